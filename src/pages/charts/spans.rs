//! Sessions of a pair, and stretches of them that are shaded.

use std::sync::Arc;

use crate::{
    chart::{Ink, line::ShadedSpan},
    domain::{Day, PairView, metrics::rates::easing_cycles::EasingCycle, wording},
};

/// Rate-cut cycles as shaded spans.
pub(crate) fn easing_spans(cycles: &[EasingCycle]) -> Vec<ShadedSpan> {
    let span = |cycle: &EasingCycle| ShadedSpan {
        from: cycle.first_cut,
        to: cycle.last_cut,
        label: wording::rates::CUTS_SPAN.to_owned(),
        ink: Ink::Large,
    };
    cycles.iter().map(span).collect()
}

/// The sessions of a pair as charts hold them.
pub(super) fn days(view: PairView<'_>) -> Arc<[Day]> {
    view.days().into()
}
