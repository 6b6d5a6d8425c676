//! Chart data exported from `TradingView`: names in lower case, days as seconds or as ISO 8601.

use super::{DateStyle, Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "tradingview",
    title: "TradingView",
    example: "time,open,high,low,close,Volume",
    adjustment: Adjustment::Splits,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    opening.column("open")?;
    let layout = PriceLayout::new(opening.column("time")?, opening.column("close")?);
    let first = opening.rows().get(1).and_then(|row| row.get(layout.date));
    let is_iso = first.is_some_and(|text| text.contains('-'));
    let dates = if is_iso { DateStyle::Iso } else { DateStyle::UnixSeconds };
    Some(Layout::Prices(PriceLayout { dates, ..layout }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_a_day_are_told_apart() {
        for (first, dates) in
            [("1769178600", DateStyle::UnixSeconds), ("2026-01-23", DateStyle::Iso)]
        {
            let text = format!("time,open,high,low,close\n{first},1,2,1,2\n");
            let Some(Layout::Prices(layout)) = recognise(&Opening::of(&text).unwrap()) else {
                panic!("not recognised")
            };
            assert_eq!(layout.dates, dates);
        }
    }
}
