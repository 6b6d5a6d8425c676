//! Bars over sessions as a [`Chart`].

use std::sync::Arc;

use super::{Bar, BarChart, layout};
use crate::{
    chart::{
        Chart, Column, DevicePixelRatio, Ink, Layout, MeasureText, Selection, Size, Table,
        cursor::Rows,
    },
    domain::Day,
};

/// Bars with the sessions that they stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionBars {
    /// The sessions, one a group.
    pub days: Arc<[Day]>,
    /// Name of what the first bar of each group shows.
    pub label: String,
    /// The bars.
    pub bars: BarChart,
}

impl SessionBars {
    fn first_bar(&self, session: usize) -> Option<&Bar> {
        self.bars.groups.get(session)?.bars.first()
    }
}

impl Chart for SessionBars {
    fn layout(
        &self,
        _selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout> {
        Box::new(layout(&self.bars, size, measure, dpr))
    }
}

impl Table for SessionBars {
    fn rows(&self) -> Rows<'_> {
        Rows::Days(&self.days)
    }

    fn columns(&self) -> Vec<Column> {
        vec![Column { label: self.label.clone(), ink: Ink::Neutral }]
    }

    fn texts_at(&self, session: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(session).into_iter();
        numbers.map(|value| value.map(|value| self.bars.kind.label(value))).collect()
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        vec![self.first_bar(session).and_then(|bar| bar.value)]
    }
}
