//! Moving points as they are to be drawn: series, rings, quadrants.

use std::sync::Arc;

use crate::{chart::Ink, domain::Day};

/// Points that move through a plane.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterChart {
    /// The sessions of the tails, ascending.
    pub days: Arc<[Day]>,
    /// Series that move; earlier ones are drawn over later ones.
    pub series: Vec<ScatterSeries>,
    /// Name of the axis to the right.
    pub x_label: String,
    /// Name of the axis upwards.
    pub y_label: String,
    /// Centre, where the quadrants meet.
    pub centre: (f64, f64),
    /// Circles about the centre.
    pub rings: Vec<PlaneRing>,
    /// The names of the quadrants, which are then tinted.
    pub corners: Option<Corners>,
    /// Ratio of the units of the two axes.
    pub fit: Fit,
    /// Region that chance alone would lead to.
    pub chance: Option<ChanceRegion>,
    /// The series that all others step back behind.
    pub focused: Option<usize>,
}

impl ScatterChart {
    /// A map about (100, 100) with rings at one and two units and the quadrants of a rotation.
    pub fn rotation(days: Arc<[Day]>, series: Vec<ScatterSeries>) -> Self {
        let ring = |radius: f64| PlaneRing { radius, label: format!("{radius}σ") };
        Self {
            days,
            series,
            x_label: "Relative trend".to_owned(),
            y_label: "Relative momentum".to_owned(),
            centre: (100.0, 100.0),
            rings: vec![ring(1.0), ring(2.0)],
            corners: Some(Corners::ROTATION),
            fit: Fit::EqualUnits,
            chance: None,
            focused: None,
        }
    }

    /// Point of a series at a session, if the plane can show it.
    pub fn point(&self, series: usize, session: usize) -> Option<(f64, f64)> {
        let series = self.series.get(series)?;
        let point = series.points.get(session).copied().flatten()?;
        (session < self.days.len() && self.holds(point)).then_some(point)
    }

    /// The last session at which a series is anywhere: that of its head.
    pub fn head(&self, series: usize) -> Option<usize> {
        (0..self.days.len()).rev().find(|&session| self.point(series, session).is_some())
    }

    pub(super) fn holds(&self, (x, y): (f64, f64)) -> bool {
        let is_near = |value: f64, centre: f64| (value - centre).abs() <= 1e12;
        is_near(x, self.centre.0) && is_near(y, self.centre.1)
    }
}

/// One series that moves through the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterSeries {
    /// Its name, written at its head.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
    /// Points at each session, to the right and upwards.
    pub points: Arc<[Option<(f64, f64)>]>,
    /// State of the last point: whether it may still move.
    pub head: Head,
}

/// State of the last point of a series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// It stands: a full disc.
    #[default]
    Final,
    /// It may move, as in a week that is not over: a hollow disc.
    Provisional,
}

/// A circle about the centre.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaneRing {
    /// Its radius in units of the plane.
    pub radius: f64,
    /// Its name.
    pub label: String,
}

/// The names of the four quadrants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corners {
    /// To the right and above.
    pub upper_right: &'static str,
    /// To the right and below.
    pub lower_right: &'static str,
    /// To the left and below.
    pub lower_left: &'static str,
    /// To the left and above.
    pub upper_left: &'static str,
}

impl Corners {
    /// The quadrants of a rotation map, in which things tend to turn clockwise.
    pub const ROTATION: Self = Self {
        upper_right: "Leading",
        lower_right: "Weakening",
        lower_left: "Lagging",
        upper_left: "Improving",
    };
}

/// Ratio of the units of the two axes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fit {
    /// A unit is as long to the right as upwards, so that circles are round.
    #[default]
    EqualUnits,
    /// Each axis is as wide as its values need; both have the centre in their middle.
    EachAxis,
}

/// Region that chance alone would lead to, shaded under everything else.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceRegion {
    /// Its name: "95 % of random walks end here".
    pub label: String,
    /// Outlines in units of the plane, from the widest to the narrowest.
    pub outlines: Vec<Vec<(f64, f64)>>,
}
