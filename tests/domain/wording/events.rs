//! Sentences on what followed a decision on the rate, over made-up legs.

use rotascope::domain::{
    Day, Observation, PairView,
    metrics::{
        Seed,
        rates::event_study::{EventStudy, EventWindow, event_study, event_study_months},
    },
    view::Events,
    wording::{
        LegNames,
        rates::{EventWords, event_caption, headline},
    },
};

const WINDOW: EventWindow = EventWindow { before: 1, after: 2 };
const WORDS: EventWords<'_> =
    EventWords { events: ["cut", "cuts"], measured: "A over B", step: "session" };

/// Events, by index, of a leg against one that stays where it is.
fn study(small: &[f64], events: &[usize]) -> EventStudy {
    let days = (0..i32::try_from(small.len()).unwrap()).filter_map(Day::from_epoch_days);
    let days: Vec<Day> = days.collect();
    let large = vec![1.0; small.len()];
    let events: Vec<Day> = events.iter().map(|&index| days[index]).collect();
    event_study(PairView::new(&days, small, &large), &events, WINDOW, Seed(1)).in_simple_returns()
}

fn rising() -> Vec<f64> {
    (0..30).map(|n| 1.01_f64.powi(n)).collect()
}

#[test]
fn a_caption_says_what_the_data_can_bear() {
    let rising = rising();
    for (study, words) in [
        (
            study(&rising, &[5, 15, 25]),
            "Two sessions after three cuts A over B had changed by +3.0\u{a0}% on average (median +3.0\u{a0}%); the 95\u{a0}% interval of the mean runs from +3.0\u{a0}% to +3.0\u{a0}%, all above zero.",
        ),
        (study(&[1.0; 30], &[5, 15, 25]), "includes zero"),
        (study(&rising, &[5, 15]), "too few for an interval"),
        (
            study(&rising, &[5]),
            "Two sessions after one cut A over B had changed by +3.0\u{a0}%; too few for an interval.",
        ),
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
    let sizes = |a, b| LegNames::new(&small, a, &large, b);
    let (small_blend, large_blend) = (Some("small blend"), Some("large blend"));
    let names = sizes(None, None);
    let (small_first, large_first) =
        (sizes(small_blend, large_blend), sizes(large_blend, small_blend));
    let same = LegNames::new(&small, None, &small, None);
    let ratio = study(&[1.0; 30], &[5, 15, 25]);
    let single = study(&rising(), &[5]);
    let month = |n| Day::from_epoch_days(0).unwrap().calendar_month().plus(n).last_day();
    let smb: Vec<Observation> =
        (0..40).map(|n| Observation { period_end: month(n), value: 1.0 }).collect();
    let events: Vec<Day> = [5, 15, 25].iter().map(|&n| smb[n].period_end).collect();
    let factor = event_study_months(&smb, &events, WINDOW, Seed(1));
    for (names, ratio, factor, words) in [
        (&names, None, None, "There is too little to go by to say whether first rate cuts help A."),
        (
            &names,
            Some(&ratio),
            None,
            "The record cannot tell whether first rate cuts help A. On average A kept level with B in the two sessions after three of them, no more than chance would bring.",
        ),
        (
            &names,
            Some(&single),
            None,
            "help A. A gained 3.0\u{a0}% on B in the two sessions after the only one that is known, which cannot rule out chance.",
        ),
        (&small_first, Some(&ratio), Some(&factor), "One record of two says yes"),
        (
            &small_first,
            Some(&single),
            Some(&factor),
            "on big ones on average in the two months after three of them",
        ),
        (&large_first, Some(&ratio), Some(&factor), "One record of two says no"),
        (&names, Some(&ratio), Some(&factor), "The record cannot tell"),
        (&same, Some(&ratio), Some(&factor), "Both legs are the same"),
    ] {
        let found = headline(names, Events::default(), ratio, factor).to_string();
        assert!(found.contains(words), "{found}");
    }
}
