//! Charts of any kind, and how they are laid out, for the page that mounts them.
//!
//! A new kind is a folder: `spec.rs` says what is to be drawn, `layout.rs` lays it out, `overlay.rs`
//! answers the pointer, `table.rs` hands out the numbers. A kind that no page shows costs the page
//! nothing.

use std::collections::BTreeSet;

use super::{
    DevicePixelRatio, LabelledValue, MeasureText, NameForm, Point, Scene, Size, Table, TimeScale,
    VisibleRange,
    cursor::{self, Cursor, CursorKey},
    navigator::Grip,
    plot::EventMark,
};
use crate::domain::Day;

/// Values that are read out of a chart at a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The name of the row, such as its day.
    pub name: String,
    /// The values there.
    pub values: Vec<LabelledValue>,
}

/// Parts of a chart that a reader has chosen to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The sessions in sight; without it, those that the chart itself shows.
    pub window: Option<VisibleRange>,
    /// The series that are not drawn, by number.
    pub hidden: BTreeSet<usize>,
    /// The series that all others step back behind.
    pub focused: Option<usize>,
    /// Days that the reader has marked and named.
    pub notes: Vec<EventMark>,
    /// Navigator under a long chart.
    pub navigator: Navigator,
    /// Least room beside the plot.
    pub sides: Sides,
}

/// Room left and right of a plot, in CSS pixels: charts that stand beside each other share it, so that
/// a day stands at the same place in both.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sides {
    /// For the labels of the axis.
    pub left_css: f64,
    /// For names and last values.
    pub right_css: f64,
}

impl Sides {
    /// Room enough for both.
    #[must_use]
    pub fn or_wider(self, other: Self) -> Self {
        Self {
            left_css: self.left_css.max(other.left_css),
            right_css: self.right_css.max(other.right_css),
        }
    }
}

/// Navigator under a long chart, where there is room for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Navigator {
    /// It has.
    Below,
    /// It has not, as on paper.
    #[default]
    None,
}

/// A chart of any kind: plain data, not laid out yet.
pub trait Chart: Table {
    /// Lays out what a reader selected; a chart that has no parts shows all of itself.
    fn layout(
        &self,
        selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout>;

    /// The room that it needs beside its plot; none where it cannot share it with a neighbour.
    fn sides(&self, _: &Selection, _: Size, _: &dyn MeasureText) -> Sides {
        Sides::default()
    }

    /// The sessions that lie along it, which can be zoomed into and point at the same day in other
    /// charts; none where it has no such axis.
    fn sessions(&self) -> &[Day] {
        &[]
    }

    /// The cursor that a key leads to from `current`.
    fn step(&self, current: Option<Cursor>, key: CursorKey) -> Option<Cursor> {
        cursor::step(current, key, self.rows(), self.columns().len())
    }

    /// The reading at a cursor: its whole row, or the last one; nothing without rows.
    fn reading(&self, at: Option<Cursor>) -> Option<Reading> {
        let last = self.rows().count().checked_sub(1)?;
        let row = at.map_or(last, |at| at.session.min(last));
        Some(Reading { name: self.row_name(row, NameForm::Short), values: self.values_at(row) })
    }
}

/// A laid-out chart of any kind.
pub trait Layout: Send + Sync {
    /// Scene that is painted.
    fn scene(&self) -> &Scene;

    /// Overlay that is painted over it for a cursor.
    fn overlay(&self, cursor: Cursor) -> Scene;

    /// The point nearest to a position; a chart over sessions keeps the series of `current`.
    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor>;

    /// The series whose name is written at a position.
    fn name_at(&self, _at: Point) -> Option<usize> {
        None
    }

    /// Its axis of sessions; none where it has no such axis.
    fn time_axis(&self) -> Option<&dyn TimeAxis> {
        None
    }
}

/// Sessions along a laid-out chart: zoom, pan and base.
pub trait TimeAxis {
    /// The sessions along the chart where a gesture begins.
    fn scale_at(&self, at: Point) -> Option<TimeScale>;

    /// A stretch that a reader marks from one position to another, painted over the chart.
    fn brush(&self, from_css: f64, to_css: f64) -> Option<Scene>;

    /// True where a position is on the handle of the base.
    fn is_on_base(&self, _x_css: f64) -> bool {
        false
    }

    /// The part of the navigator under the chart that is at a position; none outside of it.
    fn grip_at(&self, _at: Point) -> Option<Grip> {
        None
    }

    /// The sessions in sight after a grip of the navigator was dragged.
    fn navigated(&self, _grip: Grip, _from_css: f64, _to_css: f64) -> Option<VisibleRange> {
        None
    }
}
