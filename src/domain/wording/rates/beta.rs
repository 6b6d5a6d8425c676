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

/// The coefficient of the newest window with its band, and how often it has changed its sign.
pub fn beta_caption(
    names: &LegNames,
    tenor: &str,
    weeks: usize,
    newest: Option<(Day, Estimate)>,
    changes: &[SignChange],
) -> String {
    let Some((day, beta)) = newest else {
        return format!("There are not {} weeks with both yields yet.", format::count(weeks));
    };
    let covers = if 0.0 < beta.low || beta.high < 0.0 { "zero outside" } else { "zero inside" };
    let turns = match changes.len() {
        0 => "It has kept its sign in all windows so far.".to_owned(),
        1 => "It has changed its sign once, so that no single number stands for all of history."
            .to_owned(),
        count => format!(
            "It has changed its sign {} times, so that no single number stands for all of history.",
            format::count_in_words(count)
        ),
    };
    format!(
        "In the {} weeks to {} {} {} by {} for each point that the {tenor} yield rose, the market \
         and the other yield unchanged ({} to {}, {covers}). {turns}",
        format::count(weeks),
        format::day_long(day),
        names.small.inside(),
        if beta.value < 0.0 { "trailed" } else { "led" },
        format::percent(beta.value.abs(), 2),
        format::signed_percent(beta.low, 2),
        format::signed_percent(beta.high, 2),
    )
}

/// Caption of the scenario: the outcome of the chosen number of cuts.
pub fn scenario_caption(names: &LegNames, found: CutScenario) -> String {
    let CutScenario { cuts, low, high, verdict, .. } = found;
    let noun = if cuts == 1 { "cut" } else { "cuts" };
    format!(
        "{} {noun} of 25 bp would have gone with a lead of {} on {} between {} and {}: {}. This \
         carries the last window's coefficient on, which has changed before.",
        crate::domain::format::capitalised(&format::count_in_words(usize::from(cuts))),
        names.small.inside(),
        names.large.inside(),
        format::signed_percent(low, 1),
        format::signed_percent(high, 1),
        verdict_words(verdict),
    )
}

/// Verdict of an interval.
pub fn verdict_words(verdict: CutVerdict) -> &'static str {
    match verdict {
        CutVerdict::Helps => "above zero",
        CutVerdict::CannotTell => "covers zero, so cannot tell",
        CutVerdict::Hurts => "below zero",
    }
}
