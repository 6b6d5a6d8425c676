//! Event studies in words, and the answer of the page.

use crate::domain::{
    Day, format,
    metrics::rates::{
        event_sets::EventSet,
        event_study::{EventStep, EventStudy, Verdict},
    },
    view::Events,
    wording::{LegNames, Sentence, Tone},
};

/// Subject of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventWords<'a> {
    /// The events: "first cuts of a cycle".
    pub events: &'a str,
    /// The measure: "IWM over SPY".
    pub measured: &'a str,
    /// A step: "session" or "month".
    pub step: &'a str,
}

/// The events of a set in words, as they follow a number.
pub fn events_words(events: Events) -> &'static str {
    match events {
        Events::Of(EventSet::FirstCuts) => "first cuts of a cycle",
        Events::Of(EventSet::AllCuts) => "cuts",
        Events::Of(EventSet::Hikes) => "rises",
        Events::Own => "days of your own",
    }
}

/// The most paths that are named among those which overlap.
const NAMED: usize = 3;

/// The mean at the end of the window, what it is good for, and which windows overlap.
pub fn event_caption(study: &EventStudy, words: EventWords<'_>) -> String {
    let EventWords { events, measured, step } = words;
    let after = format::count_in_words(usize::from(study.window.after));
    let Some((last, mean)) = study.last().and_then(|last| Some((last, last.mean?))) else {
        return format!(
            "No path of {measured} reaches {after} {step}s beyond one of these events."
        );
    };
    let mut sentences = vec![format!(
        "{after} {step}s after {} {events} {measured} had changed by {} on average{}{}.",
        format::count_in_words(last.n),
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
        return "; too few for a band".to_owned();
    };
    let covers = match step.verdict() {
        Some(Verdict::CannotTell) | None => "which covers zero",
        Some(Verdict::Rises) => "all above zero",
        Some(Verdict::Falls) => "all below zero",
    };
    format!(
        "; 95 % band of the mean {} to {}, {covers}",
        format::signed_percent(low, 1),
        format::signed_percent(high, 1)
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
    let more = if rest == 0 { String::new() } else { format!(" and {rest} more pairs") };
    Some(format!(
        "Windows that overlap tell the same story twice and make the band too narrow: {}{more}.",
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

/// Headline: the effect of cuts on the small leg, as far as first cuts can say: on the ratio by
/// session, and on the size factor by month.
pub fn headline(
    names: &LegNames,
    ratio: Option<&EventStudy>,
    factor: Option<&EventStudy>,
) -> Sentence {
    let last = |study: Option<&EventStudy>| study.and_then(EventStudy::last);
    let (ratio_last, factor_last) = (last(ratio), last(factor));
    let verdicts = [ratio_last, factor_last].map(|step| step.and_then(|step| step.verdict()));
    let (answer, tone) = answer(verdicts);
    let small = names.small.inside();
    let question = format!("Do rate cuts help {small}? ");
    let mut parts = Vec::new();
    if let (Some(study), Some(step)) = (ratio, ratio_last) {
        let what = format!(
            "in the {} sessions after {} first {} {small} made {} on {}{}",
            study.window.after,
            format::count_in_words(step.n),
            cuts(step.n),
            signed(step.mean),
            names.large.inside(),
            mean_band_words(&step),
        );
        parts.push(what);
    }
    if let (Some(study), Some(step)) = (factor, factor_last) {
        let since = study.paths.first().map_or(0, |path| path.event.year());
        parts.push(format!(
            "in the {} months after {} such cuts since {since} the size factor made {}{}",
            format::count_in_words(usize::from(study.window.after)),
            format::count_in_words(step.n),
            signed(step.mean),
            mean_band_words(&step),
        ));
    }
    let sentence = Sentence::new(question).toned(answer, tone);
    if parts.is_empty() {
        sentence.plain(".")
    } else {
        sentence.plain(format!(": {}.", parts.join("; ")))
    }
}

fn cuts(count: usize) -> &'static str {
    if count == 1 { "cut" } else { "cuts" }
}

fn signed(mean: Option<f64>) -> String {
    mean.map_or(format::NO_VALUE.to_owned(), |mean| format::signed_percent(mean, 1))
}

fn mean_band_words(step: &EventStep) -> String {
    match (step.band, step.verdict()) {
        (Some((low, high)), Some(verdict)) => format!(
            " on average (95 % band {} to {}, {})",
            format::signed_percent(low, 1),
            format::signed_percent(high, 1),
            if verdict == Verdict::CannotTell { "zero inside" } else { "zero outside" },
        ),
        _ => " on average (too few for a band)".to_owned(),
    }
}

fn answer(verdicts: [Option<Verdict>; 2]) -> (&'static str, Tone) {
    use Verdict::{CannotTell, Falls, Rises};
    match verdicts {
        [Some(Rises), Some(Rises)] => ("After first cuts they led, on both records", Tone::Small),
        [Some(Falls), Some(Falls)] => {
            ("After first cuts they trailed, on both records", Tone::Large)
        }
        [Some(Rises), Some(Falls)] | [Some(Falls), Some(Rises)] => {
            ("Two records contradict each other", Tone::Strong)
        }
        [Some(Rises), _] | [_, Some(Rises)] => ("One record of two says yes", Tone::Strong),
        [Some(Falls), _] | [_, Some(Falls)] => ("One record of two says no", Tone::Strong),
        [Some(CannotTell), _] | [_, Some(CannotTell)] => ("The record cannot tell", Tone::Strong),
        [None, None] => ("There is too little to go by", Tone::Strong),
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
    }

    const WORDS: EventWords<'_> =
        EventWords { events: "cuts", measured: "A over B", step: "session" };

    #[test]
    fn a_caption_says_what_the_data_can_bear() {
        let rising: Vec<f64> = (0..30).map(|n| 1.01_f64.powi(n)).collect();
        for (study, words) in [
            (
                study(&rising, &[5, 15, 25]),
                "Two sessions after three cuts A over B had changed by +3.0\u{a0}% on average (median +3.0\u{a0}%); 95 % band of the mean +3.0\u{a0}% to +3.0\u{a0}%, all above zero.",
            ),
            (study(&[1.0; 30], &[5, 15, 25]), "covers zero"),
            (study(&rising, &[5, 15]), "too few for a band"),
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
            (None, None, "There is too little to go by."),
            (
                Some(&ratio),
                None,
                "The record cannot tell: in the 2 sessions after three first cuts A made 0.0\u{a0}% on B on average (95 % band 0.0\u{a0}% to 0.0\u{a0}%, zero inside).",
            ),
            (Some(&ratio), Some(&factor), "One record of two says yes"),
        ] {
            let found = headline(&names, ratio, factor).to_string();
            assert!(found.contains(words), "{found}");
        }
    }
}
