//! Dividends and splits as they are written: in a cell, or as a row of their own between closes.

use super::{bar::Source, cells::CsvRow, choices::DecimalMark, numbers};

/// What a row that has no close says was paid and split: `0.69 Dividend`, `4:1 Stock Splits`.
pub(super) fn of_row(row: CsvRow<'_>, source: &Source<'_>) -> Option<(f64, f64)> {
    if numbers::is_number(row.cell(source.columns.close)) {
        return None;
    }
    row.cells().find_map(|cell| {
        let (value, word) = cell.rsplit_once(' ')?;
        let value = value.strip_suffix("Stock").unwrap_or(value).trim();
        match word.to_lowercase().trim_end_matches('s') {
            "dividend" => Some((numbers::parse(value, source.mark)?, 1.0)),
            "split" => Some((0.0, ratio(value, source.mark)?)),
            _ => None,
        }
    })
}

/// New shares for an old one: `2`, `2:1`, `3/2`, `2-for-1`; none and 0 are no split.
pub(super) fn ratio(cell: &str, mark: DecimalMark) -> Option<f64> {
    let cell = cell.replace("-for-", ":").replace(" for ", ":");
    let factor = match cell.split_once([':', '/']) {
        Some((new, old)) => numbers::parse(new, mark)? / numbers::parse(old, mark)?,
        None => numbers::parse(&cell, mark)?,
    };
    match factor {
        0.0 => Some(1.0),
        factor if factor.is_finite() && 0.0 < factor => Some(factor),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Choices, read_text};

    #[test]
    fn rows_of_dividends_and_splits_count_for_their_session() {
        let text = "Date\tClose\tVolume\nJan 7, 2026\t25.50\t1\nJan 7, 2026\t4:1 Stock Splits\n\
                    Jan 6, 2026\t0.69 Dividend\nJan 6, 2026\t25.25\t1\nJan 5, 2026\t25.75\t1\n";
        let table = read_text(text, &Choices::default()).unwrap().remove(0);
        assert_eq!(table.values, [25.75, 25.25, 25.5]);
        let paid = table.dividends.unwrap();
        assert_eq!((paid.len(), paid[0].amount), (1, 0.69));
        assert_eq!(paid[0].ex_date.to_string(), "2026-01-06");
    }
}
