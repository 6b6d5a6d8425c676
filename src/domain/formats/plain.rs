//! The plain table that anybody can make: a day, a close, and a dividend where one is paid.

use super::{Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "plain",
    title: "Plain table",
    example: "date,close,dividend",
    adjustment: Adjustment::Unstated,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    let names: Vec<String> =
        opening.header().iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let dividend = match names[..] {
        ["date", "close"] => None,
        ["date", "close", "dividend" | "dividends"] => Some(2),
        _ => return None,
    };
    Some(Layout::Prices(PriceLayout { dividend, ..PriceLayout::new(0, 1) }))
}
