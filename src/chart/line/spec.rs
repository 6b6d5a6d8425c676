//! Lines over sessions as they are to be drawn.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    chart::{
        Ink, RangeNavigator, Scale, ValueKind, Values, VisibleRange, XAxis,
        plot::{Band, EventMark, Fill, LinePath, LineSeries, ShadedSpan},
    },
    domain::Day,
};

/// Lines over sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// Horizontal axis: sessions, or steps from an event.
    pub x_axis: XAxis,
    /// The lines; earlier ones are drawn over later ones.
    pub series: Vec<LineSeries>,
    /// Scale of the values.
    pub scale: Scale,
    /// Path of a line from one value to the next.
    pub path: LinePath,
    /// Kind of the values.
    pub kind: ValueKind,
    /// The value that is drawn as the line from which the others are measured; always in sight.
    pub baseline: Option<f64>,
    /// Stretches of time that are shaded and named.
    pub spans: Vec<ShadedSpan>,
    /// Areas that are filled.
    pub fill: Fill,
    /// The base session, drawn as a handle that can be dragged.
    pub base: Option<Day>,
    /// Days that are marked and named.
    pub marks: Vec<EventMark>,
    /// Intervals around lines.
    pub bands: Vec<Band>,
    /// The sessions in sight; without it, all.
    pub window: Option<VisibleRange>,
    /// The lines that are not drawn, by number; they keep their numbers.
    pub hidden: BTreeSet<usize>,
    /// The line that all others step back behind, by number.
    pub focused: Option<usize>,
}

impl LineChart {
    /// Lines over sessions and nothing else; set the other fields as needed.
    pub fn new(days: Arc<[Day]>, series: Vec<LineSeries>, kind: ValueKind) -> Self {
        Self::over(days.into(), series, kind)
    }

    /// The same over anything that lies along a chart, such as the sessions after an event.
    pub fn over(x_axis: XAxis, series: Vec<LineSeries>, kind: ValueKind) -> Self {
        Self {
            x_axis,
            series,
            scale: Scale::Linear,
            path: LinePath::Straight,
            kind,
            baseline: None,
            spans: Vec::new(),
            fill: Fill::None,
            base: None,
            marks: Vec::new(),
            bands: Vec::new(),
            window: None,
            hidden: BTreeSet::new(),
            focused: None,
        }
    }

    /// The sessions in sight; none where there are none.
    pub fn visible(&self) -> Option<VisibleRange> {
        let count = self.x_axis.len();
        let all = VisibleRange::all(count)?;
        self.window.unwrap_or(all).clipped(count)
    }

    /// The whole history of the first line that is drawn; none where nothing is.
    pub(super) fn whole(&self) -> Option<RangeNavigator> {
        let drawn = (0..self.series.len()).find(|number| !self.hidden.contains(number))?;
        let line = self.series.get(drawn)?;
        Some(RangeNavigator {
            days: self.x_axis.days().into(),
            values: line.values.clone(),
            ink: line.ink,
            scale: self.scale,
            window: self.visible()?,
        })
    }

    /// The intervals around lines that are drawn.
    pub(super) fn shown_bands(&self) -> impl Iterator<Item = &Band> {
        self.bands.iter().filter(|band| !self.hidden.contains(&band.series))
    }

    /// The lines as they are drawn: hidden ones without values, and those behind the focused one in
    /// the ink that steps back.
    pub(super) fn shown(&self) -> Vec<LineSeries> {
        let focused = self
            .focused
            .filter(|number| *number < self.series.len() && !self.hidden.contains(number));
        let shown = |(number, series): (usize, &LineSeries)| {
            let mut shown = series.clone();
            if self.hidden.contains(&number) {
                shown.values = Values::default();
            }
            if focused.is_some_and(|focused| focused != number) {
                shown.ink = Ink::Receding;
            }
            shown
        };
        self.series.iter().enumerate().map(shown).collect()
    }
}
