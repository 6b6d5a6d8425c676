//! Bars by category as a [`Chart`]: months, years, funds, with one bar or several each.

use super::{Bar, BarChart, layout};
use crate::chart::{
    Chart, Column, DevicePixelRatio, Ink, Layout, MeasureText, NameForm, Selection, Size, Table,
    cursor::Rows,
};

/// Bars with what their groups and the bars in a group are called.
///
/// ```
/// use rotascope::chart::bars::{Axes, Bar, BarGroup, BarWeight};
/// use rotascope::chart::{BarChart, Chart, GroupedBars, Ink, ValueKind, export};
///
/// let bar = |value| Bar { value: Some(value), ink: Ink::Neutral, weight: BarWeight::Plain };
/// let group = |label: &str, value| BarGroup { label: label.into(), bars: vec![bar(value)] };
/// let groups = vec![group("Aug 2026", 22.0), group("Sep 2026", -13.0)];
/// let jobs = GroupedBars {
///     heading: "Month".into(),
///     names: vec!["New jobs, thousands".into()],
///     bars: BarChart { groups, kind: ValueKind::Count, axes: Axes::Labelled },
/// };
/// assert_eq!(
///     export::csv(&jobs),
///     "month,\"New jobs, thousands\"\nAug 2026,22\nSep 2026,-13\n",
/// );
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedBars {
    /// Name of what a group is: "Month".
    pub heading: String,
    /// Names of the bars of a group, from left to right.
    pub names: Vec<String>,
    /// The bars.
    pub bars: BarChart,
}

impl GroupedBars {
    fn bar(&self, group: usize, bar: usize) -> Option<&Bar> {
        self.bars.groups.get(group)?.bars.get(bar)
    }
}

impl Chart for GroupedBars {
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

impl Table for GroupedBars {
    fn rows(&self) -> Rows<'_> {
        Rows::Count(self.bars.groups.len())
    }

    fn row_heading(&self) -> String {
        self.heading.clone()
    }

    fn row_name(&self, row: usize, _form: NameForm) -> String {
        self.bars.groups.get(row).map_or_else(String::new, |group| group.label.clone())
    }

    fn columns(&self) -> Vec<Column> {
        let ink = |number| {
            // Bars of one kind may change their ink with their sign: then it says nothing.
            let mut inks =
                (0..self.bars.groups.len()).filter_map(|group| Some(self.bar(group, number)?.ink));
            let first = inks.next().unwrap_or(Ink::Neutral);
            if inks.all(|ink| ink == first) { first } else { Ink::Neutral }
        };
        let named = self.names.iter().enumerate();
        named.map(|(number, label)| Column { label: label.clone(), ink: ink(number) }).collect()
    }

    fn texts_at(&self, row: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(row).into_iter();
        numbers.map(|value| value.map(|value| self.bars.kind.label(value))).collect()
    }

    fn numbers_at(&self, row: usize) -> Vec<Option<f64>> {
        (0..self.names.len()).map(|number| self.bar(row, number)?.value).collect()
    }
}
