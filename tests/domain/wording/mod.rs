//! Sentences that no golden page has: on days before a fact was known, and of other events.

mod events;
mod lab;
mod signals;

use rotascope::domain::{
    Absence, Basis, Value,
    facts::{Index, MacroColumn},
    metrics::{
        Seed,
        rates::{
            effective_changes::effective_changes,
            event_sets::EventSet,
            event_study::{EventStudy, EventWindow, event_study, event_study_months},
        },
    },
    study::valuation::{PeSides, QuoteHistory, pe_gap},
    wording::{self, rates::EventWords},
};

use crate::support::{
    pinned_snapshot,
    shipped::{day, pair},
};

const STORY: &str = "2026-01-23";

fn sides(as_of: &str) -> Value<PeSides> {
    let facts = pinned_snapshot().valuation();
    pe_gap(&facts, &Index::Russell2000, &Index::Sp500, day(as_of)).map(PeSides::quoted)
}

/// The words hold all of these.
fn check(words: &str, parts: &[&str]) {
    println!("{words}\n");
    let plain = words.replace('\u{a0}', " ");
    for part in parts {
        assert!(plain.contains(part), "{part:?} is missing in {plain:?}");
    }
}

#[test]
fn what_was_not_quoted_yet_is_not_compared() {
    let first = day("2026-01-05");
    assert_eq!(sides("2026-01-02"), Err(Absence::NotKnownYet { first }));
    assert_eq!(sides("2008-06-10"), Err(Absence::NotKnownYet { first }));
    let facts = pinned_snapshot().valuation();
    let rows = wording::valuation::quote_rows(
        &facts,
        &Index::Russell2000,
        &Index::Sp500,
        day("2026-01-02"),
    );
    for row in &rows {
        println!("{row:?}");
    }
    let later = rows.iter().find(|row| row.subject == "S&P 500").unwrap();
    assert!(later.quoted.ends_with("(known only later)"), "{later:?}");
    let history = wording::valuation::quote_history_words(
        &Index::Russell2000,
        QuoteHistory::of(&facts, &Index::Russell2000, day(STORY)),
    );
    check(&history, &["Three quotes of the P/E of the Russell 2000, from 15 June 2022"]);
}

#[test]
fn only_what_was_known_of_policy_is_told() {
    let facts = pinned_snapshot().policy();
    let ahead = wording::rates::ahead_rows(&facts, day(STORY));
    assert_eq!(ahead.len(), 9);
    assert!(ahead.iter().any(|row| row.what == "The chair's term ends"));
    let early = day("2008-06-10");
    assert!(wording::rates::ahead_rows(&facts, early).is_empty(), "nobody knew those of 2026");
    check(&wording::rates::ahead_caption(&facts, early), &["calendar begins on 28 January 2026"]);
    assert!(
        !wording::rates::policy_caption(&facts, day("2025-06-10"), None).contains("Next decision")
    );
}

fn studies(set: EventSet, as_of: &str) -> (EventStudy, EventStudy) {
    let snapshot = pinned_snapshot();
    let as_of = day(as_of);
    let events = set.days(&snapshot.policy().changes_to(as_of));
    let price = pair("IWM", "SPY", Basis::Price);
    let ratio = event_study(price.as_of(as_of), &events, EventWindow::SESSIONS, Seed(1));
    let rate = snapshot.macro_file("FEDFUNDS");
    let rate = rate.column(MacroColumn::Level, as_of).unwrap().series.as_of(as_of);
    let factor = snapshot.macro_file("SIZE_FACTOR");
    let factor = factor.column(MacroColumn::SmallMinusBig, as_of).unwrap();
    let events = set.days(&effective_changes(rate));
    let factor = factor.series.as_of(as_of);
    (ratio, event_study_months(factor, &events, EventWindow::MONTHS, Seed(1)))
}

#[test]
fn every_set_of_events_has_its_captions() {
    for set in EventSet::ALL {
        let (ratio, factor) = studies(set, STORY);
        let words =
            EventWords { events: ["event", "events"], measured: "IWM over SPY", step: "session" };
        check(&wording::rates::event_caption(&ratio, words), &["on average"]);
        let words =
            EventWords { events: ["event", "events"], measured: "the size factor", step: "month" };
        check(&wording::rates::event_caption(&factor, words), &["on average"]);
    }
}
