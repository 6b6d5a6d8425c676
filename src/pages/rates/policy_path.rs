//! The policy rate, decision by decision, and what was projected of it.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, ValueKind, Values,
        line::{Band, EventMark, LinePath, LineSeries, LineWeight, ShadedSpan},
    },
    domain::{
        Day,
        facts::{MeetingKind, PolicyFacts},
        wording,
    },
};

/// Days between two steps of the chart.
const STEP_DAYS: i32 = 7;

/// The target week by week from its first decision to `as_of`, with its range as a band, cycles of
/// cuts shaded, the newest projection known by then, and the end of a chair's term.
pub fn policy_path(facts: &PolicyFacts, as_of: Day, spans: Vec<ShadedSpan>) -> LineChart {
    let projection = facts.projections.iter().rfind(|projection| projection.as_of <= as_of);
    let year_end = projection.and_then(|p| Day::from_ymd(p.for_year_end, 12, 31).ok());
    let until = year_end.filter(|end| as_of < *end).unwrap_or(as_of);
    let days = weeks(facts, as_of, until);
    let share = |percent: f64| percent / 100.0;
    let target = |pick: fn(&crate::domain::facts::Decision) -> f64| -> Values {
        let at = |day: &Day| {
            let known = facts.in_force(*day).ok().filter(|_| *day <= as_of)?;
            Some(share(pick(known.fact)))
        };
        days.iter().map(at).collect()
    };
    let upper = target(|decision| decision.upper_percent);
    let projected = days.iter().map(|day| {
        let projection = projection.filter(|_| as_of <= *day && *day <= until)?;
        Some(share(projection.median_percent))
    });
    let projected: Vec<Option<f64>> = projected.collect();
    let line = |label: &str, detail: &str, ink, values: Values| LineSeries {
        label: label.to_owned(),
        detail: detail.to_owned(),
        ink,
        values,
        weight: LineWeight::Regular,
    };
    let [target_label, end] = wording::rates::TARGET_LINE;
    let mut series = vec![line(target_label, end, Ink::Neutral, upper.clone())];
    if 1 < projected.iter().flatten().count() {
        let detail = projection.map(|it| wording::rates::projection_detail(it.as_of));
        let detail = detail.unwrap_or_default();
        let label = wording::rates::PROJECTION_LABEL;
        series.push(line(label, &detail, Ink::Other(0), projected.into()));
    }
    let chair = facts.calendar.iter().filter(|m| m.kind == MeetingKind::ChairTermEnds);
    let marks = chair
        .filter(|meeting| days.first() <= Some(&meeting.day) && meeting.day <= until)
        .map(|meeting| EventMark { day: meeting.day, label: wording::rates::TERM_ENDS.to_owned() });
    LineChart {
        path: LinePath::Stairs,
        baseline: Some(0.0),
        bands: vec![Band { series: 0, lower: target(|decision| decision.lower_percent), upper }],
        spans,
        marks: marks.collect(),
        ..LineChart::new(days, series, ValueKind::Rate)
    }
}

/// Every seventh day from the first decision, with `as_of` as one of them.
fn weeks(facts: &PolicyFacts, as_of: Day, until: Day) -> Arc<[Day]> {
    let first = facts.decisions.first().map_or(as_of, |decision| decision.day);
    let before = (first.days_until(as_of) / STEP_DAYS).max(0);
    let after = (as_of.days_until(until) / STEP_DAYS).max(0);
    (-before..=after).map(|week| as_of.plus_days(STEP_DAYS * week)).collect()
}
