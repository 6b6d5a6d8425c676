//! Rates, events and jobs as a day knows them.

use std::num::NonZero;

use rotascope::domain::{
    Absence,
    facts::MacroId,
    library::Library as _,
    metrics::rates::{event_sets::EventSet, event_study::EventWindow, rate_beta::rate_betas},
    study::rates::{
        RateBetas, StudiedEvents, cycles, factor_events, known_vintage, moves, newest_fit,
        published, ratio_events, vintages,
    },
};

use super::scope;
use crate::support::{library::FixedLibrary, shipped::day};

#[test]
fn nothing_later_than_the_day_is_published() {
    for id in [MacroId::FedFunds, MacroId::SizeFactor, MacroId::Unemployment, MacroId::Yield10] {
        for as_of in ["2024-06-28", "2026-01-23"] {
            let found = published(&FixedLibrary::as_of(as_of), id).unwrap().unwrap();
            assert!(found.observations.iter().all(|it| it.period_end < day(as_of)), "{id}");
            assert!(!found.observations.is_empty() && !found.source.is_empty(), "{id} on {as_of}");
        }
    }
}

#[test]
fn the_newest_fit_is_the_last_of_all() {
    let library = FixedLibrary::as_of("2026-01-23");
    let moves = moves(&library, scope(&library).history()).unwrap().unwrap();
    for weeks in [52, 156] {
        let weeks = NonZero::new(weeks).unwrap();
        let last = rate_betas(&moves, weeks).last().unwrap().fit;
        assert_eq!(newest_fit(&moves, weeks.get()), last, "{weeks} weeks");
    }
    let all = moves.len() + 1;
    let too_few = Absence::NotEnoughHistory { need: all, have: moves.len() };
    assert_eq!(newest_fit(&moves, all), Err(too_few));
}

#[test]
fn betas_are_the_same_after_any_other() {
    let library = FixedLibrary::as_of("2026-01-23");
    let moves = moves(&library, scope(&library).history()).unwrap().unwrap();
    let (now, weeks) = (&moves[..300], NonZero::new(104).unwrap());
    let found = RateBetas::of(now.to_vec(), weeks, None);
    assert_eq!(found.points, rate_betas(now, weeks));
    let mut changed = now.to_vec();
    changed[200].relative += 0.01;
    for (before, window) in [
        (now, 104),
        (now, 52),
        (&moves[..310], 104),
        (&moves[..290], 104),
        (&moves[..50], 104),
        (&moves[10..300], 104),
        (&changed, 104),
    ] {
        let before = RateBetas::of(before.to_vec(), NonZero::new(window).unwrap(), None);
        assert_eq!(RateBetas::of(now.to_vec(), weeks, Some(&before)), found, "{window} weeks");
    }
}

#[test]
fn events_are_those_of_the_day() {
    let count = |as_of: &str, events: StudiedEvents<'_>| {
        let library = FixedLibrary::as_of(as_of);
        let policy = library.policy().unwrap().unwrap();
        let study = ratio_events(
            scope(&library).history(),
            &policy,
            events,
            EventWindow::SESSIONS,
            day(as_of),
        );
        study.paths.len() + study.left_out.len()
    };
    let cuts = |as_of| count(as_of, StudiedEvents::Of(EventSet::AllCuts));
    assert!(cuts("2008-10-10") < cuts("2026-01-23"));
    let own = [day("2024-09-18"), day("2026-06-17")];
    assert_eq!(count("2026-01-23", StudiedEvents::Own(&own)), 1);
    assert_eq!(count("2026-09-25", StudiedEvents::Own(&own)), 2);
    let first = |as_of| cycles(&FixedLibrary::as_of(as_of)).unwrap().unwrap().len();
    assert!(first("2008-10-10") < first("2026-01-23"));
    let library = FixedLibrary::as_of("2026-01-23");
    let study = factor_events(&library, StudiedEvents::Of(EventSet::FirstCuts)).unwrap().unwrap();
    assert!(3 <= study.paths.len(), "{} paths", study.paths.len());
}

#[test]
fn jobs_come_from_the_newest_vintage_that_the_day_knew() {
    let first = day("2026-01-01");
    for (as_of, shown, known) in [
        ("2008-10-10", 1, Err(Absence::NotKnownYet { first })),
        ("2026-01-23", 2, Ok(first)),
        // A later vintage is not read, however old the known one is.
        ("2026-09-25", 2, Ok(first)),
        ("2026-10-02", 2, Ok(day("2026-10-01"))),
    ] {
        let library = FixedLibrary::as_of(as_of);
        let file = library.macro_file(MacroId::Payrolls).unwrap().unwrap();
        assert_eq!(vintages(&file, day(as_of)).len(), shown, "{as_of}");
        let found = known_vintage(&file, day(as_of));
        let trend = found.as_ref().map_err(|absence| *absence).and_then(|found| found.trend(8));
        assert_eq!(trend.map(|_| ()), known.map(|_| ()), "{as_of}");
        assert_eq!(found.map(|found| found.published.unwrap()), known, "{as_of}");
    }
}
