//! The current streak and its rarity in words.

use crate::domain::{
    format::{self, day_span},
    metrics::streaks::{
        base_rate::Probability,
        streak::{self, Streak, StreakState},
    },
    study::StreakStudy,
    wording::{CardWords, LegNames},
};

/// A study of streaks in words; none where the small leg never won a session.
pub fn card_words(study: &StreakStudy, names: &LegNames) -> Option<CardWords> {
    let (subject, as_of) = (study.subject()?, study.as_of?);
    let (verdict, story) = match &study.state {
        StreakState::Running(streak) => (
            format!("{} and running", streak.sessions),
            format!("{}; {} ahead in each.", span(streak), names.small.inside()),
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
                "The last was {}, to {}; the longest of {} is {}.",
                sessions(streak.sessions),
                format::day_long(streak.end),
                as_of.year(),
                longest_words(subject),
            ),
        ),
        StreakState::Idle => return None,
    };
    let rank = rank_words(subject, &study.all);
    Some(CardWords { verdict, lines: vec![story, rank], quiet: chance_words(study, subject) })
}

fn chance_words(study: &StreakStudy, subject: &Streak) -> Vec<String> {
    let fair = study
        .chance(Probability::HALF)
        .map(|chance| chance_in_words(subject.sessions, study.sessions, chance));
    let observed = study.share.ok().and_then(|share| {
        let chance = study.chance(Probability::new(share)?)?;
        Some(format!(
            "At the share of sessions won in fact, {}, it is {}.",
            format::percent(share, 1),
            format::percent(chance, 1),
        ))
    });
    fair.into_iter().chain(observed).collect()
}

/// "the longest since 2000", "the longest since June 2008", or nothing where it is common.
pub(in crate::domain::wording) fn rarity(subject: &Streak, all: &[Streak]) -> Option<String> {
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
    let others: Vec<Streak> =
        all.iter().copied().filter(|streak| streak.start != subject.start).collect();
    let longer = others.iter().filter(|other| subject.sessions < other.sessions).count();
    let example = |&(_, streak): &(usize, &Streak)| {
        let month = format::month_long(streak.start.calendar_month());
        format!("{} ({month})", streak.sessions)
    };
    let examples: Vec<String> = streak::ranked(&others).iter().take(2).map(example).collect();
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
        format::percent(chance, 1),
    )
}

/// Verdict on a chance, in words.
pub(super) fn chance_verdict(chance: f64) -> &'static str {
    match chance {
        c if c < 0.01 => "chance alone hardly does that",
        c if c < 0.05 => "rare",
        c if c < 0.25 => "unusual, not unheard of",
        c if c < 0.75 => "nothing out of the ordinary",
        _ => "what chance alone would bring",
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
