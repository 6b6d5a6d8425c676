//! Historical prices of Yahoo Finance's site; its close is adjusted for splits alone.

use super::{DateStyle, Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "yahoo",
    title: "Yahoo Finance",
    example: "Date,Open,High,Low,Close,Adj Close,Volume",
    adjustment: Adjustment::Splits,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    opening.column("Open")?;
    opening.column("Adj Close")?;
    let layout = PriceLayout::new(opening.column("Date")?, opening.column("Close")?);
    let first = opening.rows().get(1).and_then(|row| row.get(layout.date));
    let is_named = first.is_some_and(|text| text.contains(','));
    let dates = if is_named { DateStyle::MonthName } else { DateStyle::Iso };
    Some(Layout::Prices(PriceLayout { dates, ..layout }))
}
