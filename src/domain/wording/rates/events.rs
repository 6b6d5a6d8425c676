//! Event studies in words.

use crate::domain::{
    Day, format,
    metrics::rates::{
        event_sets::EventSet,
        event_study::{EventStep, EventStudy, Verdict},
    },
    view::Events,
};

/// Subject of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventWords<'a> {
    /// One event, and several: "first cut of a cycle", "first cuts of a cycle".
    pub events: [&'a str; 2],
    /// The measure: "IWM over SPY".
    pub measured: &'a str,
    /// A step: "session" or "month".
    pub step: &'a str,
}

/// The events of a set in words, as they follow a number: one, and several.
pub(crate) fn events_words(events: Events) -> [&'static str; 2] {
    match events {
        Events::Of(EventSet::FirstCuts) => ["first cut of a cycle", "first cuts of a cycle"],
        Events::Of(EventSet::AllCuts) => ["cut", "cuts"],
        Events::Of(EventSet::Hikes) => ["rise", "rises"],
        Events::Own => ["day of your own", "days of your own"],
    }
}

/// The most paths that are named among those which overlap.
const NAMED: usize = 3;

/// The mean at the end of the window, what it is good for, and which windows overlap.
pub fn event_caption(study: &EventStudy, words: EventWords<'_>) -> String {
    let EventWords { events: [one, many], measured, step } = words;
    let after = format::count_in_words(usize::from(study.window.after));
    let Some((last, mean)) = study.last().and_then(|last| Some((last, last.mean?))) else {
        return format!(
            "No path of {measured} reaches {after} {step}s beyond one of these events."
        );
    };
    let changed = format::signed_percent(mean, 1);
    let median = last.median.filter(|_| 1 < last.n).map_or(String::new(), |median| {
        format!(" on average (median {})", format::signed_percent(median, 1))
    });
    let mut sentences = vec![format!(
        "{after} {step}s after {} {} {measured} had changed by {changed}{median}{}.",
        format::count_in_words(last.n),
        if last.n == 1 { one } else { many },
        band_words(&last),
    )];
    sentences.extend(overlap_words(&study.overlapping));
    if !study.left_out.is_empty() {
        sentences.push(format!(
            "Not shown, as the history does not hold their window: {}.",
            days_words(&study.left_out)
        ));
    }
    crate::domain::format::capitalised(&sentences.join(" "))
}

fn band_words(step: &EventStep) -> String {
    let Some((low, high)) = step.band else {
        return "; too few for an interval".to_owned();
    };
    let covers = match step.verdict() {
        Some(Verdict::CannotTell) | None => "which includes zero",
        Some(Verdict::Rises) => "all above zero",
        Some(Verdict::Falls) => "all below zero",
    };
    format!(
        "; the 95\u{a0}% interval of the mean runs from {} to {}, {covers}",
        format::bound(low, 1),
        format::bound(high, 1)
    )
}

fn overlap_words(overlapping: &[(Day, Day)]) -> Option<String> {
    if overlapping.is_empty() {
        return None;
    }
    let named: Vec<String> = overlapping
        .iter()
        .take(NAMED)
        .map(|(a, b)| format!("{} and {}", format::day_short(*a), format::day_short(*b)))
        .collect();
    let rest = overlapping.len().saturating_sub(NAMED);
    let more = match rest {
        0 => String::new(),
        1 => "; and one more pair".to_owned(),
        rest => format!("; and {} more pairs", format::count_in_words(rest)),
    };
    Some(format!(
        "Windows that overlap tell the same story twice and make the interval too narrow: {}{more}.",
        named.join("; ")
    ))
}

fn days_words(days: &[Day]) -> String {
    let named: Vec<String> = days.iter().take(NAMED).map(|day| format::day_short(*day)).collect();
    match days.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        rest => format!("{} and {rest} more", named.join(", ")),
    }
}
