//! Streaks counted from a session, with other funds, and as many as a coin gives: by search.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, PairView,
    metrics::streaks::{
        base_rate::{Probability, expected_runs},
        opening_streaks::opening_streaks,
        peer_streaks::peer_streak,
    },
};

use crate::support::{
    nearness::near,
    series::columns,
    shipped::{day, pair},
};

/// Whether each session from the second on was won.
fn won(view: PairView<'_>) -> Vec<bool> {
    view.returns().map(|(_, small, large)| large < small).collect()
}

fn in_row(won: &[bool]) -> usize {
    won.iter().take_while(|&&won| won).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn openings_are_found_by_search(columns in columns()) {
        let view = columns.view();
        let (days, won) = (view.days(), won(view));
        let mut expected = Vec::new();
        for index in 1..days.len() {
            if days[index - 1].year() + 1 == days[index].year() {
                let year = days[index].year();
                let end = days.partition_point(|day| day.year() <= year);
                expected.push((year, days[index], in_row(&won[index - 1..end - 1])));
            }
        }
        let found = opening_streaks(view);
        let found: Vec<_> = found.iter().map(|o| (o.year, o.first, o.sessions())).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_count_is_found_by_search(columns in columns(), at in 0.0..1.0_f64, length in 0..20_usize) {
        let view = columns.view();
        prop_assume!(2 <= view.len());
        let start = ((view.len() - 1) as f64 * at) as usize;
        let end = (start + length).min(view.len() - 1);
        let found = peer_streak(view, view.days()[start], view.days()[end]);
        if start == 0 {
            prop_assert_eq!(found, Err(Absence::NotKnownYet { first: view.days()[0] }));
            return Ok(());
        }
        let (found, won) = (found.unwrap(), won(view));
        prop_assert_eq!(found.in_row, in_row(&won[start - 1..]));
        prop_assert_eq!(found.sessions, end + 1 - start);
        prop_assert_eq!(found.won, won[start - 1..end].iter().filter(|&&won| won).count());
        let lost = won.iter().skip(start - 1).position(|&won| !won);
        prop_assert_eq!(found.lost.map(|lost| lost.day), lost.map(|lost| view.days()[start + lost]));
        prop_assert!(found.lost.is_none_or(|lost| lost.margin <= 0.0));
    }

    #[test]
    fn the_runs_of_a_coin_are_those_of_all_outcomes(sessions in 0..11_usize, run in 1..6_usize, p in 0.0..=1.0_f64) {
        let mut expected = 0.0;
        for outcome in 0..1_u32 << sessions {
            let tosses: Vec<bool> = (0..sessions).map(|bit| outcome >> bit & 1 == 1).collect();
            let runs = tosses.chunk_by(|a, b| a == b).filter(|runs| runs[0] && run <= runs.len());
            let chance: f64 = tosses.iter().map(|&head| if head { p } else { 1.0 - p }).product();
            expected += chance * runs.count() as f64;
        }
        let p = Probability::new(p).unwrap();
        near(expected_runs(sessions, NonZero::new(run).unwrap(), p), expected);
    }
}

#[test]
fn funds_of_the_same_size_count_january_2026_differently() {
    let (start, end) = (day("2026-01-02"), day("2026-01-22"));
    for (fund, in_row, won, lost) in [
        ("IWM", 14, 14, "2026-01-23"),
        ("VTWO", 14, 14, "2026-01-23"),
        ("VTWG", 7, 13, "2026-01-13"),
        ("VTWV", 3, 12, "2026-01-07"),
        ("IWN", 3, 12, "2026-01-07"),
    ] {
        let pair = pair(fund, "SPY", Basis::Price);
        let found = peer_streak(pair.as_of(day("2026-01-23")), start, end).unwrap();
        assert_eq!((found.in_row, found.won, found.sessions), (in_row, won, 14), "{fund}");
        assert_eq!(found.lost.map(|lost| lost.day), Some(day(lost)), "{fund}");
    }
    let early = pair("VTWO", "SPY", Basis::Price);
    let found = peer_streak(early.view(), day("2008-05-20"), day("2008-06-06"));
    assert_eq!(found, Err(Absence::NotKnownYet { first: day("2010-09-22") }));
}

#[test]
fn no_year_opened_like_2026() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let found = opening_streaks(pair.as_of(day("2026-01-23")));
    let best = found.iter().max_by_key(|opening| opening.sessions()).unwrap();
    assert_eq!((best.year, best.sessions(), found.len()), (2026, 14, 26));
}
