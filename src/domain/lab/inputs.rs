//! What a rule reads, session by session.

use crate::domain::{Absence, PairView, Value, metrics::lab::Weights};

/// What is known of a pair to the end of a view.
#[derive(Clone, Copy, Debug)]
pub struct RuleInputs<'a> {
    /// The pair.
    pub view: PairView<'a>,
    /// The return of cash from each session to the next.
    pub cash: Value<&'a [f64]>,
    /// The events of a rule's condition by index: the sessions on which it turned true; none where
    /// the rule has no condition, or where it was never judged.
    pub events: &'a [usize],
    /// The first session on which the condition was judged.
    pub judged_from: Option<usize>,
}

impl<'a> RuleInputs<'a> {
    /// A pair without cash, for rules without a condition.
    pub fn prices(view: PairView<'a>) -> Self {
        Self { view, cash: Err(Absence::NotInSnapshot), events: &[], judged_from: None }
    }

    /// One value a session from a session's index.
    pub(super) fn each(
        &self,
        weights: impl FnMut(usize) -> Option<Weights>,
    ) -> Vec<Option<Weights>> {
        (0..self.view.len()).map(weights).collect()
    }
}
