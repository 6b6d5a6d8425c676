//! Rows of a text in the separator that makes a table of it.

use super::{
    cells::{CsvRow, Rows},
    days, numbers,
    split::Split,
};
use crate::domain::Error;

/// Separators that stand between cells, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many rows tell the separator: more than any preamble has.
const LOOKED_AT: usize = 300;

/// Rows of a text with the name of their separator.
///
/// # Errors
/// When a row is wider or longer than that of any table.
pub(super) fn of_text(text: &str) -> Result<(Rows, u8), Error> {
    let (rows, separator) = of_text_as_written(text)?;
    // A spreadsheet may have put each row as a whole in quotation marks.
    let is_one = |row: CsvRow<'_>| row.len() == 1 && !row.cell(0).contains('\n');
    let is_quoted = |row: CsvRow<'_>| row.cell(0).contains([',', ';', '\t']);
    if !rows.iter().all(is_one) || !rows.iter().any(is_quoted) {
        return Ok((rows, separator));
    }
    let mut whole = String::with_capacity(text.len());
    let mut line = 1;
    for row in rows.iter() {
        // Each stays on its line.
        let gap = (row.line as usize).saturating_sub(line);
        whole.extend(std::iter::repeat_n('\n', gap));
        whole.push_str(row.cell(0));
        line += gap;
    }
    let (inner, inner_separator) = of_text_as_written(&whole)?;
    Ok(if inner.len() == rows.len() { (inner, inner_separator) } else { (rows, separator) })
}

fn of_text_as_written(text: &str) -> Result<(Rows, u8), Error> {
    let found = SEPARATORS.into_iter().filter(|separator| text.as_bytes().contains(separator));
    let splits = found.map(|separator| (separator, Split::new(text, separator)));
    let scored = splits.map(|(separator, mut split)| (score(&mut split), separator, split));
    // Of equal ones the first is the most usual.
    let best = scored.reduce(|best, next| if best.0 < next.0 { next } else { best });
    let (_, separator, mut split) = best.unwrap_or_else(|| ((0, 0), b',', Split::new(text, b',')));
    Ok((Rows::read(&mut split, usize::MAX)?, separator))
}

/// A separator as it is called.
pub(super) fn name(separator: u8) -> &'static str {
    match separator {
        b';' => "semicolons",
        b'\t' => "tabs",
        b'|' => "bars",
        _ => "commas",
    }
}

/// How many rows hold a day beside something else, then how many hold more than one cell.
fn score(split: &mut Split<'_>) -> (usize, usize) {
    let (mut dated, mut parted) = (0, 0);
    for row in Rows::read(split, LOOKED_AT).unwrap_or_default().iter() {
        let is_dated =
            1 < row.len() && row.cells().any(days::is_day) && row.cells().any(numbers::is_value);
        dated += usize::from(is_dated);
        parted += row.len().saturating_sub(1);
    }
    (dated, parted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: u8, rows: &[(u64, &[&str])]) {
        let (found, by) = of_text(text).unwrap();
        assert_eq!(by, separator, "{text}");
        let found: Vec<(u64, Vec<&str>)> =
            found.iter().map(|row| (row.line, row.cells().collect())).collect();
        let rows: Vec<(u64, Vec<&str>)> = rows.iter().map(|(n, row)| (*n, row.to_vec())).collect();
        assert_eq!(found, rows, "{text}");
    }

    #[test]
    fn the_separator_is_the_one_that_parts_days_from_numbers() {
        check(
            "date,close\n2026-01-02,1\n",
            b',',
            &[(1, &["date", "close"]), (2, &["2026-01-02", "1"])],
        );
        check("a;b\n02.01.2026;1,5\n", b';', &[(1, &["a", "b"]), (2, &["02.01.2026", "1,5"])]);
        check("a\tb\n2026-01-02\t1,5\n", b'\t', &[(1, &["a", "b"]), (2, &["2026-01-02", "1,5"])]);
        check("x, y\nz\n", b',', &[(1, &["x", "y"]), (2, &["z"])]);
    }

    #[test]
    fn rows_that_are_quoted_as_a_whole_are_read() {
        check(
            "\"a,\"\"b\"\"\"\n\n\"2026-01-02,1\"\n",
            b',',
            &[(1, &["a", "b"]), (3, &["2026-01-02", "1"])],
        );
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        check(
            "\n\na,b\n\n\"1\n2\", \"3\"\n4,5\n",
            b',',
            &[(3, &["a", "b"]), (5, &["1\n2", "3"]), (7, &["4", "5"])],
        );
    }
}
