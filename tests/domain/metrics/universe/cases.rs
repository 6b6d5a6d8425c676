//! A made universe in which nothing lies as it should.

use rotascope::domain::{Day, PriceSeries};

use crate::support::series::{noise, weekdays};

pub(super) const SESSIONS: usize = 700;

pub(super) struct Universe {
    pub(super) benchmark: PriceSeries,
    pub(super) members: Vec<PriceSeries>,
}

impl Universe {
    pub(super) fn members(&self) -> Vec<&PriceSeries> {
        self.members.iter().collect()
    }

    pub(super) fn days(&self) -> &[Day] {
        self.benchmark.days()
    }
}

fn first() -> Day {
    "2023-06-01".parse().unwrap()
}

/// Closes of every weekday, in cents, so that equal ones occur.
fn walk(symbol: &str, seed: u32) -> PriceSeries {
    let mut level = 20.0 + f64::from(seed);
    let closes = noise(seed).take(SESSIONS).map(|step| {
        level *= 1.0 + 0.02 * step;
        (100.0 * level).round() / 100.0
    });
    let closes = closes.collect();
    PriceSeries::new(symbol.parse().unwrap(), weekdays(first(), SESSIONS), closes, vec![]).unwrap()
}

/// The sessions that a test on their number and the close keeps.
pub(super) fn kept(series: &PriceSeries, keep: impl Fn(usize) -> bool) -> PriceSeries {
    let rows = series.days().iter().zip(series.closes()).enumerate();
    let rows = rows.filter(|(row, _)| keep(*row)).map(|(_, (day, close))| (*day, *close));
    let (days, closes) = rows.unzip();
    PriceSeries::new(series.symbol().clone(), days, closes, vec![]).unwrap()
}

/// Ten series: whole ones, one that begins late, one that ends early, two with gaps, one that never
/// moves, one that a split divides, and the benchmark itself. The benchmark lacks a session.
pub(super) fn universe() -> Universe {
    let benchmark = kept(&walk("BASE", 99), |row| row != 333);
    let split = walk("SPLIT", 6).split_on(first().plus_days(400), 2.0).unwrap();
    let flat = |close| {
        let days = weekdays(first(), SESSIONS);
        PriceSeries::new("FLAT".parse().unwrap(), days, vec![close; SESSIONS], vec![]).unwrap()
    };
    let members = vec![
        walk("A", 1),
        walk("B", 2),
        kept(&walk("LATE", 3), |row| 300 <= row),
        kept(&walk("EARLY", 4), |row| row < 500),
        kept(&walk("GAP", 5), |row| !(410..414).contains(&row)),
        kept(&walk("HOLES", 7), |row| row % 97 != 13),
        split,
        flat(30.0),
        benchmark.clone(),
        kept(&walk("NEW", 8), |row| 660 <= row),
    ];
    Universe { benchmark, members }
}
