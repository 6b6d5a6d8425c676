//! A chart of a page with the words around it.

use std::sync::Arc;

use crate::{
    chart::Chart,
    domain::{Day, Shared, library::Load, view::History},
};

/// The words around a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureText {
    /// What the chart says, or shows.
    pub title: String,
    /// What is drawn, on what basis, since when.
    pub subtitle: String,
    /// What it comes to, in a sentence that reads without the chart.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
}

/// A chart and its words.
pub type FigureContent = Load<(Shared<dyn Chart>, FigureText)>;

/// A chart of any kind as figures take it.
pub fn drawn(chart: impl Chart + 'static) -> Shared<dyn Chart> {
    Shared::from(Arc::new(chart) as Arc<dyn Chart>)
}

/// A wish to move the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebase {
    /// To this session.
    pub day: Day,
    /// True where the handle has been let go.
    pub history: History,
}
