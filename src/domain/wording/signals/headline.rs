//! The answer of the page: how often it came true, and what followed.

use super::{
    super::{Emphasis, LegNames, Sentence},
    titles::HORIZON_WORDS,
};
use crate::domain::{
    format::{self, capitalised},
    metrics::signals::after::AfterSignal,
    study::signals::SignalStudy,
};

/// How often a condition came true, and how the legs stood after a horizon, given by its number.
pub fn headline(names: &LegNames, study: &SignalStudy, when: &str, horizon: usize) -> Sentence {
    let when = capitalised(when);
    let Some(first) = study.first else {
        let words = format!("{when}: the history is too short to say when that was true.");
        return Sentence::new(words);
    };
    let since = format::day_long(first);
    let count = match study.events.len() {
        0 => return Sentence::new(format!("{when}: that has not come true since {since}.")),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{} times", format::count(count)),
    };
    let begin = Sentence::new(format!("{when}: that came true "))
        .emphasised(count, Emphasis::Strong)
        .plain(format!(" since {since}."));
    let later = study.over(horizon).zip(HORIZON_WORDS.get(horizon));
    match later {
        Some((after, later)) => begin.then(followed(names, after, later)),
        None => begin,
    }
}

fn followed(names: &LegNames, after: &AfterSignal, later: &str) -> Sentence {
    if names.are_same() {
        return Sentence::new("Both legs are the same, so that none could be ahead.");
    }
    let (lead, small) = (after.lead, &names.small);
    let (Ok(mean), Ok(share)) = (lead.mean, lead.share_positive) else {
        return Sentence::new(format!("None of them is {later} old."));
    };
    let emphasis = if mean < 0.0 { Emphasis::Large } else { Emphasis::Small };
    let were = small.verb("was", "were");
    let lead = format::bound(mean, 1);
    let [opening, sums] = match after.n {
        1 => {
            let ahead = if 0.0 < share { "ahead" } else { "not ahead" };
            [format!("{} later {} {were} {ahead}, ", capitalised(later), small.inside()), lead]
        }
        n => {
            let ahead = (share * n as f64).round();
            let times = format!("{} of {n} times", format::fixed(ahead, 0));
            let opening = format!(
                "{} later {} {were} ahead {times}, on average ",
                capitalised(later),
                small.inside(),
            );
            [opening, lead]
        }
    };
    Sentence::new(opening).emphasised(sums, emphasis).plain(beside_usual(after))
}

/// ", against +0.3 % after any session; moved to random places, such days have a mean as far from that with a
/// chance of 40.0 %."
fn beside_usual(after: &AfterSignal) -> String {
    let (Ok(usual), Ok(chance)) = (after.usual.mean, after.chance) else {
        return " against the other leg.".to_owned();
    };
    format!(
        " against {} after any session; days at random places stand as far from that with a chance of \
         {}.",
        format::bound(usual, 1),
        format::chance(chance, 1),
    )
}
