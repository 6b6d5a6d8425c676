//! The policy rate in words.

use super::super::card::CardWords;
use crate::domain::{
    Day, Value,
    facts::PolicyFacts,
    format::{self, capitalised},
    study::rates::Easing,
};

/// Card of rates: the policy rate, the moves that led there, and the next decision.
///
/// No value before the first decision of the snapshot.
///
/// `today` is the day on the reader's calendar: a decision before it is not the next one.
pub(crate) fn card_words(facts: &PolicyFacts, as_of: Day, today: Option<Day>) -> Value<CardWords> {
    let now = facts.in_force(as_of)?.fact;
    let known = facts.decisions_to(as_of);
    let mut lines = vec![match known.last() {
        Some(last) if last.change_bp < 0 => {
            Easing::of(facts, as_of).map(cutting_words).unwrap_or_default()
        }
        Some(last) => format!(
            "Last raised by {} on {}.",
            format::basis_points(f64::from(last.change_bp)),
            format::day_long(last.day),
        ),
        None => String::new(),
    }];
    lines.extend(next_decision(facts, as_of, today));
    Ok(CardWords {
        verdict: target_words(now.lower_percent, now.upper_percent),
        lines,
        quiet: projection_words(facts, as_of).into_iter().collect(),
    })
}

fn target_words(lower: f64, upper: f64) -> String {
    if lower == upper {
        return format::percent(upper / 100.0, 2);
    }
    format!("{}\u{2013}{}", format::fixed(lower, 2), format::percent(upper / 100.0, 2))
}

/// The cuts of the last twelve months, and those of the whole cycle.
fn cutting_words(Easing { cycle, recent, recent_bp }: Easing) -> String {
    let since = format::month_long(cycle.first_cut.calendar_month());
    if cycle.cuts == 1 {
        let (bp, day) = (bp(cycle.total_bp), format::day_long(cycle.last_cut));
        return format!("First cut by {bp} on {day}.");
    }
    let whole = format!("{} since {since}, {}", cuts(cycle.cuts), bp(cycle.total_bp));
    if recent == 0 || recent == cycle.cuts {
        return capitalised(&format!("{whole}; the last on {}.", format::day_long(cycle.last_cut)));
    }
    capitalised(&format!(
        "{} in twelve months, {}, the last on {}; {whole}.",
        cuts(recent),
        bp(recent_bp),
        format::day_long(cycle.last_cut),
    ))
}

fn cuts(count: usize) -> String {
    let noun = if count == 1 { "cut" } else { "cuts" };
    format!("{} {noun}", format::count_in_words(count))
}

fn bp(change: f64) -> String {
    format::basis_points(change.abs())
}

fn next_decision(facts: &PolicyFacts, as_of: Day, today: Option<Day>) -> Option<String> {
    let next = facts.next_decision(as_of)?.day;
    let is_ahead = today.is_none_or(|today| today <= next);
    let what = if is_ahead { "Next decision" } else { "The next decision after this day" };
    Some(format!("{what}: {}.", format::day_long(next)))
}

pub(super) fn projection_words(facts: &PolicyFacts, as_of: Day) -> Option<String> {
    let known = facts.projections.iter().filter(|projection| projection.as_of <= as_of);
    let newest = known.max_by_key(|projection| projection.as_of)?;
    Some(format!(
        "The Committee's median for the end of {}, as of {}: {}.",
        newest.for_year_end,
        format::month_long(newest.as_of.calendar_month()),
        format::percent(newest.median_percent / 100.0, 1),
    ))
}
