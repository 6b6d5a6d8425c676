//! The one face that every kind of chart has for the page that mounts it and the files it saves.
//!
//! A new kind implements both traits in a file `face.rs` of its own; a kind that no page shows costs
//! the page nothing.

use std::collections::BTreeSet;

use super::{
    DevicePixelRatio, Ink, MeasureText, NameForm, Point, Scene, Size, Timeline, Window,
    across::day_name,
    cursor::{self, Cursor, Key, Rows},
    range_navigator::Grip,
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

/// What is read out of a chart at a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The name of the row, such as its day.
    pub name: String,
    /// The values there.
    pub values: Vec<LabelledValue>,
}

/// What a reader has chosen to see of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The sessions in sight; without it, those that the chart itself shows.
    pub window: Option<Window>,
    /// The series that are not drawn, by number.
    pub hidden: BTreeSet<usize>,
    /// The series that all others step back behind.
    pub focused: Option<usize>,
    /// Whether a long chart has a navigator under it.
    pub navigator: Navigator,
}

/// Whether a long chart has a navigator under it, where there is room for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Navigator {
    /// It has.
    Below,
    /// It has not, as on paper.
    #[default]
    None,
}

/// A chart of any kind: plain data, not laid out yet.
///
/// Its numbers are a table: a row a session (or bin, or group), a column a series.
pub trait Chart: Send + Sync {
    /// Lays the chart out in a size.
    fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout>;

    /// The same with what the reader selected; a chart that has no parts shows all of itself.
    fn layout_of(
        &self,
        _selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        self.layout(size, measure, dpr)
    }

    /// Its rows.
    fn rows(&self) -> Rows<'_>;

    /// What a row is.
    fn row_heading(&self) -> String {
        "Date".to_owned()
    }

    /// The name of a row; empty where there is no such row.
    fn row_name(&self, row: usize, form: NameForm) -> String {
        self.days().get(row).map_or_else(String::new, |&day| day_name(day, form))
    }

    /// The sessions that are its rows, ascending; none where rows are something else.
    fn days(&self) -> &[Day] {
        match self.rows() {
            Rows::Days(days) => days,
            Rows::Count(_) => &[],
        }
    }

    /// The sessions that lie along it, which can be zoomed into and point at the same day in other
    /// charts; none where it has no such axis.
    fn timeline(&self) -> &[Day] {
        &[]
    }

    /// The columns of its numbers, in the order of `texts_at`.
    fn columns(&self) -> Vec<Column>;

    /// The values of a row in words, one a column; none where there is no value.
    fn texts_at(&self, row: usize) -> Vec<Option<String>>;

    /// The numbers of a row, one for each of [`Chart::number_labels`].
    fn numbers_at(&self, row: usize) -> Vec<Option<f64>>;

    /// The number by which a column of a row is sorted, where it has one.
    fn sort_key(&self, row: usize, column: usize) -> Option<f64> {
        self.numbers_at(row).get(column).copied().flatten()
    }

    /// What the numbers of a row are.
    fn number_labels(&self) -> Vec<String> {
        self.columns().into_iter().map(|column| column.label).collect()
    }

    /// Where a key leads from `current`.
    fn step(&self, current: Option<Cursor>, key: Key) -> Option<Cursor> {
        cursor::step(current, key, self.rows(), self.columns().len())
    }

    /// What is read out at a cursor: its whole row, or the last one; nothing without rows.
    fn reading(&self, at: Option<Cursor>) -> Option<Reading> {
        let last = self.rows().count().checked_sub(1)?;
        let row = at.map_or(last, |at| at.session.min(last));
        Some(Reading { name: self.row_name(row, NameForm::Short), values: self.values_at(row) })
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

    /// The active point in words, as it is spoken; none where there is no such point.
    fn spoken(&self, at: Cursor) -> Option<String> {
        let name = self.row_name(at.session, NameForm::Spoken);
        let LabelledValue { label, text, .. } =
            self.values_at(at.session).into_iter().nth(at.series)?;
        Some(format!("{name}, {label}: {text}"))
    }
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

    /// The sessions that lie along the chart where a gesture begins; none where it has no such axis.
    fn timeline_at(&self, _at: Point) -> Option<Timeline> {
        None
    }

    /// What a reader marks from one position to another, painted over the chart.
    fn marked(&self, _from_css: f64, _to_css: f64) -> Scene {
        Scene::new(self.scene().size)
    }

    /// The series whose name is written at a position.
    fn name_at(&self, _at: Point) -> Option<usize> {
        None
    }

    /// What of the navigator under the chart is at a position; none outside of it.
    fn grip_at(&self, _at: Point) -> Option<Grip> {
        None
    }

    /// The sessions in sight after a grip of the navigator was dragged.
    fn navigated(&self, _grip: Grip, _from_css: f64, _to_css: f64) -> Option<Window> {
        None
    }

    /// Whether a position is on the handle of the base.
    fn is_on_base(&self, _x_css: f64) -> bool {
        false
    }
}
