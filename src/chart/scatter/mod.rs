//! Points that move through a plane, with their tails: what is to be drawn, and [`layout`].
//!
//! Made for the rotation map: a centre with rings about it, four named quadrants, a head for where
//! a series stands and a tail for how it came there. A point with a coordinate that is missing, not
//! finite or farther than 10¹² from the centre is left out and parts its tail.

mod grid;
mod layout;
mod overlay;
mod plane;
mod spec;
mod steps;
mod table;
mod tails;
mod track;

pub use layout::{ScatterLayout, layout};
pub use plane::Plane;
pub use spec::{ChanceRegion, Corners, Fit, Head, PlaneRing, ScatterChart, ScatterSeries};
pub use steps::step;
