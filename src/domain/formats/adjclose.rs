//! Daily bars with adjusted close and dividends in one table.

use super::{Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "adjclose",
    title: "Daily bars with AdjClose and Dividends",
    example: "Date,Open,High,Low,Close,AdjClose,Volume,Dividends",
    adjustment: Adjustment::Splits,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    opening.column("AdjClose")?;
    let dividend = Some(opening.column("Dividends")?);
    let layout = PriceLayout::new(opening.column("Date")?, opening.column("Close")?);
    Some(Layout::Prices(PriceLayout { dividend, ..layout }))
}
