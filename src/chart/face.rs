//! The one face that every kind of chart has for the page that mounts it and the files it saves.
//!
//! A new kind implements both traits in a file `face.rs` of its own; a kind that no page shows costs
//! the page nothing.

use super::{
    DevicePixelRatio, Ink, MeasureText, Point, Scene, Size,
    cursor::{self, Cursor, Key},
};
use crate::domain::Day;

/// A column of a chart's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// The ink it is drawn in.
    pub ink: Ink,
}

/// A value of one series at one session, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelledValue {
    /// The name of the series.
    pub label: String,
    /// The ink it is drawn in.
    pub ink: Ink,
    /// The value with its unit, or that there is none.
    pub text: String,
}

/// A chart of any kind: plain data, not laid out yet.
pub trait Chart: Send + Sync {
    /// Lays the chart out in a size.
    fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout>;

    /// The sessions, ascending.
    fn days(&self) -> &[Day];

    /// The columns of its numbers, in the order of `values_at`.
    fn columns(&self) -> Vec<Column>;

    /// The values at a session in words, one a column; none where there is no value.
    fn texts_at(&self, session: usize) -> Vec<Option<String>>;

    /// The numbers at a session, one for each of [`Chart::number_labels`].
    fn numbers_at(&self, session: usize) -> Vec<Option<f64>>;

    /// What the numbers of a row are.
    fn number_labels(&self) -> Vec<String> {
        self.columns().into_iter().map(|column| column.label).collect()
    }

    /// Where a key leads from `current`.
    fn step(&self, current: Option<Cursor>, key: Key) -> Option<Cursor> {
        cursor::step(current, key, self.days(), self.columns().len())
    }
}

impl dyn Chart + '_ {
    /// The values at a session with their names, one a column.
    pub fn values_at(&self, session: usize) -> Vec<LabelledValue> {
        let columns = self.columns().into_iter().zip(self.texts_at(session));
        columns
            .map(|(Column { label, ink }, text)| {
                let text = text.unwrap_or_else(|| "none".to_owned());
                LabelledValue { label, ink, text }
            })
            .collect()
    }

    /// Its numbers as comma-separated values: a row a session, shares of one and levels unrounded.
    ///
    /// A name that a spreadsheet would take for a formula is guarded by an apostrophe.
    pub fn to_csv(&self) -> String {
        let labels = self.number_labels().into_iter().map(|label| cell(&label));
        let mut csv = row("session".to_owned(), labels);
        for (session, day) in self.days().iter().enumerate() {
            let numbers = self.numbers_at(session).into_iter();
            let cells =
                numbers.map(|value| value.map(|value| value.to_string()).unwrap_or_default());
            csv += &row(day.to_string(), cells);
        }
        csv
    }
}

fn row(first: String, cells: impl Iterator<Item = String>) -> String {
    let mut row = first;
    for cell in cells {
        row.push(',');
        row.push_str(&cell);
    }
    row.push('\n');
    row
}

/// A text as a cell: guarded where it begins a formula, quoted where it would end the cell.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

/// A laid-out chart of any kind.
pub trait ChartLayout: Send + Sync {
    /// What is painted.
    fn scene(&self) -> &Scene;

    /// What is painted over it for a cursor.
    fn overlay(&self, cursor: Cursor) -> Scene;

    /// The session nearest to a position across; none where that alone says nothing.
    fn session_at(&self, x_css: f64) -> Option<usize>;

    /// The point nearest to a position; a chart over sessions keeps the series of `current`.
    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        let series = current.map_or(0, |cursor| cursor.series);
        self.session_at(at.x_css).map(|session| Cursor { session, series })
    }

    /// Whether a position is on the handle of the base.
    fn is_on_base(&self, _x_css: f64) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_neither_calculate_nor_end_early() {
        for (text, written) in [
            ("IWM / SPY", "IWM / SPY"),
            ("=1+1", "'=1+1"),
            ("-A", "'-A"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("@a,b", "\"'@a,b\""),
        ] {
            assert_eq!(cell(text), written);
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
            let read = reader.records().next().unwrap().unwrap();
            assert_eq!(read.get(0).unwrap().trim_start_matches('\''), text);
        }
    }
}
