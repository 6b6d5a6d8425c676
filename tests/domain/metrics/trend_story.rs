//! Trend, persistence and regimes of IWM against SPY at 23 January 2026, on price.
//!
//! Every figure was computed a second time from the same closes, by the definitions alone, in
//! another language.

use std::num::NonZero;

use rotascope::domain::{
    Basis,
    metrics::{
        Seed, Span,
        performance::relative_rank::{rank, trailing_rank},
        rotation::{
            Formula, Maturity, Profile, Quadrant,
            leadership::{Leader, RegimeState, regimes},
            mansfield::{self, mansfield},
            quadrant_since,
            ratio_average::{self, Cross, CrossKind, crosses},
            relative_momentum::{Lookback, momentum},
            rotation,
            trend_regime::{TrendRegime, trend_regimes, trend_weeks},
        },
        stats::resample::{BarSize, resample},
        streaks::{
            autocorrelation::autocorrelation,
            forward_returns::{Anchor, forward_returns},
            hit_rate::{HitRate, hit_rate},
            wald_wolfowitz::runs_test,
        },
    },
};

use crate::support::shipped::{check, day, pair};

const AS_OF: &str = "2026-01-23";

#[test]
fn every_map_shows_small_caps_ahead() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let view = pair.as_of(day(AS_OF));
    for (formula, x, y, quadrant, since) in [
        (Formula::DualEma, "101.57245", "100.62291", Quadrant::Leading, "2025-11-28"),
        (Formula::RotationMap, "100.78991", "101.33893", Quadrant::Leading, "2025-12-05"),
        (Formula::ZScore14, "101.92935", "99.41488", Quadrant::Weakening, "2026-01-23"),
    ] {
        let bars = rotation(view, formula, Profile::Weekly);
        let last = bars.last().unwrap();
        let position = last.position.unwrap();
        check(position.x, x);
        check(position.y, y);
        assert_eq!((last.day, last.span), (day(AS_OF), Span::Full), "a Friday");
        assert_eq!(position.maturity, Maturity::Settled);
        assert_eq!(quadrant_since(&bars), Some((quadrant, day(since))));
    }
}

#[test]
fn the_ratio_rises_from_far_below() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let view = pair.as_of(day(AS_OF));
    let weeks = resample(view, BarSize::Week);
    check(mansfield(weeks.view(), mansfield::WEEKS).last().unwrap().unwrap(), "6.512014");
    check(mansfield(view, mansfield::SESSIONS).last().unwrap().unwrap(), "6.867836");
    let found = crosses(view, ratio_average::SHORT, ratio_average::LONG);
    assert_eq!(found.len(), 38);
    let last = Cross { day: day("2025-10-09"), kind: CrossKind::Golden };
    assert_eq!(found.last(), Some(&last));
    check(momentum(view, Lookback::months(6).unwrap()).unwrap(), "0.0749545");
    check(momentum(view, Lookback::TWELVE_MINUS_ONE).unwrap(), "-0.0257596");
    let (all, ten_years) = (rank(view).unwrap(), trailing_rank(view).unwrap());
    check(all.percentile, "0.0865489");
    check(all.z, "-1.716819");
    check(ten_years.percentile, "0.1321542");
    check(ten_years.z, "-1.362908");
    assert_eq!((all.sessions, ten_years.sessions), (6_453, 2_516));
}

#[test]
fn wins_come_and_go_as_by_chance() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let view = pair.as_of(day(AS_OF));
    for (size, won, n) in
        [(BarSize::Session, 3_248, 6_452), (BarSize::Week, 688, 1_339), (BarSize::Month, 151, 307)]
    {
        let found = hit_rate(view, size);
        assert_eq!(found, HitRate { won, n });
        let (low, high) = found.interval().unwrap();
        assert!(low < 0.5 && 0.5 < high, "{size:?}");
    }
    let runs = runs_test(view).unwrap();
    assert_eq!((runs.won, runs.lost, runs.runs), (3_248, 3_204, 3_240));
    check(runs.z, "0.3274639");
    check(runs.p_value, "0.7433170");
    let found = autocorrelation(view).unwrap();
    check(found.rho, "-0.0352666");
    check(found.band, "0.0244006");
}

#[test]
fn streaks_of_five_foretold_nothing_good() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let view = pair.as_of(day(AS_OF));
    let found = forward_returns(view, NonZero::new(5).unwrap(), Anchor::Reached, Seed(1));
    for (row, (n, mean, median, ahead)) in found.into_iter().zip([
        (101, "-0.0025873", "-0.0036550", "0.4455446"),
        (100, "-0.0069427", "-0.0027259", "0.4800000"),
        (99, "-0.0121331", "-0.0128002", "0.3131313"),
        (99, "-0.0106868", "-0.0042543", "0.4444444"),
        (98, "-0.0055118", "0.0014892", "0.5000000"),
    ]) {
        assert_eq!(row.n, n);
        check(row.mean.unwrap(), mean);
        check(row.median.unwrap(), median);
        check(row.share_positive.unwrap(), ahead);
        let (low, high) = row.interval.unwrap();
        assert!(low < row.mean.unwrap() && row.mean.unwrap() < high);
    }
}

#[test]
fn large_caps_have_led_since_march_2021_for_all_one_knew() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let found = regimes(pair.as_of(day(AS_OF)));
    let turns: Vec<String> = found.iter().map(|regime| regime.start.to_string()).collect();
    assert_eq!(
        turns,
        [
            "2000-05-26",
            "2006-04-19",
            "2008-01-11",
            "2011-04-05",
            "2016-02-09",
            "2018-06-20",
            "2020-03-18",
            "2021-03-12"
        ]
    );
    let last = found.last().unwrap();
    assert_eq!((last.leader, last.state), (Leader::Large, RegimeState::Running));
    assert_eq!(last.extreme, day("2025-04-11"), "the trough of the price relative");
    let later = regimes(pair.as_of(day("2026-09-25")));
    let last = later.last().unwrap();
    assert_eq!((last.leader, last.start), (Leader::Small, day("2025-04-11")), "known only later");
    let rule = trend_regimes(&trend_weeks(pair.as_of(day(AS_OF))));
    let (start, end) = (day("2025-10-03"), day(AS_OF));
    let running = TrendRegime { leader: Leader::Small, start, end, weeks: 17 };
    assert_eq!((rule.len(), rule.last()), (39, Some(&running)));
}
