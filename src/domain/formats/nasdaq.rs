//! Historical quotes of nasdaq.com: newest first, prices with a dollar sign.

use super::{DateStyle, Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "nasdaq",
    title: "Nasdaq",
    example: "Date,Close/Last,Volume,Open,High,Low",
    adjustment: Adjustment::Splits,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    let layout = PriceLayout::new(opening.column("Date")?, opening.column("Close/Last")?);
    Some(Layout::Prices(PriceLayout { dates: DateStyle::MonthDayYear, ..layout }))
}
