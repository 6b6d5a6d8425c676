//! What a condition reads, session by session.

use crate::domain::{Day, PairView};

/// What is known of a pair and the economy to the end of a view.
#[derive(Clone, Debug)]
pub struct Inputs<'a> {
    /// The pair; a condition of its second leg is handed it with the legs exchanged.
    pub view: PairView<'a>,
    /// The 2-year yield that each session knew, in percent; empty where it was not asked for.
    pub two_year_percent: &'a [Option<f64>],
    /// The 10-year yield that each session knew, in percent; empty where it was not asked for.
    pub ten_year_percent: &'a [Option<f64>],
    /// Days and basis points of decisions on the policy rate; empty where they were not asked for.
    pub decisions: &'a [(Day, f64)],
}

/// What both legs are called inside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Legs<'a> {
    /// The leg that the condition is about.
    pub one: &'a str,
    /// The leg that it is compared with.
    pub other: &'a str,
}

impl Inputs<'_> {
    /// One value a session from a session's index.
    pub(super) fn each(&self, holds: impl FnMut(usize) -> Option<bool>) -> Vec<Option<bool>> {
        (0..self.view.len()).map(holds).collect()
    }

    /// The levels of both legs on a session and `sessions` before it.
    pub(super) fn moved(&self, at: usize, sessions: usize) -> Option<[(f64, f64); 2]> {
        let (small, large) = (self.view.small(), self.view.large());
        let levels = |at: usize| Some((*small.get(at)?, *large.get(at)?));
        Some([levels(at.checked_sub(sessions)?)?, levels(at)?])
    }

    /// The level of the first leg over that of the second, session by session.
    pub(super) fn ratio(&self) -> Vec<f64> {
        self.view.iter().map(|(_, small, large)| small / large).collect()
    }
}
