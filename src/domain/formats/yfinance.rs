//! Tables that the Python package yfinance writes: of one download, of a history with dividends,
//! or of a download of several symbols with three header rows, of which the first is taken.

use super::{Format, Layout, Opening, PriceLayout};
use crate::domain::snapshot::Adjustment;

pub(super) const FORMAT: Format = Format {
    code: "yfinance",
    title: "yfinance",
    example: "Date,Close,High,Low,Open,Volume",
    adjustment: Adjustment::Splits,
    recognise,
};

fn recognise(opening: &Opening) -> Option<Layout> {
    let layout = if opening.has_header(&["Date", "Close", "High", "Low", "Open", "Volume"]) {
        PriceLayout::new(0, 1)
    } else if opening.column("Stock Splits").is_some() {
        let layout = PriceLayout::new(opening.column("Date")?, opening.column("Close")?);
        PriceLayout { dividend: opening.column("Dividends"), ..layout }
    } else if opening.column("Price") == Some(0) && is_named(opening, 1, "Ticker") {
        let header_rows = if is_named(opening, 2, "Date") { 3 } else { 2 };
        PriceLayout { header_rows, ..PriceLayout::new(0, opening.column("Close")?) }
    } else {
        return None;
    };
    Some(Layout::Prices(layout))
}

fn is_named(opening: &Opening, row: usize, name: &str) -> bool {
    opening.rows().get(row).and_then(|row| row.get(0)) == Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: PriceLayout) {
        let found = recognise(&Opening::of(text).unwrap());
        assert_eq!(found, Some(Layout::Prices(expected)), "{text}");
    }

    #[test]
    fn all_three_tables_are_recognised() {
        check("Date,Close,High,Low,Open,Volume\n", PriceLayout::new(0, 1));
        check(
            "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n",
            PriceLayout { dividend: Some(6), ..PriceLayout::new(0, 4) },
        );
        check(
            "Price,Close,High,Low,Open,Volume\nTicker,IWM,IWM,IWM,IWM,IWM\nDate,,,,,\n",
            PriceLayout { header_rows: 3, ..PriceLayout::new(0, 1) },
        );
    }
}
