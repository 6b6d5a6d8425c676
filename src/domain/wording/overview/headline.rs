//! The answer of the page: the verdict on three horizons, and a streak on the day that it is news.

use super::{
    super::{LegNames, Sentence, streaks::rarity},
    verdict,
};
use crate::domain::{
    format::{self, capitalised},
    metrics::streaks::streak::StreakState,
    study::{StreakStudy, Verdict},
};

/// A streak from this many sessions on is worth a headline.
const NOTABLE_STREAK: usize = 5;

/// The sentence on top: the verdict, and a long streak while it lasts or on the day it ends.
pub fn headline(names: &LegNames, verdict: &Verdict, streaks: &StreakStudy) -> Sentence {
    let told = verdict::sentence(names, verdict);
    match streak_sentence(names, streaks) {
        Some(streak) => told.then(streak),
        None => told,
    }
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
            names.small.told("has", "have", "had"),
            format::count_in_words(count),
            rarity.trim_end_matches(','),
        ),
        StreakState::Broken { on, .. } if *on == as_of => format!(
            "{their} {count}-session winning streak{rarity} ended on {}.",
            format::day_in_year(as_of),
        ),
        _ => return None,
    };
    Some(Sentence::new(text))
}
