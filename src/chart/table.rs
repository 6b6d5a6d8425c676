//! Numbers of a chart as a table: a row a session (or bin, or group), a column a series.
//!
//! Tables on the page, saved files and sonification read nothing else of a chart.

use super::{
    Ink, NameForm,
    cursor::{Cursor, Rows},
    scale::day_name,
};

/// A column of a chart's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// The ink it is drawn in.
    pub ink: Ink,
}

/// A value of one column in one row, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelledValue {
    /// The name of the series.
    pub label: String,
    /// The ink it is drawn in.
    pub ink: Ink,
    /// The value with its unit, or that there is none.
    pub text: String,
}

/// The numbers of a chart.
pub trait Table: Send + Sync {
    /// Its rows.
    fn rows(&self) -> Rows<'_>;

    /// The name of what a row is: "Date".
    fn row_heading(&self) -> String {
        "Date".to_owned()
    }

    /// The name of a row; empty where there is no such row.
    fn row_name(&self, row: usize, form: NameForm) -> String {
        self.rows().days().get(row).map_or_else(String::new, |&day| day_name(day, form))
    }

    /// The columns of its numbers, in the order of `texts_at`.
    fn columns(&self) -> Vec<Column>;

    /// The values of a row in words, one a column; none where there is no value.
    fn texts_at(&self, row: usize) -> Vec<Option<String>>;

    /// The numbers of a row, one for each of [`Table::number_labels`].
    fn numbers_at(&self, row: usize) -> Vec<Option<f64>>;

    /// The names of the numbers of a row.
    fn number_labels(&self) -> Vec<String> {
        self.columns().into_iter().map(|column| column.label).collect()
    }

    /// The number by which a column of a row is sorted, where it has one.
    fn sort_key(&self, row: usize, column: usize) -> Option<f64> {
        self.numbers_at(row).get(column).copied().flatten()
    }

    /// The values of a row with their names, one a column.
    fn values_at(&self, row: usize) -> Vec<LabelledValue> {
        let columns = self.columns().into_iter().zip(self.texts_at(row));
        columns
            .map(|(Column { label, ink }, text)| {
                let text = text.unwrap_or_else(|| "none".to_owned());
                LabelledValue { label, ink, text }
            })
            .collect()
    }

    /// The value at a cursor in words, as it is spoken; none where there is no such value.
    fn spoken(&self, at: Cursor) -> Option<String> {
        let name = self.row_name(at.session, NameForm::Spoken);
        let LabelledValue { label, text, .. } =
            self.values_at(at.session).into_iter().nth(at.series)?;
        Some(format!("{name}, {label}: {text}"))
    }
}
