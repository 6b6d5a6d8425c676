//! Rows of a text in the separator that makes a table of it.

use std::rc::Rc;

use csv::{ReaderBuilder, StringRecord};

use super::{days, numbers};

/// Separators that stand between cells, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many rows tell the separator: more than any preamble has.
const LOOKED_AT: usize = 300;

/// The cells of all rows in one text, since rows of their own would take more room than the file.
#[derive(Debug, Default)]
struct Cells {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
}

impl Cells {
    /// A cell by its number among all; empty beyond the last.
    fn get(&self, at: usize) -> &str {
        let end_of = |at: usize| self.ends.get(at).map(|&end| end as usize);
        let start = at.checked_sub(1).map_or(Some(0), end_of);
        let span = start.zip(end_of(at)).and_then(|(start, end)| self.text.get(start..end));
        span.unwrap_or_default()
    }
}

/// One row with the line on which it begins, counted from 1.
#[derive(Clone, Debug)]
pub(super) struct CsvRow {
    pub(super) line: u64,
    all: Rc<Cells>,
    /// The number of its first cell among all.
    first: u32,
    count: u32,
}

impl CsvRow {
    /// The text of a cell without blanks and quotation marks around it; empty beyond the last.
    pub(super) fn cell(&self, column: usize) -> &str {
        if column < self.len() { bare(self.all.get(self.first as usize + column)) } else { "" }
    }

    /// All cells as [`cell`](Self::cell) gives them.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|column| self.cell(column))
    }

    /// The number of cells.
    pub(super) fn len(&self) -> usize {
        self.count as usize
    }

    /// True where no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// The number of cells that hold something.
    pub(super) fn filled(&self) -> usize {
        self.cells().filter(|cell| !cell.is_empty()).count()
    }
}

fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inside.map_or(cell, str::trim)
}

/// Rows of a text with the name of their separator.
pub(super) fn of_text(text: &str) -> (Vec<CsvRow>, u8) {
    let rows = of_text_as_written(text);
    // A spreadsheet may have put each row as a whole in quotation marks.
    let is_one = |row: &CsvRow| row.len() == 1 && !row.cell(0).contains('\n');
    let is_quoted = |row: &CsvRow| row.cell(0).contains([',', ';', '\t']);
    if !rows.0.iter().all(is_one) || !rows.0.iter().any(is_quoted) {
        return rows;
    }
    let whole: Vec<&str> = rows.0.iter().map(|row| row.cell(0)).collect();
    let (mut inner, separator) = of_text_as_written(&whole.join("\n"));
    if inner.len() != rows.0.len() {
        return rows;
    }
    inner.iter_mut().zip(&rows.0).for_each(|(inner, row)| inner.line = row.line);
    (inner, separator)
}

fn of_text_as_written(text: &str) -> (Vec<CsvRow>, u8) {
    let opening = SEPARATORS.map(|separator| (separator, score(text, separator)));
    let best = opening.iter().rev().max_by_key(|(_, score)| *score);
    let separator = best.map_or(b',', |(separator, _)| *separator);
    (read(text, separator, usize::MAX), separator)
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
fn score(text: &str, separator: u8) -> (usize, usize) {
    let (mut dated, mut parted) = (0, 0);
    for row in read(text, separator, LOOKED_AT) {
        let days = row.cells().filter(|cell| days::is_day(cell)).count();
        let others = row.cells().filter(|cell| numbers::is_value(cell)).count();
        dated += usize::from(0 < days && days < others + days && 1 < row.len());
        parted += row.len().saturating_sub(1);
    }
    (dated, parted)
}

/// The rows of a text, up to so many.
fn read(text: &str, separator: u8, most: usize) -> Vec<CsvRow> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let (mut record, mut cells, mut places) = (StringRecord::new(), Cells::default(), Vec::new());
    // Text that is UTF-8 is always some table, so that there are no other errors.
    while places.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        let (start, line) =
            record.position().map_or((0, 0), |position| (position.byte(), position.line()));
        // The reader counts blank lines before a row as its own.
        let rest = text.as_bytes().get(start as usize..).unwrap_or_default();
        let blank = rest.iter().take_while(|&&byte| byte == b'\n').count();
        places.push((line + blank as u64, cells.ends.len() as u32, record.len() as u32));
        for cell in &record {
            cells.text.push_str(cell);
            cells.ends.push(cells.text.len() as u32);
        }
    }
    cells.text.shrink_to_fit();
    cells.ends.shrink_to_fit();
    let all = Rc::new(cells);
    let row = |(line, first, count)| CsvRow { line, all: Rc::clone(&all), first, count };
    places.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: u8, rows: &[(u64, &[&str])]) {
        let (found, by) = of_text(text);
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
