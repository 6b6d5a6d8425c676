//! The current streak and its rarity in words.

use super::titles::span;
use crate::domain::{
    format,
    metrics::streaks::{
        base_rate::Probability,
        streak::{Streak, StreakState},
    },
    study::StreakStudy,
    wording::{CardWords, LegNames},
};

/// A study of streaks in words; none where the small leg never won a session.
pub(crate) fn card_words(study: &StreakStudy, names: &LegNames) -> Option<CardWords> {
    let (subject, as_of) = (study.subject()?, study.as_of?);
    let (verdict, story) = match &study.state {
        StreakState::Running(streak) => (
            match streak.sessions {
                1 => "One session won".to_owned(),
                count => format!("{count} and running"),
            },
            match streak.sessions {
                1 => format!("On {}; the one before was not won.", span(streak)),
                _ => format!("{}; {} ahead in each.", span(streak), names.small.inside()),
            },
        ),
        StreakState::Broken { streak, on, small, large } if *on == as_of => (
            format!("{}, then broken", streak.sessions),
            format!(
                "{}; on {} {} against {}.",
                span(streak),
                format::day_in_year(*on),
                format::signed_percent(*small, 2),
                format::signed_percent(*large, 2),
            ),
        ),
        StreakState::Broken { streak, .. } => (
            "None running".to_owned(),
            format!(
                "The last was {}{}{}.",
                dated_sessions(streak),
                if streak == subject { ", the longest" } else { "; the longest" },
                if streak == subject {
                    format!(" of {}", subject.end.year())
                } else {
                    format!(" of {} is {}", subject.end.year(), dated_sessions(subject))
                },
            ),
        ),
        StreakState::Idle => return None,
    };
    let rank = rank_words(subject, &study.all);
    Some(CardWords { verdict, lines: vec![story, rank], quiet: chance_words(study, subject) })
}

fn chance_words(study: &StreakStudy, subject: &Streak) -> Vec<String> {
    if subject.sessions < 2 {
        return Vec::new();
    }
    let fair = study
        .chance(Probability::HALF)
        .map(|chance| chance_in_words(subject.sessions, study.sessions, chance));
    let observed = study.coin().and_then(|coin| {
        let chance = study.chance(coin)?;
        Some(format!(
            "With a coin that wins {} of tosses, the share of sessions won here, it is {}.",
            format::percent(coin.get(), 1),
            format::chance(chance, 1),
        ))
    });
    fair.into_iter().chain(observed).collect()
}

/// "the longest since 2000", "the longest since June 2008", or nothing where it is common or where
/// none came before it.
pub(in crate::domain::wording) fn rarity(subject: &Streak, all: &[Streak]) -> Option<String> {
    let earlier = all.iter().filter(|streak| streak.end < subject.start);
    let first = earlier.clone().next()?.start;
    let rival = earlier.rev().find(|streak| subject.sessions <= streak.sessions);
    match rival {
        None => Some(format!("the longest since {}", first.year())),
        Some(rival) if 365 <= rival.end.days_until(subject.end) => {
            Some(format!("the longest since {}", format::month_long(rival.end.calendar_month())))
        }
        Some(_) => None,
    }
}

/// ", the last of five that long since 2023", or nothing where no other is as long.
pub(super) fn tie_words(streak: &Streak, all: &[Streak]) -> String {
    let equal = || all.iter().filter(|other| other.sessions == streak.sessions);
    let (last, count) = match equal().count() {
        ..2 => return String::new(),
        2 => ("later", 2),
        count => ("last", count),
    };
    let since = all.first().map_or(String::new(), |first| format!(" since {}", first.start.year()));
    format!(", the {last} of {} that long{since}", format::count_in_words(count))
}

fn rank_words(subject: &Streak, all: &[Streak]) -> String {
    let others = || all.iter().filter(|streak| streak.start != subject.start);
    let longer = others().filter(|other| subject.sessions < other.sessions).count();
    let equal: Vec<&Streak> = others().filter(|other| subject.sessions == other.sessions).collect();
    let is_listed = |other: &&Streak| match longer {
        0 => subject.sessions != other.sessions,
        _ => subject.sessions < other.sessions,
    };
    let rest = others().filter(is_listed);
    let longest: Vec<String> = longest_lengths(&rest);
    let longest = longest.join(", ");
    let as_long = match equal.as_slice() {
        [] => String::new(),
        [one] => format!("As long: one other, in {}. ", month(one)),
        [.., last] => {
            let count = format::count_in_words(equal.len());
            format!("As long: {count} others, the last in {}. ", month(last))
        }
    };
    match longer {
        0 if longest.is_empty() && equal.is_empty() => "There is no other.".to_owned(),
        0 if longest.is_empty() => as_long.trim_end().to_owned(),
        0 => format!("{as_long}Next longest: {longest}."),
        1 => format!("One of {} streaks was longer: {longest}.", format::count(all.len())),
        longer => format!(
            "{} of {} streaks were longer; the longest: {longest}.",
            format::count(longer),
            format::count(all.len()),
        ),
    }
}

/// The two greatest lengths: "13 (May 2008)", "9 (four times, last in October 2013)".
fn longest_lengths<'a>(streaks: &(impl Iterator<Item = &'a Streak> + Clone)) -> Vec<String> {
    let mut lengths: Vec<usize> = streaks.clone().map(|streak| streak.sessions).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    lengths.dedup();
    let words = |&length: &usize| {
        let of_length = streaks.clone().filter(|streak| streak.sessions == length);
        let count = of_length.clone().count();
        let last = of_length.last()?;
        Some(match count {
            1 => format!("{length} ({})", month(last)),
            2 => format!("{length} (twice, last in {})", month(last)),
            _ => format!(
                "{length} ({} times, last in {})",
                format::count_in_words(count),
                month(last)
            ),
        })
    };
    lengths.iter().take(2).filter_map(words).collect()
}

fn month(streak: &Streak) -> String {
    format::month_long(streak.start.calendar_month())
}

/// Sentence on the probability of a run where nothing but chance is at work.
///
/// ```
/// use rotascope::domain::wording::streaks::chance_in_words;
///
/// let words = chance_in_words(14, 6452, 0.178);
/// assert_eq!(
///     words,
///     "A fair coin gives some run of 14 or more in 6,452 sessions with a chance of 17.8\u{a0}%: \
///      unusual, not unheard of."
/// );
/// ```
pub fn chance_in_words(run: usize, sessions: usize, chance: f64) -> String {
    let verdict = chance_verdict(chance);
    format!(
        "A fair coin gives some run of {run} or more in {} sessions with a chance of {}: {verdict}.",
        format::count(sessions),
        format::chance(chance, 1),
    )
}

/// Verdict on a chance, in words.
pub(super) fn chance_verdict(chance: f64) -> &'static str {
    match chance {
        c if c < 0.01 => "more than chance alone is likely to bring",
        c if c < 0.05 => "rare",
        c if c < 0.25 => "unusual, not unheard of",
        c if c < 0.75 => "nothing out of the ordinary",
        _ => "what chance alone would bring",
    }
}

/// "14 sessions, 2 to 22 January 2026", "one session, on 22 September 2026".
fn dated_sessions(streak: &Streak) -> String {
    let on = if streak.sessions == 1 { "on " } else { "" };
    format!("{}, {on}{}", sessions(streak.sessions), span(streak))
}

fn sessions(count: usize) -> String {
    match count {
        1 => "one session".to_owned(),
        _ => format!("{} sessions", format::count_in_words(count)),
    }
}
