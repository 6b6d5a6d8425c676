//! The stretch of a pair that figures are computed from.

use super::Pairs;
use crate::domain::{Base, Basis, DateRange, Day, Error, PairView, Shared, Symbol};

/// The joined legs, the basis, the as-of session and the range that figures are computed from.
#[derive(Clone, PartialEq)]
pub struct Scope {
    /// The legs.
    pub pairs: Shared<Pairs>,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The last session that is read.
    pub as_of: Day,
    /// How far back charts reach.
    pub range: DateRange,
    /// The first session of that range.
    pub base: Base,
    /// The session of the range that performance is measured from, where the reader chose one.
    pub measured_from: Option<Day>,
}

/// What is chosen of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The session after which nothing is read; the latest where none is chosen.
    pub as_of: Option<Day>,
    /// How far back charts reach.
    pub range: DateRange,
    /// The session that performance is measured from; the start of the range where none is chosen.
    pub measured_from: Option<Day>,
}

impl Scope {
    /// The scope of a stretch of a pair.
    ///
    /// # Errors
    /// When the legs have no common session by the as-of day, or no total return and that is asked.
    pub fn new(pairs: Shared<Pairs>, stretch: Stretch) -> Result<Self, Error> {
        let all = pairs.on(Basis::Price).view();
        let history = stretch.as_of.map_or(all, |as_of| all.to(as_of));
        let found = history.last_day().zip(stretch.range.base(history.days()));
        let (as_of, base) = found.ok_or_else(|| pairs.no_session())?;
        let Stretch { basis, range, measured_from, .. } = stretch;
        pairs.check(basis)?;
        Ok(Self { pairs, basis, as_of, range, base, measured_from })
    }

    /// All sessions to the as-of session.
    pub fn history(&self) -> PairView<'_> {
        self.pairs.on(self.basis).as_of(self.as_of)
    }

    /// The sessions of the range, the base first.
    pub fn window(&self) -> PairView<'_> {
        self.history().from(self.base.index)
    }

    /// The index in [`Scope::window`] of the session that performance is measured from.
    pub(crate) fn measured_index(&self) -> usize {
        let at = |day: Day| self.window().days().partition_point(|&other| other <= day);
        self.measured_from.map_or(0, |day| at(day).saturating_sub(1))
    }

    /// The sessions of the range from the one that performance is measured from.
    pub fn measured(&self) -> PairView<'_> {
        self.window().from(self.measured_index())
    }

    /// The same sessions as [`Scope::window`] in the other basis.
    pub(crate) fn window_other_basis(&self) -> PairView<'_> {
        self.pairs.on(self.basis.other()).as_of(self.as_of).from(self.base.index)
    }

    /// The first session of the range.
    pub(crate) fn window_start(&self) -> Day {
        self.window().days().first().copied().unwrap_or(self.as_of)
    }

    /// The session that performance is measured from.
    pub(crate) fn measured_start(&self) -> Day {
        self.measured().days().first().copied().unwrap_or(self.as_of)
    }

    /// The sessions from the as-of session to the latest.
    pub fn since(&self) -> PairView<'_> {
        let after = self.history().len().saturating_sub(1);
        self.pairs.on(self.basis).view().from(after)
    }

    /// The symbol of the small leg.
    pub fn small(&self) -> &Symbol {
        self.pairs.on(self.basis).small_symbol()
    }

    /// The symbol of the large leg.
    pub fn large(&self) -> &Symbol {
        self.pairs.on(self.basis).large_symbol()
    }
}
