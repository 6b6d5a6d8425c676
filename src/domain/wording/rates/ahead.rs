//! Decisions made, and meetings ahead.

use super::card::{card_words, projection_words};
use crate::domain::{
    Day,
    facts::{Meeting, MeetingKind, PolicyFacts},
    format,
    wording::absence_words,
};

/// A line of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarRow {
    /// The day.
    pub day: String,
    /// The event.
    pub what: String,
    /// The distance in days.
    pub away: String,
    /// The source.
    pub source: String,
}

/// The days ahead of `as_of` that the snapshot knows: decisions, and the end of the chair's term.
pub fn ahead_rows(facts: &PolicyFacts, as_of: Day) -> Vec<CalendarRow> {
    let row = |meeting: &Meeting| CalendarRow {
        day: format::day_long(meeting.day),
        what: match meeting.kind {
            MeetingKind::ChairTermEnds => "The chair's term ends".to_owned(),
            MeetingKind::Meeting => "Decision".to_owned(),
            MeetingKind::MeetingWithProjections => "Decision and projections".to_owned(),
        },
        away: match as_of.days_until(meeting.day) {
            1 => "one day after".to_owned(),
            days => format!("{} days after", format::count(days.unsigned_abs() as usize)),
        },
        source: meeting.source.clone(),
    };
    facts.ahead(as_of).map(row).collect()
}

/// The Committee's own projection, or that the calendar is not known.
pub fn ahead_caption(facts: &PolicyFacts, as_of: Day) -> String {
    let first = facts.calendar.first().map(|meeting| meeting.day);
    let calendar = match (facts.next_decision(as_of), first) {
        (Some(_), _) => String::new(),
        (None, Some(first)) if as_of < first => format!(
            "The snapshot's calendar begins on {}; no earlier meeting is listed.",
            format::day_long(first)
        ),
        _ => "The snapshot's calendar has no decision after this day.".to_owned(),
    };
    let projection = projection_words(facts, as_of)
        .unwrap_or_else(|| "No projection of the Committee's is known by this day.".to_owned());
    [projection, calendar].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Caption of the policy path: the rate now, and the moves that led there.
pub fn policy_caption(facts: &PolicyFacts, as_of: Day, today: Option<Day>) -> String {
    match card_words(facts, as_of, today) {
        Ok(words) => {
            let lines = words.lines.into_iter().filter(|line| !line.is_empty());
            std::iter::once(format!("The target is {}.", words.verdict))
                .chain(lines)
                .collect::<Vec<_>>()
                .join(" ")
        }
        Err(absence) => format!("The target is not known: {}.", absence_words(absence)),
    }
}

/// Sentence on decisions after the as-of day, where the snapshot goes on.
pub(crate) fn policy_since(facts: &PolicyFacts, as_of: Day) -> Option<String> {
    let later = facts.decisions.iter().filter(|decision| as_of < decision.day);
    let moves: Vec<String> = later
        .map(|decision| {
            let size = format::basis_points(f64::from(decision.change_bp.abs()));
            let verb = if decision.change_bp < 0 { "cut by" } else { "raised by" };
            format!("{verb} {size} on {}", format::day_long(decision.day))
        })
        .collect();
    let last = moves.last()?;
    Some(match moves.len() {
        1 => format!("Later the rate was {last}."),
        count => format!(
            "Later the rate was moved {} times; it was first {} and last {last}.",
            format::count_in_words(count),
            moves.first()?,
        ),
    })
}
