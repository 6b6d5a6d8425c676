//! What the pages say of the shipped snapshot, as of the day of the story.

use rotascope::domain::{
    Absence, Basis, Day, Pair, Value,
    metrics::{
        Seed,
        rates::{
            effective_changes::effective_changes,
            event_sets::EventSet,
            event_study::{EventStudy, EventWindow, event_study, event_study_months},
        },
        valuation::index_pe::index_pe,
    },
    snapshot::{Index, MacroColumn},
    wording::{
        self, LegNames,
        rates::EventWords,
        valuation::{PeSides, RelativeLevels},
    },
};

const STORY: &str = "2026-01-23";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn names() -> LegNames {
    LegNames::new(
        &"IWM".parse().unwrap(),
        Some("small blend"),
        &"SPY".parse().unwrap(),
        Some("large blend"),
    )
}

fn pair(basis: Basis) -> Pair {
    let snapshot = crate::support::default_snapshot();
    Pair::join(&snapshot.prices("IWM").series, &snapshot.prices("SPY").series, basis)
}

fn sides(as_of: &str) -> Value<PeSides> {
    let facts = crate::support::default_snapshot().valuation();
    wording::valuation::pe_gap(&facts, &Index::Russell2000, &Index::Sp500, day(as_of))
        .map(PeSides::quoted)
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
fn the_gap_of_the_story_is_told() {
    let sides = sides(STORY).unwrap();
    let headline = wording::valuation::headline(&names(), &sides).to_string();
    check(&headline, &["30.4 % less", "19.5 × against 28.0 ×", "by 43.6 %"]);
    check(&wording::valuation::gap_caption(&names(), &sides), &["$19.50", "$28.00", "+43.6 %"]);
    check(&wording::valuation::parity_caption(&names(), &sides), &["+43.6 %", "15.2 % left"]);
    let scenario = wording::valuation::scenario_words(&sides, 5.0, 0.0, 0.0).unwrap();
    check(&scenario.caption, &["growth gap of −7.0 % a year"]);
    assert!((scenario.rows[2].1.unwrap() - 0.435_897).abs() < 1e-6);
}

#[test]
fn what_was_not_quoted_yet_is_not_compared() {
    let first = day("2026-01-05");
    assert_eq!(sides("2026-01-02"), Err(Absence::NotKnownYet { first }));
    assert_eq!(sides("2008-06-10"), Err(Absence::NotKnownYet { first }));
    let facts = crate::support::default_snapshot().valuation();
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
    assert!(later.quoted.ends_with("(later)"), "{later:?}");
    let history = wording::valuation::quote_history_words(&facts, &Index::Russell2000, day(STORY));
    check(&history, &["has no history here: three quotes from 15 June 2022"]);
}

#[test]
fn the_lead_of_january_came_from_a_rerating() {
    let (price, total) = (pair(Basis::Price), pair(Basis::TotalReturn));
    let as_of = day(STORY);
    let levels = RelativeLevels { price: price.as_of(as_of), total_return: total.as_of(as_of) };
    let facts = crate::support::default_snapshot().valuation();
    let found = wording::valuation::sources_of_return(
        &facts,
        &Index::Russell2000,
        &Index::Sp500,
        levels,
        as_of,
    );
    let found = found.unwrap();
    println!("{found:?}");
    assert!((found.parts.rerating - 1.5 / 18.0).abs() < 1e-12);
    check(&found.caption, &["18.0 × against 28.0 ×", "different publications"]);
}

#[test]
fn the_price_of_the_index_is_ranked() {
    for (as_of, parts) in [
        (STORY, &["cost", "% of the months since 2000", "mean of ten years"][..]),
        ("2026-09-25", &["provisional"]),
    ] {
        let file = crate::support::default_snapshot().macro_file("SP500_EARNINGS");
        let column = |column| file.column(column, day(as_of)).unwrap();
        let price = column(MacroColumn::Price);
        let months =
            index_pe(price.series, column(MacroColumn::EarningsTrailing).series, day(as_of));
        let cape = column(MacroColumn::Cape).series.as_of(day(as_of));
        check(
            &wording::valuation::index_pe_caption(
                &Index::Sp500,
                &months,
                cape,
                price.provisional_from,
            ),
            parts,
        );
    }
}

#[test]
fn the_policy_of_the_story_is_told() {
    let facts = crate::support::default_snapshot().policy();
    let as_of = day(STORY);
    check(
        &wording::rates::policy_caption(&facts, as_of),
        &["3.50–3.75 %", "Three cuts in twelve months, 75 bp"],
    );
    check(&wording::rates::ahead_caption(&facts, as_of), &["median for the end of 2026", "3.4 %"]);
    check(
        &wording::rates::policy_since(&facts, as_of).unwrap(),
        &["raised by 25 bp on 16 September 2026"],
    );
    let ahead: Vec<String> =
        wording::rates::ahead_rows(&facts, as_of).into_iter().map(|row| row.what).collect();
    assert_eq!(ahead.len(), 9);
    assert!(ahead.contains(&"The chair's term ends".to_owned()));
    let early = day("2008-06-10");
    assert!(
        wording::rates::ahead_rows(&facts, early).is_empty(),
        "nobody knew the meetings of 2026"
    );
    check(&wording::rates::ahead_caption(&facts, early), &["calendar begins on 28 January 2026"]);
    assert!(!wording::rates::policy_caption(&facts, day("2025-06-10")).contains("Next decision"));
}

fn studies(set: EventSet, as_of: &str) -> (EventStudy, EventStudy) {
    let snapshot = crate::support::default_snapshot();
    let as_of = day(as_of);
    let events = set.days(&snapshot.policy().changes_to(as_of));
    let price = pair(Basis::Price);
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
fn whether_cuts_help_is_answered_with_what_the_data_can_bear() {
    let (ratio, factor) = studies(EventSet::FirstCuts, STORY);
    assert_eq!((ratio.paths.len(), factor.paths.len()), (4, 16));
    let headline = wording::rates::headline(&names(), Some(&ratio), Some(&factor)).to_string();
    check(&headline, &["Do rate cuts help small caps?", "four first cuts", "since 1980"]);
    for set in EventSet::ALL {
        let (ratio, factor) = studies(set, STORY);
        let words = EventWords { events: "events", measured: "IWM over SPY", step: "session" };
        check(&wording::rates::event_caption(&ratio, words), &["on average"]);
        let words = EventWords { events: "events", measured: "the size factor", step: "month" };
        check(&wording::rates::event_caption(&factor, words), &["on average"]);
    }
}

#[test]
fn the_monthly_rate_finds_the_first_cuts_that_were_decided() {
    let rate = crate::support::default_snapshot().macro_file("FEDFUNDS");
    let as_of = day(STORY);
    let rate = rate.column(MacroColumn::Level, as_of).unwrap().series.as_of(as_of);
    let found = EventSet::FirstCuts.days(&effective_changes(rate));
    let since_2000: Vec<String> =
        found.iter().filter(|day| 2000 <= day.year()).map(Day::to_string).collect();
    assert_eq!(since_2000, ["2001-01-31", "2007-09-30", "2019-08-31", "2024-10-31"]);
}
