//! Every kind of chart behind one face, for the page that mounts them and the files it saves.

use std::sync::Arc;

use super::{
    BarChart, DevicePixelRatio, Ink, LineChart, MeasureText, Point, ScatterChart, Scene, Size,
    bar_chart::{self, BarLayout},
    cursor::{self, Cursor, Key},
    line_chart::{self, Hit, LineLayout},
    scatter_chart::{self, ScatterLayout},
};
use crate::domain::{Day, Error, format};

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// A bar a session.
    Bars(SessionBars),
    /// Lines over sessions.
    Lines(LineChart),
    /// Points that move through a plane.
    Map(ScatterChart),
}

/// Bars with the sessions that they stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionBars {
    /// The sessions, one a group.
    pub days: Arc<[Day]>,
    /// What the first bar of each group shows.
    pub label: String,
    /// The bars.
    pub bars: BarChart,
}

impl SessionBars {
    fn first_bar(&self, session: usize) -> Option<&bar_chart::Bar> {
        self.bars.groups.get(session)?.bars.first()
    }
}

/// A laid-out chart of any kind.
#[derive(Clone, Debug)]
pub enum ChartLayout {
    /// A bar a session.
    Bars(BarLayout),
    /// Lines over sessions.
    Lines(LineLayout),
    /// Points that move through a plane.
    Map(ScatterLayout),
}

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

impl Chart {
    /// Lays the chart out in a size.
    pub fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> ChartLayout {
        match self {
            Self::Bars(chart) => {
                ChartLayout::Bars(bar_chart::layout(&chart.bars, size, measure, dpr))
            }
            Self::Lines(chart) => ChartLayout::Lines(line_chart::layout(chart, size, measure, dpr)),
            Self::Map(chart) => ChartLayout::Map(scatter_chart::layout(chart, size, measure, dpr)),
        }
    }

    /// The sessions, ascending.
    pub fn days(&self) -> &[Day] {
        match self {
            Self::Bars(chart) => &chart.days,
            Self::Lines(chart) => &chart.days,
            Self::Map(chart) => &chart.days,
        }
    }

    /// The columns of its numbers, in the order of [`Chart::values_at`].
    pub fn columns(&self) -> Vec<Column> {
        match self {
            Self::Bars(chart) => vec![Column { label: chart.label.clone(), ink: Ink::Neutral }],
            Self::Lines(chart) => {
                let column =
                    |s: &line_chart::LineSeries| Column { label: s.label.clone(), ink: s.ink };
                chart.series.iter().map(column).collect()
            }
            Self::Map(chart) => {
                let column = |s: &scatter_chart::ScatterSeries| Column {
                    label: s.label.clone(),
                    ink: s.ink,
                };
                chart.series.iter().map(column).collect()
            }
        }
    }

    /// Where a key leads from `current`.
    pub fn step(&self, current: Option<Cursor>, key: Key) -> Option<Cursor> {
        match self {
            Self::Map(chart) => scatter_chart::step(chart, current, key),
            _ => cursor::step(current, key, self.days(), self.columns().len()),
        }
    }

    /// The values at a session, one a column; those of a map to the right and upwards.
    pub fn values_at(&self, session: usize) -> Vec<LabelledValue> {
        let texts: Vec<Option<String>> = match self {
            Self::Bars(chart) => {
                let value = chart.first_bar(session).and_then(|bar| bar.value);
                vec![value.map(|value| chart.bars.kind.label(value))]
            }
            Self::Lines(chart) => {
                let at = |s: &line_chart::LineSeries| s.values.get(session).copied().flatten();
                let values = chart.series.iter().map(at);
                values.map(|value| value.map(|value| chart.kind.label(value))).collect()
            }
            Self::Map(chart) => {
                let text = |(x, y)| format!("{} / {}", format::fixed(x, 2), format::fixed(y, 2));
                (0..chart.series.len()).map(|s| chart.point(s, session).map(text)).collect()
            }
        };
        let columns = self.columns().into_iter().zip(texts);
        columns
            .map(|(Column { label, ink }, text)| LabelledValue {
                label,
                ink,
                text: text.unwrap_or_else(|| "none".to_owned()),
            })
            .collect()
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        match self {
            Self::Bars(chart) => vec![chart.first_bar(session).and_then(|bar| bar.value)],
            Self::Lines(chart) => {
                let at = |s: &line_chart::LineSeries| s.values.get(session).copied().flatten();
                chart.series.iter().map(at).collect()
            }
            Self::Map(chart) => {
                let points = (0..chart.series.len()).map(|series| chart.point(series, session));
                let pair = |point: Option<(f64, f64)>| [point.map(|p| p.0), point.map(|p| p.1)];
                points.flat_map(pair).collect()
            }
        }
    }

    /// What the numbers of a row are.
    fn number_labels(&self) -> Vec<String> {
        let labels = self.columns().into_iter().map(|column| column.label);
        match self {
            Self::Bars(_) | Self::Lines(_) => labels.collect(),
            Self::Map(chart) => {
                let axes = [&chart.x_label, &chart.y_label];
                labels.flat_map(|label| axes.map(|axis| format!("{label}: {axis}"))).collect()
            }
        }
    }

    /// Its numbers as comma-separated values: a row a session, shares of one and levels unrounded.
    ///
    /// A name that a spreadsheet would take for a formula is guarded by an apostrophe.
    ///
    /// # Errors
    /// When the text cannot be written, which takes a lack of memory.
    pub fn to_csv(&self) -> Result<String, Error> {
        let failed = |problem: String| Error::unavailable(problem, "try again with fewer sessions");
        let mut writer = csv::Writer::from_writer(Vec::new());
        let labels = self.number_labels().into_iter().map(guarded);
        let head = std::iter::once("session".to_owned()).chain(labels);
        writer.write_record(head).map_err(|error| failed(error.to_string()))?;
        for (session, day) in self.days().iter().enumerate() {
            let cell =
                |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
            let numbers = self.numbers_at(session).into_iter().map(cell);
            let row = std::iter::once(day.to_string()).chain(numbers);
            writer.write_record(row).map_err(|error| failed(error.to_string()))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
    }
}

fn guarded(label: String) -> String {
    let is_formula = label.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{label}") } else { label }
}

impl ChartLayout {
    /// What is painted.
    pub fn scene(&self) -> &Scene {
        match self {
            Self::Bars(layout) => &layout.scene,
            Self::Lines(layout) => &layout.scene,
            Self::Map(layout) => &layout.scene,
        }
    }

    /// What is painted over it for a cursor.
    pub fn overlay(&self, cursor: Cursor) -> Scene {
        match self {
            Self::Bars(layout) => layout.overlay(cursor.session, Some(cursor.series)),
            Self::Lines(layout) => layout.overlay(cursor.session, Some(cursor.series)),
            Self::Map(layout) => layout.overlay(cursor),
        }
    }

    /// The point nearest to a position; a chart over sessions keeps the series of `current`.
    pub fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        let series = current.map_or(0, |cursor| cursor.series);
        match self {
            Self::Map(layout) => layout.hit(at),
            _ => self.session_at(at.x_css).map(|session| Cursor { session, series }),
        }
    }

    /// The session nearest to a position across; none on a map, where that alone says nothing.
    pub fn session_at(&self, x_css: f64) -> Option<usize> {
        match self {
            Self::Bars(layout) => layout.group_at(x_css),
            Self::Lines(layout) => layout.session_at(x_css),
            Self::Map(_) => None,
        }
    }

    /// Whether a position is on the handle of the base.
    pub fn is_on_base(&self, x_css: f64) -> bool {
        match self {
            Self::Bars(_) | Self::Map(_) => false,
            Self::Lines(layout) => layout.hit(x_css) == Hit::BaseHandle,
        }
    }
}
