//! Size factor: small minus big over a century, and its likeness to the pair.

use super::rates::published;
use crate::domain::{
    Absence, Month, Observation, PairView, Value,
    facts::MacroId,
    library::{Library, Load},
    metrics::performance::size_factor::{
        Decade, Drought, FactorLikeness, FactorPoint, cumulative, decades, droughts, likeness,
    },
};

const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 1, have: 0 };

/// The size factor as far as it was published.
pub struct SizeFactor {
    /// The compounded factor, month by month.
    pub points: Vec<FactorPoint>,
    /// The droughts, the longest first.
    pub droughts: Vec<Drought>,
    /// The publisher.
    pub source: String,
    months: Vec<Observation>,
}

impl SizeFactor {
    /// The factor to the as-of day; nothing while it loads.
    ///
    /// # Errors
    /// When it cannot be had.
    pub fn read(library: &dyn Library) -> Load<Self> {
        Some(published(library, MacroId::SizeFactor)?.map(|factor| Self {
            points: cumulative(&factor.observations),
            droughts: droughts(&factor.observations),
            source: factor.source,
            months: factor.observations,
        }))
    }

    /// The newest month.
    ///
    /// # Errors
    /// [`Absence::NotEnoughHistory`] without months.
    pub fn newest(&self) -> Value<FactorPoint> {
        self.points.last().copied().ok_or(TOO_FEW)
    }

    /// The longest drought.
    ///
    /// # Errors
    /// [`Absence::NotEnoughHistory`] where there was none.
    pub fn longest_drought(&self) -> Value<Drought> {
        self.droughts.first().copied().ok_or(TOO_FEW)
    }

    /// The decades, in time order.
    pub fn decades(&self) -> Vec<Decade> {
        decades(&self.months)
    }

    /// The likeness of the factor to a pair from a month on.
    ///
    /// # Errors
    /// Where they share too few months.
    pub fn likeness(&self, view: PairView<'_>, from: Month) -> Value<FactorLikeness> {
        likeness(&self.months, view, from)
    }
}
