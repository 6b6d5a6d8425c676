//! The formulas of a map, by name.

use super::{Position, Profile, dual_ema, position::Placing, rotation_map, z_score_14};
use crate::domain::Value;

/// Formula of a position.
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

    /// Radii of rings that tell what is unusual, in the unit of the axes.
    ///
    /// None where distances mean nothing of the kind.
    pub fn rings(self) -> &'static [f64] {
        match self {
            Self::RotationMap => &[1.0, 2.0],
            Self::DualEma | Self::ZScore14 => &[],
        }
    }

    /// A position for every bar: one more than there are moves.
    pub(super) fn positions(self, moves: &[f64], profile: Profile) -> Vec<Value<Position>> {
        self.placing(profile)(moves)
    }

    /// The same for many series of moves.
    pub(super) fn placing(self, profile: Profile) -> Placing {
        match self {
            Self::DualEma => Box::new(dual_ema::positions),
            Self::RotationMap => rotation_map::placing(profile.spans()),
            Self::ZScore14 => Box::new(z_score_14::positions),
        }
    }
}
