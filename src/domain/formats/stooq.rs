//! Stooq: the table of one symbol, and the files of its daily archives.

use super::{DateStyle, Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "stooq",
    title: "Stooq",
    example: "Date,Open,High,Low,Close,Volume",
    adjustment: Adjustment::Unstated,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    let bars = ["Date", "Open", "High", "Low", "Close"];
    if opening.has_header(&bars) || opening.has_header(&[&bars[..], &["Volume"]].concat()) {
        return Some(Layout::Prices(PriceLayout::new(0, 4)));
    }
    opening.column("<TICKER>")?;
    let layout = PriceLayout::new(opening.column("<DATE>")?, opening.column("<CLOSE>")?);
    Some(Layout::Prices(PriceLayout { dates: DateStyle::Compact, ..layout }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archive_has_its_own_header() {
        let text = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n\
                    IWM.US,D,20260123,000000,1,2,1,2,0,0\n";
        let Some(Layout::Prices(layout)) = recognise(&Opening::of(text).unwrap()) else {
            panic!("not recognised")
        };
        assert_eq!((layout.date, layout.close, layout.dates), (2, 7, DateStyle::Compact));
    }
}
