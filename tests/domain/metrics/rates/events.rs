//! Policy, jobs and events, each reckoned a second way.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, Month, Observation,
    facts::{MacroColumn, MacroId},
    metrics::{
        Seed,
        rates::{
            effective_changes::effective_changes,
            event_sets::EventSet,
            event_study::{EventStudy, EventWindow, event_study, event_study_months},
            payrolls::{JobsVerdict, jobs_trend, monthly_changes},
            policy_path::{last_change, policy_change},
        },
    },
};

use crate::support::{
    nearness::{figure_near, log_excess, near},
    series::{between, columns},
    shipped::{check, day, decisions, macro_file, pair, published},
};

const SEED: Seed = Seed(7);

fn as_day(number: i32) -> Day {
    Day::from_epoch_days(number).unwrap()
}

fn month_ends(values: &[f64]) -> Vec<Observation> {
    let first: Month = "1990-01".parse().unwrap();
    let months = (0..).map(|n| first.plus(n).last_day());
    months.zip(values).map(|(period_end, &value)| Observation { period_end, value }).collect()
}

/// Every number of a study, for comparison bit by bit.
fn bits(study: &EventStudy) -> Vec<Option<u64>> {
    let paths = study.paths.iter().flat_map(|path| path.values.clone());
    let steps = study.steps.iter().flat_map(|step| {
        [step.mean, step.median, step.band.map(|band| band.0), step.band.map(|band| band.1)]
    });
    paths.chain(steps).map(|value| value.map(f64::to_bits)).collect()
}

fn check_steps(study: &EventStudy) {
    for (at, step) in study.steps.iter().enumerate() {
        let mut values: Vec<f64> = study.paths.iter().filter_map(|path| path.values[at]).collect();
        values.sort_by(f64::total_cmp);
        assert_eq!(step.n, values.len());
        assert_eq!(step.offset, i32::try_from(at).unwrap() - i32::from(study.window.before));
        let mean = (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64);
        figure_near(step.mean.ok_or(Absence::NoVariation), mean);
        let middle = |i: usize| values.get(i).copied();
        let median = middle(values.len() / 2).zip(middle(values.len().saturating_sub(1) / 2));
        let median = median.map(|(a, b)| f64::midpoint(a, b));
        figure_near(step.median.ok_or(Absence::NoVariation), median);
        assert_eq!(step.band.is_some(), 3 <= values.len());
        if let Some((low, high)) = step.band {
            assert!(values[0] - 1e-12 <= low && low <= high);
            assert!(high <= values[values.len() - 1] + 1e-12);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_window_adds_up_its_changes(changes in prop::collection::vec(-3..=3_i32, 0..60), from in 0..2_000_i32, to in 0..2_000_i32) {
        let decisions: Vec<(Day, f64)> =
            (0..).zip(&changes).map(|(n, &change)| (as_day(30 * n), 25.0 * f64::from(change))).collect();
        let (from, to) = (as_day(from), as_day(to));
        let found = policy_change(&decisions, from, to);
        let inside = || decisions.iter().filter(|(day, _)| (from..=to).contains(day)).map(|&(_, bp)| bp);
        prop_assert_eq!(found.net_bp(), inside().sum::<f64>());
        prop_assert_eq!(found.cuts, inside().filter(|&bp| bp < 0.0).count());
        prop_assert_eq!(found.rises, inside().filter(|&bp| 0.0 < bp).count());
        match last_change(&decisions, to) {
            Ok(last) => {
                let naive = decisions.iter().rev().find(|(day, bp)| *day <= to && *bp != 0.0).unwrap();
                prop_assert_eq!((last.day, last.change_bp), *naive);
                prop_assert!(last.day.plus_months(last.months) <= to);
                prop_assert!(to < last.day.plus_months(last.months + 1));
            }
            Err(_) => prop_assert!(decisions.iter().all(|(day, bp)| to < *day || *bp == 0.0)),
        }
    }

    #[test]
    fn jobs_are_counted_between_neighbouring_months(levels in prop::collection::vec(1e5..2e5_f64, 0..40), months in 0..20_usize, gap in 0..40_usize) {
        let mut all = month_ends(&levels);
        let changes = monthly_changes(&all);
        prop_assert_eq!(changes.len(), levels.len().saturating_sub(1));
        changes.iter().zip(levels.windows(2)).for_each(|(found, pair)| near(found.thousands, pair[1] - pair[0]));
        let found = jobs_trend(&all, months);
        prop_assert_eq!(found.is_ok(), 3 <= months && months < levels.len());
        if let Ok(found) = found {
            let rise = levels[levels.len() - 1] - levels[levels.len() - 1 - months];
            prop_assert!((found.mean_thousands - rise / months as f64).abs() < 1e-6);
            near(found.low_thousands + found.high_thousands, 2.0 * found.mean_thousands);
            let covers = found.low_thousands <= 0.0 && 0.0 <= found.high_thousands;
            prop_assert_eq!(found.verdict == JobsVerdict::Flat, covers);
        }
        if gap < all.len() {
            all.remove(gap);
            let inside = levels.len() - 1 - months.min(levels.len() - 1) < gap && gap + 1 < levels.len();
            prop_assert!(!inside || jobs_trend(&all, months).is_err());
        }
    }

    #[test]
    fn a_path_compounds_from_the_close_before(columns in columns(), picks in prop::collection::btree_set(0..450_usize, 0..6), before in 0..30_u16, after in 0..70_u16) {
        let (view, window) = (columns.view(), EventWindow { before, after });
        let events: Vec<Day> = picks.iter().filter_map(|&pick| columns.days.get(pick)).map(|day| day.plus_days(-1)).collect();
        let study = event_study(view, &events, window, SEED);
        prop_assert_eq!(study.paths.len() + study.left_out.len(), events.len());
        check_steps(&study);
        for path in &study.paths {
            let zero = view.days().iter().position(|day| path.event <= *day).unwrap();
            prop_assert_eq!(path.step_zero, view.days()[zero]);
            for (step, value) in path.values.iter().enumerate() {
                let at = (zero + step).checked_sub(usize::from(before)).filter(|&at| at < view.len());
                prop_assert_eq!(value.is_some(), at.is_some());
                let (Some(value), Some(at)) = (value, at) else { continue };
                let base = zero - 1;
                let naive = if base <= at {
                    log_excess(between(view, base, at))
                } else {
                    -log_excess(between(view, at, base))
                };
                prop_assert!((value - naive).abs() < 1e-9 * naive.abs().max(1e-3), "{} {}", value, naive);
            }
        }
        let itself = columns.against_itself();
        let even = event_study(itself.view(), &events, window, SEED);
        prop_assert!(even.paths.iter().flat_map(|path| &path.values).flatten().all(|&value| value == 0.0));
        prop_assert_eq!(bits(&study), bits(&event_study(view, &events, window, SEED)));
        let mirror = event_study(view.swapped(), &events, window, SEED);
        for (a, b) in study.steps.iter().zip(&mirror.steps) {
            prop_assert!((a.mean.unwrap_or(0.0) + b.mean.unwrap_or(0.0)).abs() < 1e-9);
        }
    }

    #[test]
    fn later_sessions_change_no_step_of_a_path(columns in columns(), picks in prop::collection::btree_set(0..450_usize, 0..6), share in 0.0..1.0) {
        let known = columns.cut((columns.days.len() as f64 * share) as usize);
        let events: Vec<Day> = picks.iter().filter_map(|&pick| columns.days.get(pick)).copied().collect();
        let window = EventWindow::SESSIONS;
        let (then, now) = (event_study(known.view(), &events, window, SEED), event_study(columns.view(), &events, window, SEED));
        for path in &then.paths {
            let later = now.paths.iter().find(|other| other.event == path.event).unwrap();
            for (value, later) in path.values.iter().zip(&later.values) {
                prop_assert!(value.is_none() || value.map(f64::to_bits) == later.map(f64::to_bits));
            }
        }
        if let Some(as_of) = known.view().last_day() {
            let seen = event_study(columns.view().to(as_of), &events, window, SEED);
            prop_assert_eq!(bits(&seen), bits(&then));
        }
    }

    #[test]
    fn months_are_added_up_around_an_event(smb in prop::collection::vec(-20.0..20.0_f64, 1..60), pick in 0..60_usize, inside in 0..27_i32, gap in 0..90_usize) {
        let mut all = month_ends(&smb);
        if gap < all.len() {
            all.remove(gap);
        }
        prop_assume!(pick < all.len());
        let event = all[pick].period_end.plus_days(-inside);
        let found = event_study_months(&all, &[event], EventWindow::MONTHS, SEED);
        let month = all[pick].period_end.calendar_month();
        prop_assert_eq!(found.paths[0].step_zero, month.last_day());
        let of = |month: Month| all.iter().find(|o| o.period_end.calendar_month() == month).map(|o| (o.value / 100.0).ln_1p());
        for (step, value) in found.steps.iter().zip(&found.paths[0].values) {
            let naive: Option<f64> = if step.offset < 0 {
                (step.offset + 1..0).map(|n| of(month.plus(n)).map(|log| -log)).sum()
            } else {
                (0..=step.offset).map(|n| of(month.plus(n))).sum()
            };
            match (value, naive) {
                (Some(value), Some(naive)) => prop_assert!((value - naive).abs() < 1e-9),
                (value, naive) => prop_assert!(value.is_none() && naive.is_none(), "{:?}", step),
            }
        }
    }
}

#[test]
fn windows_that_share_a_step_are_named() {
    let days: Vec<Day> = (0..100).map(as_day).collect();
    let levels: Vec<f64> = (1..=100).map(f64::from).collect();
    let view = rotascope::domain::PairView::new(&days, &levels, &levels);
    let window = EventWindow { before: 2, after: 7 };
    let events = [0, 20, 29, 39, 500].map(as_day);
    let found = event_study(view, &events, window, SEED);
    assert_eq!(found.left_out, [as_day(0), as_day(500)]);
    assert_eq!(found.overlapping, [(as_day(20), as_day(29))]);
    assert_eq!(event_study(view, &[], window, SEED).steps.len(), 10);
}

#[test]
fn a_band_covers_the_mean_of_steady_noise() {
    let days: Vec<Day> = (0..900).map(as_day).collect();
    let small: Vec<f64> = (0..900).map(|n| 1.0 + 0.05 * (0.7 * f64::from(n * n)).sin()).collect();
    let even = vec![1.0; 900];
    let view = rotascope::domain::PairView::new(&days, &small, &even);
    let events: Vec<Day> = (1..40).map(|n| as_day(20 * n + n % 7)).collect();
    let found = event_study(view, &events, EventWindow { before: 5, after: 10 }, SEED);
    for (at, step) in found.steps.iter().enumerate().filter(|(_, step)| step.offset != -1) {
        let (Some(mean), Some((low, high))) = (step.mean, step.band) else { panic!() };
        let squares =
            found.paths.iter().filter_map(|path| path.values[at]).map(|v| (v - mean).powi(2));
        let error = (squares.sum::<f64>() / 39.0 / 39.0).sqrt();
        assert!(low < mean && mean < high, "{step:?}");
        assert!((0.85..1.15).contains(&((high - low) / (3.92 * error))), "{step:?}");
    }
}

#[test]
fn jobs_were_flat_for_eight_months() {
    let file = macro_file(MacroId::Payrolls);
    let as_of = day("2026-01-08");
    let levels = file.column(MacroColumn::Level, as_of).unwrap();
    assert_eq!(levels.published, Some(day("2026-01-01")));
    let found = jobs_trend(levels.series.as_of(as_of), 8).unwrap();
    assert_eq!((found.last.to_string().as_str(), found.verdict), ("2025-11", JobsVerdict::Flat));
    check(found.mean_thousands, "34.6");
    // t(97.5 %, 7) = 2.3646 standard errors of 29.44.
    check(found.high_thousands - found.mean_thousands, "69.6");
}

#[test]
fn first_cuts_are_four_since_2000_and_more_since_1926() {
    let as_of = "2026-01-23";
    let made = decisions(as_of);
    let last = last_change(&made, day(as_of)).unwrap();
    assert_eq!((last.day, last.change_bp, last.months), (day("2025-12-10"), -25.0, 1));
    let year = policy_change(&made, day("2025-01-01"), day("2025-12-31"));
    assert_eq!((year.cuts, year.rises, year.net_bp()), (3, 0, -75.0));
    let firsts = EventSet::FirstCuts.days(&made);
    let pair = pair("IWM", "SPY", rotascope::domain::Basis::Price);
    let found = event_study(pair.as_of(day(as_of)), &firsts, EventWindow::SESSIONS, SEED);
    assert_eq!((found.paths.len(), found.overlapping.len()), (4, 0));
    assert!(found.steps.iter().all(|step| step.n == 4 && step.band.is_some()));
    let cuts =
        event_study(pair.as_of(day(as_of)), &EventSet::AllCuts.days(&made), found.window, SEED);
    assert!(!cuts.overlapping.is_empty());
    let smb = published(MacroId::SizeFactor, MacroColumn::SmallMinusBig, as_of);
    let months = event_study_months(&smb, &firsts, EventWindow::MONTHS, SEED);
    assert_eq!(months.paths.len(), firsts.len());
}

#[test]
fn the_monthly_rate_finds_the_first_cuts_that_were_decided() {
    let as_of = "2026-01-23";
    let rate = published(MacroId::FedFunds, MacroColumn::Level, as_of);
    let firsts = EventSet::FirstCuts.days(&effective_changes(&rate));
    let since_2000: Vec<String> =
        firsts.iter().filter(|day| 2000 <= day.year()).map(Day::to_string).collect();
    assert_eq!(since_2000, ["2001-01-31", "2007-09-30", "2019-08-31", "2024-10-31"]);
    let smb = published(MacroId::SizeFactor, MacroColumn::SmallMinusBig, as_of);
    assert_eq!(event_study_months(&smb, &firsts, EventWindow::MONTHS, SEED).paths.len(), 16);
}
