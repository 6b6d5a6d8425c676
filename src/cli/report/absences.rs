//! Figures that have no meaning for a pair, with the reason: its dividends are not known, or its
//! closes are too far apart.

use super::{
    inputs::Inputs,
    output::{ReportLine, Section},
};
use crate::domain::{Absence, Spacing};

/// Absence of a figure that only a second session would make.
pub(super) const NOTHING_YET: Absence = Absence::NotEnoughHistory { need: 2, have: 1 };

/// Sections that are made of both legs on the chosen basis, with the figures that are not.
const OF_PAIR: [(&str, &[&str]); 16] = [
    ("calendar_years", &[]),
    ("event_study", &[]),
    ("months", &[]),
    ("performance", &["first_session", "last_session", "ytd_small_return", "ytd_large_return"]),
    ("persistence", &[]),
    ("regimes", &[]),
    ("risk_pair", &[]),
    ("rolling_excess", &[]),
    ("rotation", &[]),
    ("rotation_checks", &[]),
    ("signal", &["condition"]),
    ("signal_events", &[]),
    ("streaks", &[]),
    ("trend", &[]),
    ("verdict", &[]),
    ("what_followed", &[]),
];
/// Figures of other sections that are made of both legs.
const FIGURES: [(&str, &[&str]); 2] = [
    (
        "rates",
        &[
            "beta_2y",
            "beta_2y_low",
            "beta_2y_high",
            "beta_2y_per_point",
            "beta_2y_low_per_point",
            "beta_2y_high_per_point",
            "four_cuts_low",
            "four_cuts_high",
            "four_cuts_verdict",
        ],
    ),
    ("size_factor", &["correlation"]),
];

/// Figures, by section, that need a close on each session; none named means all of the section.
const DAILY: [(&str, &[&str]); 12] = [
    ("event_study", &[]),
    (
        "persistence",
        &[
            "days_won",
            "days_won_low",
            "days_won_high",
            "longest_expected",
            "runs_z",
            "runs_p_value",
            "autocorrelation",
            "autocorrelation_band",
        ],
    ),
    ("risk_large", &["volatility_63_sessions_a_year", "ewma_volatility_a_year"]),
    ("risk_small", &["volatility_63_sessions_a_year", "ewma_volatility_a_year"]),
    ("signal", &[]),
    ("signal_events", &[]),
    ("streaks", &[]),
    ("trailing_large", &TRAILING),
    ("trailing_small", &TRAILING),
    (
        "trend",
        &[
            "ratio_over_50_sessions",
            "ratio_over_200_sessions",
            "last_cross",
            "last_cross_day",
            "momentum_3_months",
            "momentum_6_months",
            "momentum_12_months",
            "momentum_12_minus_1",
        ],
    ),
    ("verdict", &["outcome", "turn_leader", "turn_since", "turn_excess"]),
    ("what_followed", &[]),
];
const TRAILING: [&str; 4] = [
    "beta_252_sessions",
    "correlation_252_sessions",
    "score_63_sessions",
    "score_change_21_sessions",
];
/// The same of what needs a close each week.
const WEEKLY: [(&str, &[&str]); 7] = [
    ("persistence", &["weeks_won"]),
    ("rates", FIGURES[0].1),
    ("regimes", &[]),
    ("rotation", &[]),
    ("rotation_checks", &[]),
    ("trend", &["mansfield"]),
    ("verdict", &["rule_leader", "rule_since", "rule_gap"]),
];

/// The section with the reason beside each figure that has no meaning for the pair.
pub(super) fn mark(section: Section, inputs: &Inputs) -> Section {
    let section = match inputs.missing() {
        Some(absence) => without_pair(section, absence),
        None => section,
    };
    let have = inputs.spacing();
    let section =
        if have.is_daily() { section } else { coarse(section, &DAILY, Spacing::Session, have) };
    if have <= Spacing::Week { section } else { coarse(section, &WEEKLY, Spacing::Week, have) }
}

fn without_pair(section: Section, absence: Absence) -> Section {
    if let Some((_, kept)) = OF_PAIR.iter().find(|(key, _)| *key == section.key) {
        return without(section, absence, |key| !kept.contains(&key));
    }
    match FIGURES.iter().find(|(key, _)| *key == section.key) {
        Some((_, figures)) => without(section, absence, |key| figures.contains(&key)),
        None => section,
    }
}

fn coarse(section: Section, list: &[(&str, &[&str])], need: Spacing, have: Spacing) -> Section {
    match list.iter().find(|(key, _)| *key == section.key) {
        Some((_, figures)) => without(section, Absence::TooCoarse { need, have }, |key| {
            figures.is_empty() || figures.contains(&key)
        }),
        None => section,
    }
}

/// The section with an absence for some of its figures; its rows go where all figures go.
fn without(section: Section, absence: Absence, is_absent: impl Fn(&str) -> bool) -> Section {
    let keeps_rows = !is_absent("rows");
    let mark = |line: ReportLine| if is_absent(line.name()) { line.without(absence) } else { line };
    Section {
        lines: section.lines.into_iter().map(mark).collect(),
        rows: if keeps_rows { section.rows } else { Vec::new() },
        table: section.table.filter(|_| keeps_rows),
        ..section
    }
}
