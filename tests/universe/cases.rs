//! Universes in which nothing lies as it should.

use rotascope::domain::{Day, PriceSeries};

use crate::support::{
    pinned_snapshot,
    series::{noise, weekdays},
};

const SESSIONS: usize = 700;
const MADE: u32 = 240;

/// Series, and what they are measured against.
pub struct Universe {
    pub benchmark: PriceSeries,
    pub members: Vec<PriceSeries>,
}

/// Every fund and stock of the snapshot against SPY, which lacks a session.
pub fn real() -> Universe {
    let snapshot = pinned_snapshot();
    let series = |symbol: &str| snapshot.prices(symbol).series;
    let spy = series("SPY");
    let missing = spy.days().len() - 100;
    let symbols = snapshot.manifest.listings().map(|listing| listing.symbol.as_str());
    Universe {
        benchmark: kept(&spy, |row| row != missing),
        members: symbols.filter(|symbol| *symbol != "SPY").map(series).collect(),
    }
}

/// Walks of which some begin late, end early, end last week, have gaps, are divided by a split, are few,
/// never move, or are the benchmark again; the benchmark lacks a session.
pub fn made() -> Universe {
    let whole = walk("BASE", 0);
    let again = |seed: u32| {
        let (days, closes) = (whole.days().to_vec(), whole.closes().to_vec());
        PriceSeries::new(symbol(seed).parse().unwrap(), days, closes, vec![]).unwrap()
    };
    let members = (1..=MADE).map(|seed| {
        let (walk, shift) = (walk(&symbol(seed), seed), seed as usize);
        match seed % 10 {
            1 => kept(&walk, |row| 2 * shift <= row),
            2 => kept(&walk, |row| row + 2 * shift < SESSIONS),
            3 => kept(&walk, |row| row + shift % 9 < SESSIONS),
            4 => kept(&walk, |row| !(410..412 + shift % 5).contains(&row)),
            5 => kept(&walk, |row| row % 97 != shift % 97),
            6 => walk.split_on(first().plus_days(400 + seed.cast_signed()), 2.0).unwrap(),
            7 if seed % 3 == 0 => flat(&symbol(seed)),
            8 if seed % 3 == 0 => again(seed),
            9 if seed % 3 == 0 => kept(&walk, |row| SESSIONS - 30 - shift % 40 <= row),
            _ => walk,
        }
    });
    Universe { members: members.collect(), benchmark: kept(&whole, |row| row != 333) }
}

fn first() -> Day {
    "2023-06-01".parse().unwrap()
}

fn symbol(seed: u32) -> String {
    format!("S{seed:0>3}")
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

fn flat(symbol: &str) -> PriceSeries {
    let closes = vec![30.1; SESSIONS];
    PriceSeries::new(symbol.parse().unwrap(), weekdays(first(), SESSIONS), closes, vec![]).unwrap()
}

/// The sessions whose number passes a test.
fn kept(series: &PriceSeries, keep: impl Fn(usize) -> bool) -> PriceSeries {
    let rows = series.days().iter().zip(series.closes()).enumerate();
    let rows = rows.filter(|(row, _)| keep(*row)).map(|(_, (day, close))| (*day, *close));
    let (days, closes) = rows.unzip();
    PriceSeries::new(series.symbol().clone(), days, closes, vec![]).unwrap()
}
