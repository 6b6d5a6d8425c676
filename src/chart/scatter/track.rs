//! Track of a series through the plane, in positions.

use super::spec::Head;
use crate::chart::{Ink, Point, plot::label_placement::around::LabelPlace};

/// Track of one series.
#[derive(Clone, Debug)]
pub(super) struct Track {
    pub label: String,
    /// The label as it is written.
    pub name: Name,
    pub ink: Ink,
    pub kind: Head,
    /// One a session.
    pub points: Vec<Option<Point>>,
    /// The session of the head.
    pub head: Option<usize>,
    /// Place of the name; none where there was no room.
    pub place: Option<LabelPlace>,
}

/// A name as it is written.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub text: String,
    pub size_css: f64,
    pub width_css: f64,
}

impl Track {
    pub(crate) fn head_point(&self) -> Option<Point> {
        self.points.get(self.head?).copied().flatten()
    }
}
