//! The answer of the page: who leads over the range, and the streak worth a headline.

use super::super::{Emphasis, LegNames, Sentence, streaks::rarity};
use crate::domain::{
    PairView, Value,
    format::{self, capitalised},
    metrics::{performance::rebased_performance::total_return_of, streaks::streak::StreakState},
    study::StreakStudy,
};

/// A lead below this share is called level: it rounds to zero at the shown decimals.
const LEVEL: f64 = 0.0005;
/// A streak from this many sessions on is worth a headline.
const NOTABLE_STREAK: usize = 5;

/// The sentence on top: who leads over the range, and what became of the streak.
pub fn headline(
    names: &LegNames,
    window: PairView<'_>,
    range: &str,
    streaks: &StreakStudy,
) -> Sentence {
    let lead = lead_sentence(names, window, range);
    match streak_sentence(names, streaks) {
        Some(streak) => lead.then(streak),
        None => lead,
    }
}

/// "Small caps lead by 6.5 points this year."
pub(in crate::domain::wording) fn lead_sentence(
    names: &LegNames,
    window: PairView<'_>,
    range: &str,
) -> Sentence {
    match total_returns(window) {
        (Ok(small), Ok(large)) => lead_by(names, small - large, range),
        (Err(absence), _) | (_, Err(absence)) => {
            Sentence::new(format!("Who leads {range} cannot be said: {absence}."))
        }
    }
}

fn lead_by(names: &LegNames, lead: f64, range: &str) -> Sentence {
    if names.small == names.large {
        let name = names.small.inside();
        return Sentence::new(format!(
            "{name} and {name} are level {range}: both legs are the same."
        ));
    }
    if lead.abs() < LEVEL {
        let (small, large) = (names.small.opening(), names.large.inside());
        return Sentence::new(format!("{small} and {large} are level {range}."));
    }
    let points = format::points_bare(lead.abs(), 1);
    let (verb, emphasis) = if 0.0 < lead {
        (names.small.verb("leads", "lead"), Emphasis::Small)
    } else {
        (names.small.verb("trails", "trail"), Emphasis::Large)
    };
    Sentence::new(format!("{} {verb} by ", names.small.opening()))
        .emphasised(points, emphasis)
        .plain(format!(" {range}."))
}

fn streak_sentence(names: &LegNames, study: &StreakStudy) -> Option<Sentence> {
    let (subject, as_of) = (study.subject()?, study.as_of?);
    if subject.sessions < NOTABLE_STREAK {
        return None;
    }
    let their = capitalised(names.small.possessive());
    let rarity = rarity(subject, &study.all).map(|words| format!(", {words},")).unwrap_or_default();
    let count = subject.sessions;
    let text = match &study.state {
        StreakState::Running(_) => format!(
            "{} {} won {} sessions in a row{}.",
            capitalised(names.small.verb("it", "they")),
            names.small.verb("has", "have"),
            format::count_in_words(count),
            rarity.trim_end_matches(','),
        ),
        StreakState::Broken { on, .. } if *on == as_of => format!(
            "{their} {count}-session winning streak{rarity} ended on {}.",
            format::day_in_year(as_of),
        ),
        _ => format!(
            "{their} {count}-session winning streak{rarity} ended after {}.",
            format::day_in_year(subject.end),
        ),
    };
    Some(Sentence::new(text))
}

/// The returns of both legs over a view, the small leg's first.
pub fn total_returns(view: PairView<'_>) -> (Value, Value) {
    (total_return_of(view.small()), total_return_of(view.large()))
}
