//! The answer of the page: the verdict on three horizons, and a streak on the day that it is news.

use super::{
    super::{Emphasis, LegNames, Sentence, streaks::rarity},
    verdict,
};
use crate::domain::{
    PairView,
    format::{self, capitalised},
    metrics::{performance::rebased_performance::total_returns, streaks::streak::StreakState},
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
    if lead == 0.0 {
        let (small, large) = (names.small.opening(), names.large.inside());
        return Sentence::new(format!("{small} and {large} are level {range}."));
    }
    let (verb, emphasis) = if 0.0 < lead {
        (names.small.verb("leads", "lead"), Emphasis::Small)
    } else {
        (names.small.verb("trails", "trail"), Emphasis::Large)
    };
    Sentence::new(format!("{} {verb} by ", names.small.opening()))
        .emphasised(lead_words(lead), emphasis)
        .plain(format!(" {range}."))
}

/// A lead in points without its sign; one that rounds to zero is said to be small.
pub(super) fn lead_words(lead: f64) -> String {
    let words = format::points_bare(lead.abs(), 1);
    if words != format::points_bare(0.0, 1) {
        return words;
    }
    format!("less than {}", format::points_bare(0.001, 1))
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
        _ => return None,
    };
    Some(Sentence::new(text))
}
