//! Where a holding stands against its benchmark: relative trend across, relative momentum up.
//!
//! One formula a file, each with its defect in its definition. A formula is handed the log moves of
//! the pair and sees no level, so that neither the unit of a price nor the height it has reached
//! can cost a digit. Moves are finite; a variation that rounding alone explains counts as none. What a position means in words is not decided here.

mod bars;
pub mod dual_ema;
mod latest_position;
pub mod leadership;
pub mod mansfield;
mod position;
pub mod ratio_average;
pub mod relative_momentum;
pub mod rotation_map;
pub mod trend_regime;
mod turn_lag;
pub mod turning;
pub mod z_score_14;

pub use bars::{Profile, RotationBar, quadrant_since, rotation};
pub use latest_position::{LatestPosition, latest_position};
pub use position::{MapStep, Maturity, Position, Quadrant};
pub use turn_lag::turn_lag;

use crate::domain::{Absence, Value};

/// How a position is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formula {
    /// Two exponential averages; see [`dual_ema`].
    DualEma,
    /// Trend and momentum in units of their own noise; see [`rotation_map`].
    #[default]
    RotationMap,
    /// Standard scores over 14 bars; see [`z_score_14`].
    ZScore14,
}

impl Formula {
    /// Every formula, by key.
    pub const ALL: [Self; 3] = [Self::DualEma, Self::RotationMap, Self::ZScore14];

    /// Its name in links and reports.
    pub fn key(self) -> &'static str {
        match self {
            Self::DualEma => dual_ema::DEFINITION.key,
            Self::RotationMap => rotation_map::DEFINITION.key,
            Self::ZScore14 => z_score_14::DEFINITION.key,
        }
    }

    /// Its name on a page.
    pub fn name(self) -> &'static str {
        match self {
            Self::DualEma => dual_ema::DEFINITION.name,
            Self::RotationMap => rotation_map::DEFINITION.name,
            Self::ZScore14 => z_score_14::DEFINITION.name,
        }
    }

    /// How far from the centre rings tell what is unusual, in the unit of the axes.
    ///
    /// None where distances mean nothing of the kind.
    pub fn rings(self) -> &'static [f64] {
        match self {
            Self::RotationMap => &[1.0, 2.0],
            Self::DualEma | Self::ZScore14 => &[],
        }
    }

    /// A position for every bar: one more than there are moves.
    fn positions(self, moves: &[f64], profile: Profile) -> Vec<Value<Position>> {
        match self {
            Self::DualEma => dual_ema::positions(moves),
            Self::RotationMap => rotation_map::positions(moves, profile.spans()),
            Self::ZScore14 => z_score_14::positions(moves),
        }
    }
}

/// The weight of the newest value in an exponential average of `span` values.
fn newest_weight(span: u16) -> f64 {
    2.0 / (f64::from(span) + 1.0)
}

/// No value until there are `need` bars.
fn too_few(need: usize, have: usize) -> Absence {
    Absence::NotEnoughHistory { need, have }
}
