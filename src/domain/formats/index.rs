//! Index levels as bars, with the volume-weighted price and the count of trades.

use super::{Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

const HEADER: [&str; 8] = ["date", "open", "high", "low", "close", "volume", "wap", "count"];

pub(super) const FORMAT: Format = Format {
    code: "index",
    title: "Index bars",
    example: "date,open,high,low,close,volume,wap,count",
    adjustment: Adjustment::None,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    opening.has_header(&HEADER).then_some(Layout::Prices(PriceLayout::new(0, 4)))
}
