//! The cells of all rows in one text: what is kept beside it is a few bytes a row and two a cell, since a
//! table may hold little else than separators.

use std::{iter::Take, ops::Range};

use super::split::Split;
use crate::domain::Error;

/// So many rows share a place from which they are found.
const BLOCK: usize = 16;
/// The most cells of a row, as many as any export of prices has.
const MOST_CELLS: usize = 4_096;
/// Stands beside the number of cells where lines lie between a row and the one before.
const GAP: u16 = 1 << 15;

/// Where a block of rows begins, and the line of the row before it.
#[derive(Clone, Copy, Debug)]
struct Place {
    text: usize,
    shape: usize,
    line: usize,
}

/// Every row of a text.
#[derive(Debug, Default)]
pub(super) struct Rows {
    text: String,
    /// Of each row how many cells it has, how many lines it begins after the row before where that is not
    /// one, and where each cell ends, counted from the row's own start.
    shapes: Vec<u16>,
    places: Vec<[u32; 3]>,
    count: usize,
}

/// One row with the line on which it begins, counted from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct CsvRow<'t> {
    pub(super) line: u64,
    text: &'t str,
    ends: &'t [u16],
}

impl<'t> CsvRow<'t> {
    /// The text of a cell without blanks and quotation marks around it; empty beyond the last.
    pub(super) fn cell(self, column: usize) -> &'t str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before));
        let span = usize::from(start.copied().unwrap_or_default())..usize::from(end);
        bare(self.text.get(span).unwrap_or_default())
    }

    /// All cells as [`cell`](Self::cell) gives them.
    pub(super) fn cells(self) -> impl Iterator<Item = &'t str> + Clone {
        (0..self.len()).map(move |column| self.cell(column))
    }

    /// The number of cells.
    pub(super) fn len(self) -> usize {
        self.ends.len()
    }

    /// True where no cell holds anything.
    pub(super) fn is_blank(self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// The number of cells that hold something.
    pub(super) fn filled(self) -> usize {
        self.cells().filter(|cell| !cell.is_empty()).count()
    }
}

fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inside.map_or(cell, str::trim)
}

/// Rows one after the other.
#[derive(Clone, Debug)]
pub(super) struct RowIter<'t> {
    rows: &'t Rows,
    next: Place,
}

impl<'t> Iterator for RowIter<'t> {
    type Item = CsvRow<'t>;

    fn next(&mut self) -> Option<CsvRow<'t>> {
        let Rows { text, shapes, .. } = self.rows;
        let (head, rest) = shapes.get(self.next.shape..)?.split_first()?;
        let gap = rest.first().filter(|_| head & GAP != 0);
        let ends = rest.get(usize::from(gap.is_some())..)?.get(..usize::from(head & !GAP))?;
        let length = usize::from(ends.last().copied().unwrap_or_default());
        let text = text.get(self.next.text..self.next.text + length)?;
        self.next = Place {
            text: self.next.text + length,
            shape: self.next.shape + 1 + usize::from(gap.is_some()) + ends.len(),
            line: self.next.line + gap.map_or(1, |gap| usize::from(*gap)),
        };
        Some(CsvRow { line: self.next.line as u64, text, ends })
    }
}

impl Rows {
    /// The rows of a text, up to so many.
    ///
    /// # Errors
    /// When a row is wider or longer than that of any table.
    pub(super) fn read(split: &mut Split<'_>, most: usize) -> Result<Self, Error> {
        split.rewind();
        let (count, shapes, length) = sizes(split, most)?;
        split.rewind();
        let mut rows = Self {
            text: String::new(),
            shapes: Vec::with_capacity(shapes),
            places: Vec::with_capacity(count.div_ceil(BLOCK)),
            count,
        };
        let (mut bytes, mut last) = (Vec::with_capacity(length), 0);
        for at in 0..count {
            let Some(line) = split.next_row() else { break };
            if at % BLOCK == 0 {
                rows.places.push([bytes.len(), rows.shapes.len(), last].map(|it| it as u32));
            }
            let (head, start) = (rows.shapes.len(), bytes.len());
            rows.shapes.push(0);
            let gap = (line - last) as u16;
            rows.shapes.extend(Some(gap).filter(|gap| *gap != 1));
            let before = rows.shapes.len();
            loop {
                let is_last = split.next_cell(|piece| bytes.extend_from_slice(piece));
                rows.shapes.push((bytes.len() - start) as u16);
                if is_last {
                    break;
                }
            }
            let cells = (rows.shapes.len() - before) as u16;
            if let Some(shape) = rows.shapes.get_mut(head) {
                *shape = if gap == 1 { cells } else { cells | GAP };
            }
            last = line;
        }
        // What is left of UTF-8 without some of its ASCII is UTF-8.
        rows.text = String::from_utf8(bytes).unwrap_or_default();
        Ok(rows)
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// A row by its number; none beyond the last.
    pub(super) fn get(&self, at: usize) -> Option<CsvRow<'_>> {
        self.from(at).next()
    }

    /// All rows.
    pub(super) fn iter(&self) -> RowIter<'_> {
        self.from(0)
    }

    /// Some rows.
    pub(super) fn range(&self, range: Range<usize>) -> Take<RowIter<'_>> {
        self.from(range.start).take(range.len())
    }

    fn from(&self, at: usize) -> RowIter<'_> {
        let place = self.places.get(at / BLOCK).filter(|_| at < self.count);
        let [text, shape, line] =
            place.map_or([0, self.shapes.len(), 0], |it| it.map(|it| it as usize));
        let mut rows = RowIter { rows: self, next: Place { text, shape, line } };
        if let Some(before) = (at % BLOCK).checked_sub(1) {
            rows.nth(before);
        }
        rows
    }
}

/// How many rows there are, and how much room their shapes and texts take.
fn sizes(split: &mut Split<'_>, most: usize) -> Result<(usize, usize, usize), Error> {
    let (mut rows, mut shapes, mut length, mut last) = (0, 0, 0, 0);
    while rows < most
        && let Some(line) = split.next_row()
    {
        let (mut cells, mut bytes, mut has_break) = (1, 0, false);
        let mut count = |piece: &[u8]| {
            bytes += piece.len();
            has_break |= piece.contains(&b'\n');
        };
        while !split.next_cell(&mut count) {
            cells += 1;
        }
        let refused = |problem, remedy| Err(Error::invalid(problem, remedy).at_line(line as u64));
        if usize::from(u16::MAX) < bytes && has_break {
            return refused("a cell runs over the end of its line", "close the quotation mark");
        }
        if usize::from(u16::MAX) < bytes || MOST_CELLS < cells {
            return refused(
                "the row is longer than that of any table",
                "give a table of fewer columns",
            );
        }
        if usize::from(u16::MAX) < line - last {
            return refused("too many lines before it are blank", "take them out");
        }
        shapes += 1 + usize::from(line - last != 1) + cells;
        (rows, length, last) = (rows + 1, length + bytes, line);
    }
    Ok((rows, shapes, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_the_same_from_wherever_it_is_found() {
        let row = |at: usize| format!("{at},\"a\"\"{at}\",{}", "x".repeat(at % 7));
        let text: String = (0..100).map(|at| row(at) + &"\n".repeat(1 + at % 3)).collect();
        let rows = Rows::read(&mut Split::new(&text, b','), usize::MAX).unwrap();
        assert_eq!(rows.len(), 100);
        let mut line = 1;
        for (at, found) in rows.iter().enumerate() {
            let expected = [at.to_string(), format!("a\"{at}"), "x".repeat(at % 7)];
            for row in [found, rows.get(at).unwrap(), rows.range(at..100).next().unwrap()] {
                assert_eq!((row.line, row.len()), (line, 3), "{at}");
                assert!(row.cells().eq(expected.iter()), "{at}");
            }
            line += 1 + at as u64 % 3;
        }
        assert!(rows.get(100).is_none());
        assert_eq!(rows.range(98..100).count(), 2);
    }

    #[test]
    fn rows_of_no_table_are_refused_by_line() {
        for (text, words) in [
            ("a\n".to_owned() + &"x".repeat(70_000), "line 2: the row is longer than that of any"),
            ("a\n".to_owned() + &",".repeat(5_000), "line 2: the row is longer than that of any"),
            ("a\n\"b\n".to_owned() + &"x\n".repeat(40_000), "line 2: a cell runs over the end"),
            ("\n".repeat(70_000) + "a", "line 70001: too many lines before it are blank"),
        ] {
            let error =
                Rows::read(&mut Split::new(&text, b','), usize::MAX).unwrap_err().to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }
}
