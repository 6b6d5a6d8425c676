//! Rate betas and cut scenarios in words.

use crate::domain::{
    Day, format,
    metrics::rates::{
        Estimate,
        cut_scenario::{CutScenario, CutVerdict},
        rate_beta::SignChange,
    },
    wording::LegNames,
};

/// A leg against itself.
const SAME_LEGS: &str = "Both legs are the same, so that no yield moves one against the other.";

/// The coefficient of the newest window with its band, and how often it has changed its sign.
pub(crate) fn beta_caption(
    names: &LegNames,
    tenor: &str,
    (weeks, windows): (usize, usize),
    newest: Option<(Day, Estimate)>,
    changes: &[SignChange],
) -> String {
    let Some((day, beta)) = newest else {
        return format!(
            "There are not yet {} weeks with closes of both legs and both yields.",
            format::count(weeks)
        );
    };
    if names.are_same() {
        return SAME_LEGS.to_owned();
    }
    let covers = if 0.0 < beta.low || beta.high < 0.0 { "leaves out" } else { "includes" };
    let turns = match changes.len() {
        0 if windows == 1 => "It is the only window so far.".to_owned(),
        0 => format!(
            "It has kept its sign in the {} windows so far, which overlap.",
            format::count(windows)
        ),
        1 => "It has changed its sign once, so that no single number stands for all of history."
            .to_owned(),
        count => format!(
            "It has changed its sign {} times, so that no single number stands for all of history.",
            format::count_in_words(count)
        ),
    };
    format!(
        "In the {} weeks to {} {} {} by {} for each point that the {tenor} yield rose, the market \
         and the other yield unchanged (95\u{a0}% interval {} to {}, which {covers} zero). {turns}",
        format::count(weeks),
        format::day_long(day),
        names.small.inside(),
        if beta.value < 0.0 { "trailed" } else { "led" },
        format::percent(beta.value.abs(), 2),
        format::bound(beta.low, 2),
        format::bound(beta.high, 2),
    )
}

/// Caption of the scenario: the outcome of the chosen number of cuts.
pub fn scenario_caption(names: &LegNames, found: CutScenario) -> String {
    if names.are_same() {
        return SAME_LEGS.to_owned();
    }
    let CutScenario { cuts, low, high, verdict, .. } = found;
    let noun = if cuts == 1 { "cut" } else { "cuts" };
    format!(
        "{} {noun} of 25 bp would have gone with a relative gain of {} on {} between {} and {}, {}. \
         That assumes that the last window goes on, which it need not.",
        crate::domain::format::capitalised(&format::count_in_words(usize::from(cuts))),
        names.small.inside(),
        names.large.inside(),
        format::bound(low, 1),
        format::bound(high, 1),
        match verdict {
            CutVerdict::Helps => "all of it above zero",
            CutVerdict::CannotTell => "which includes zero, so that it cannot tell",
            CutVerdict::Hurts => "all of it below zero",
        },
    )
}

/// Verdict of an interval.
pub(crate) fn verdict_words(verdict: CutVerdict) -> &'static str {
    match verdict {
        CutVerdict::Helps => "above zero",
        CutVerdict::CannotTell => "includes zero, so it cannot tell",
        CutVerdict::Hurts => "below zero",
    }
}
