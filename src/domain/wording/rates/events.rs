//! Event studies in words, and the answer of the page.

use crate::domain::{
    Day, format,
    metrics::rates::{
        event_sets::EventSet,
        event_study::{EventStep, EventStudy, Verdict},
    },
    view::Events,
    wording::{Emphasis, LegNames, Sentence, moves::gained_on},
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
pub fn events_words(events: Events) -> [&'static str; 2] {
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
    let mut sentences = vec![format!(
        "{after} {step}s after {} {} {measured} had changed by {} on average{}{}.",
        format::count_in_words(last.n),
        if last.n == 1 { one } else { many },
        format::signed_percent(mean, 1),
        last.median.map_or(String::new(), |median| format!(
            " (median {})",
            format::signed_percent(median, 1)
        )),
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
        1 => " and one more pair".to_owned(),
        rest => format!(" and {rest} more pairs"),
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

/// Headline: the effect of first cuts on the small leg, the finding first: on the ratio by session,
/// and on the size factor by month. Studies are in simple returns.
pub fn headline(
    names: &LegNames,
    ratio: Option<&EventStudy>,
    factor: Option<&EventStudy>,
) -> Sentence {
    let last = |study: Option<&EventStudy>| study.and_then(EventStudy::last);
    let (ratio_last, factor_last) = (last(ratio), last(factor));
    let verdicts = [ratio_last, factor_last].map(|step| step.and_then(|step| step.verdict()));
    let (answer, emphasis) = answer(verdicts);
    let small = names.small.inside();
    let mut sentence = Sentence::default()
        .emphasised(answer, emphasis)
        .plain(format!(" whether first rate cuts help {small}."));
    if let (Some(study), Some(step)) = (ratio, ratio_last) {
        sentence = sentence.plain(format!(
            " Within {} sessions of {} first {} {small} {} {} on average{}.",
            study.window.after,
            format::count_in_words(step.n),
            cuts(step.n),
            gained_on(step.mean.unwrap_or(0.0), 1),
            names.large.inside(),
            mean_band_words(&step),
        ));
    }
    if let (Some(study), Some(step)) = (factor, factor_last) {
        let since = study.paths.first().map_or(0, |path| path.event.year());
        sentence = sentence.plain(format!(
            " In the {} months after {} of them since {since} small companies {} big ones{}.",
            format::count_in_words(usize::from(study.window.after)),
            format::count_in_words(step.n),
            gained_on(step.mean.unwrap_or(0.0), 1),
            mean_band_words(&step),
        ));
    }
    sentence
}

fn cuts(count: usize) -> &'static str {
    if count == 1 { "cut" } else { "cuts" }
}

fn mean_band_words(step: &EventStep) -> String {
    match (step.band, step.verdict()) {
        (Some((low, high)), Some(verdict)) => format!(
            " (95\u{a0}% interval {} to {}, which {} zero)",
            format::bound(low, 1),
            format::bound(high, 1),
            if verdict == Verdict::CannotTell { "includes" } else { "leaves out" },
        ),
        _ => " (too few for an interval)".to_owned(),
    }
}

fn answer(verdicts: [Option<Verdict>; 2]) -> (&'static str, Emphasis) {
    use Verdict::{CannotTell, Falls, Rises};
    match verdicts {
        [Some(Rises), Some(Rises)] => ("Both records say yes to", Emphasis::Small),
        [Some(Falls), Some(Falls)] => ("Both records say no to", Emphasis::Large),
        [Some(Rises), Some(Falls)] | [Some(Falls), Some(Rises)] => {
            ("Two records contradict each other on", Emphasis::Strong)
        }
        [Some(Rises), _] | [_, Some(Rises)] => ("One record of two says yes to", Emphasis::Strong),
        [Some(Falls), _] | [_, Some(Falls)] => ("One record of two says no to", Emphasis::Strong),
        [Some(CannotTell), _] | [_, Some(CannotTell)] => {
            ("The record cannot tell", Emphasis::Strong)
        }
        [None, None] => ("There is too little to go by to say", Emphasis::Strong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Observation, PairView,
        metrics::{
            Seed,
            rates::event_study::{EventWindow, event_study, event_study_months},
        },
    };

    const WINDOW: EventWindow = EventWindow { before: 1, after: 2 };

    fn days(count: usize) -> Vec<Day> {
        (0..i32::try_from(count).unwrap()).filter_map(Day::from_epoch_days).collect()
    }

    fn study(small: &[f64], events: &[usize]) -> EventStudy {
        let days = days(small.len());
        let large = vec![1.0; small.len()];
        let events: Vec<Day> = events.iter().map(|&index| days[index]).collect();
        event_study(PairView::new(&days, small, &large), &events, WINDOW, Seed(1))
            .in_simple_returns()
    }

    const WORDS: EventWords<'_> =
        EventWords { events: ["cut", "cuts"], measured: "A over B", step: "session" };

    #[test]
    fn a_caption_says_what_the_data_can_bear() {
        let rising: Vec<f64> = (0..30).map(|n| 1.01_f64.powi(n)).collect();
        for (study, words) in [
            (
                study(&rising, &[5, 15, 25]),
                "Two sessions after three cuts A over B had changed by +3.0\u{a0}% on average (median +3.0\u{a0}%); the 95\u{a0}% interval of the mean runs from +3.0\u{a0}% to +3.0\u{a0}%, all above zero.",
            ),
            (study(&[1.0; 30], &[5, 15, 25]), "includes zero"),
            (study(&rising, &[5, 15]), "too few for an interval"),
            (study(&rising, &[5, 6, 15]), "tell the same story twice"),
            (study(&rising, &[0]), "No path of A over B reaches"),
            (
                study(&rising, &[0, 9]),
                "Not shown, as the history does not hold their window: 1 Jan 1970.",
            ),
        ] {
            let caption = event_caption(&study, WORDS);
            assert!(caption.contains(words), "{caption}");
        }
    }

    #[test]
    fn the_answer_names_both_records() {
        let (small, large) = ("A".parse().unwrap(), "B".parse().unwrap());
        let names = LegNames::new(&small, None, &large, None);
        let ratio = study(&[1.0; 30], &[5, 15, 25]);
        let smb: Vec<Observation> = (0..40)
            .map(|n| Observation {
                period_end: Day::from_epoch_days(0).unwrap().calendar_month().plus(n).last_day(),
                value: 1.0,
            })
            .collect();
        let events: Vec<Day> = [5, 15, 25].iter().map(|&n| smb[n].period_end).collect();
        let factor = event_study_months(&smb, &events, WINDOW, Seed(1));
        for (ratio, factor, words) in [
            (None, None, "There is too little to go by to say whether first rate cuts help A."),
            (
                Some(&ratio),
                None,
                "The record cannot tell whether first rate cuts help A. Within 2 sessions of three first cuts A kept level with B on average (95\u{a0}% interval 0.0\u{a0}% to 0.0\u{a0}%, which includes zero).",
            ),
            (Some(&ratio), Some(&factor), "One record of two says yes"),
        ] {
            let found = headline(&names, ratio, factor).to_string();
            assert!(found.contains(words), "{found}");
        }
    }
}
