//! Rotation of a holding around its benchmark: maps, momentum, averages and regimes of the ratio.
//!
//! One formula a file, each with its defect in its definition. A formula is handed the log moves of
//! the pair and sees no level, so that neither the unit of a price nor the height it has reached
//! can cost a digit. Moves are finite; a variation that rounding alone explains counts as none.

mod bars;
pub mod dual_ema;
mod formula;
mod latest_position;
pub mod leadership;
pub mod mansfield;
mod position;
mod profile;
pub mod ratio_average;
pub mod relative_momentum;
pub mod rotation_map;
pub mod trend_regime;
mod turn_lag;
pub mod turning;
pub mod z_score_14;

pub use bars::{RotationBar, finished_quadrants, quadrant_since, rotation};
pub use formula::Formula;
pub use latest_position::{LatestPosition, latest_position};
pub use position::{MapStep, Maturity, Position, Quadrant};
pub use profile::Profile;
pub use turn_lag::turn_lag;
