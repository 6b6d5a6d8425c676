//! The current streak and its rarity in words.

use super::{LegNames, day_span};
use crate::domain::{
    Day, Figure, format,
    metrics::streaks::{Streak, StreakState},
};

/// What a card says of a streak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreakWords {
    /// The verdict: "14, then broken".
    pub verdict: String,
    /// What happened, with dates and figures.
    pub story: String,
    /// How it compares with all others.
    pub rank: String,
}

/// The streaks of the challenger in words, seen from `as_of`; none where it never won a session.
pub fn streak_words(
    state: &StreakState,
    all: &[Streak],
    names: &LegNames,
    as_of: Day,
) -> Option<StreakWords> {
    let subject = subject(state, all, as_of)?;
    let rank = rank_words(subject, all);
    let words = match state {
        StreakState::Running(streak) => StreakWords {
            verdict: format!("{} and running", streak.sessions),
            story: format!("{}; {} ahead in each.", span(streak), names.small.inside()),
            rank,
        },
        StreakState::Broken { streak, on, small, large } if *on == as_of => StreakWords {
            verdict: format!("{}, then broken", streak.sessions),
            story: format!(
                "{}; on {} {} against {}.",
                span(streak),
                format::day_in_year(*on),
                format::signed_percent(*small, 2),
                format::signed_percent(*large, 2),
            ),
            rank,
        },
        StreakState::Broken { streak, .. } => StreakWords {
            verdict: "None running".to_owned(),
            story: format!(
                "The last was {}, to {}; the longest of {} is {}.",
                sessions(streak.sessions),
                format::day_long(streak.end),
                as_of.year(),
                longest_words(subject),
            ),
            rank,
        },
        StreakState::Idle => return None,
    };
    Some(words)
}

/// The streak that a page speaks of: the newest while it lasts or on the day it breaks, else the
/// longest that ended in the year of `as_of`, else the newest.
pub fn subject<'a>(state: &'a StreakState, all: &'a [Streak], as_of: Day) -> Option<&'a Streak> {
    match state {
        StreakState::Running(streak) => Some(streak),
        StreakState::Broken { streak, on, .. } if *on == as_of => Some(streak),
        StreakState::Broken { streak, .. } => {
            let this_year = all.iter().filter(|streak| streak.end.year() == as_of.year());
            Some(this_year.rev().max_by_key(|streak| streak.sessions).unwrap_or(streak))
        }
        StreakState::Idle => None,
    }
}

/// "the longest since 26 May 2000", "the longest since June 2008", or nothing where it is common.
pub fn rarity(subject: &Streak, all: &[Streak]) -> Option<String> {
    let first = all.first()?.start;
    let earlier = all.iter().filter(|streak| streak.end < subject.start);
    let rival = earlier.rev().find(|streak| subject.sessions <= streak.sessions);
    match rival {
        None => Some(format!("the longest since {}", first.year())),
        Some(rival) if 365 <= rival.end.days_until(subject.end) => {
            Some(format!("the longest since {}", format::month_long(rival.end.calendar_month())))
        }
        Some(_) => None,
    }
}

fn rank_words(subject: &Streak, all: &[Streak]) -> String {
    let mut others: Vec<&Streak> =
        all.iter().filter(|streak| streak.start != subject.start).collect();
    others.sort_by_key(|streak| std::cmp::Reverse((streak.sessions, streak.start)));
    let longer = others.iter().filter(|other| subject.sessions < other.sessions).count();
    let examples: Vec<String> = others
        .iter()
        .take(2)
        .map(|s| format!("{} ({})", s.sessions, format::month_long(s.end.calendar_month())))
        .collect();
    match (longer, examples.is_empty()) {
        (_, true) => "There is no other.".to_owned(),
        (0, false) => format!("Next longest: {}.", examples.join(", ")),
        (longer, false) => {
            format!(
                "{} of {} streaks were longer; the longest: {}.",
                format::count(longer),
                format::count(all.len()),
                examples.join(", ")
            )
        }
    }
}

/// How probable a run is when nothing but chance is at work.
///
/// ```
/// use rotascope::domain::wording::chance_in_words;
///
/// let words = chance_in_words(14, 6452, 0.178);
/// assert_eq!(
///     words,
///     "A fair coin gives some run of 14 or more in 6,452 sessions with a chance of 17.8\u{a0}%: \
///      unusual, not unheard of."
/// );
/// ```
pub fn chance_in_words(run: usize, sessions: usize, chance: f64) -> String {
    let verdict = match chance {
        c if c < 0.01 => "chance alone hardly does that",
        c if c < 0.05 => "rare",
        c if c < 0.25 => "unusual, not unheard of",
        c if c < 0.75 => "nothing out of the ordinary",
        _ => "what chance alone would bring",
    };
    format!(
        "A fair coin gives some run of {run} or more in {} sessions with a chance of {}: {verdict}.",
        format::count(sessions),
        format::percent(chance, 1),
    )
}

/// The same with the share of sessions that the challenger has in fact won.
pub fn observed_chance_in_words(share: Figure, chance: Figure) -> String {
    match (share, chance) {
        (Ok(share), Ok(chance)) => format!(
            "With the share of sessions that it has won, {}, the chance is {}.",
            format::percent(share, 1),
            format::percent(chance, 1),
        ),
        (Err(absence), _) | (_, Err(absence)) => format!("No chance can be given: {absence}."),
    }
}

fn span(streak: &Streak) -> String {
    day_span(streak.start, streak.end)
}

fn longest_words(streak: &Streak) -> String {
    format!("{}, {}", sessions(streak.sessions), span(streak))
}

fn sessions(count: usize) -> String {
    match count {
        1 => "one session".to_owned(),
        _ => format!("{} sessions", format::count_in_words(count)),
    }
}
