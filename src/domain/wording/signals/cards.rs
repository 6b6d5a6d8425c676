//! Cards: whether the condition is true now, and what chance makes of it.

use super::titles::HORIZON_WORDS;
use crate::domain::{
    Value, format,
    metrics::performance::highest_since::{Extreme, Record},
    study::signals::SignalStudy,
    wording::{CardWords, counts::counted, records::record_words},
};

/// Whether the condition is true on the last session, and when it last became so.
pub(crate) fn now_words(
    study: &SignalStudy,
    when: &str,
    record: Value<(Extreme, Record)>,
) -> CardWords {
    let verdict = match study.holds {
        Some(true) => "True now",
        Some(false) => "Not true now",
        None => "Cannot be judged",
    };
    let last = match study.events.last() {
        Some(event) => format!("The last such day was {}.", format::day_long(event.day)),
        None => "There has been no such day.".to_owned(),
    };
    let lines = vec![format!("{}.", format::capitalised(when)), last];
    let quiet = record_words(record);
    CardWords { verdict: verdict.to_owned(), lines, quiet: quiet.into_iter().collect() }
}

/// What chance makes of the mean over a horizon, alone and among as many conditions as were tried.
pub fn chance_words(study: &SignalStudy, horizon: usize, tried: u16) -> CardWords {
    let after = study.over(horizon).zip(HORIZON_WORDS.get(horizon));
    let Some((after, later)) = after else { return CardWords::default() };
    let (Ok(chance), Ok(chance_of_any)) = (after.chance, after.chance_among(tried)) else {
        let line = format!("No such day is {later} old, so that there is nothing to compare.");
        return CardWords { verdict: "Not known".to_owned(), lines: vec![line], quiet: vec![] };
    };
    let lines = vec![
        format!(
            "Moved together to a random place of the history, {} have a mean over {later} as far from \
             the usual one with this chance.",
            counted(after.n, "such day"),
        ),
        match tried {
            0 | 1 => {
                "It is the first condition that you look at in this visit, so that the chance \
                      stands as it is."
                    .to_owned()
            }
            _ => format!(
                "It is one of {} that you have looked at in this visit: of so many, at least one \
                 looks this good with a chance of {}.",
                counted(usize::from(tried), "condition"),
                format::chance(chance_of_any, 1),
            ),
        },
    ];
    let quiet = vec![
        "Who tries many conditions finds some that look good. What counts is whether one was said \
         before what followed."
            .to_owned(),
    ];
    CardWords { verdict: format::chance(chance, 1), lines, quiet }
}
