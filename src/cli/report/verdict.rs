//! Section about the verdict on three horizons.

use super::{
    inputs::Inputs,
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Day, Value,
    metrics::rotation::leadership::Leader,
    study::{
        Verdict,
        verdict::{Call, Outcome},
    },
};

/// Who leads this year, by the 40-week rule, and since the last great turn.
pub(super) fn verdict(inputs: &Inputs) -> Section {
    let found = Verdict::of(inputs.view());
    let outcome = found.outcome().map(|outcome| match outcome {
        Outcome::One(leader) => word(Some(leader)),
        Outcome::Mixed => "mixed",
        Outcome::Neither => word(None),
    });
    let leader = |call: Value<Call>| call.map(|call| word(call.leader));
    let since = |call: Value<Call>| -> Value<Day> { Ok(call?.since) };
    let figure = |call: Value<Call>| call.map(|call| call.figure);
    let lines = vec![
        ReportLine::word("outcome", "Together", outcome),
        ReportLine::word("year_leader", "This year", leader(found.year)),
        ReportLine::day("year_since", "Since", since(found.year)),
        ReportLine::number("year_lead", "Lead", ReportUnit::Points, figure(found.year)),
        ReportLine::word("rule_leader", "By the 40-week rule", leader(found.rule)),
        ReportLine::day("rule_since", "Since", since(found.rule)),
        ReportLine::number(
            "rule_gap",
            "Ratio from its average",
            ReportUnit::Percent,
            figure(found.rule),
        ),
        ReportLine::word("turn_leader", "Since the last great turn", leader(found.turn)),
        ReportLine::day("turn_since", "Since", since(found.turn)),
        ReportLine::number("turn_excess", "Excess", ReportUnit::Percent, figure(found.turn)),
    ];
    Section::new("verdict", "Verdict", lines)
}

fn word(leader: Option<Leader>) -> &'static str {
    match leader {
        Some(Leader::Small) => "small",
        Some(Leader::Large) => "large",
        None => "neither",
    }
}
