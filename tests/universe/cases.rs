//! Universes in which nothing lies as it should.

use std::fmt::Write as _;

use rotascope::domain::{Day, PriceSeries};

use crate::support::series::{noise, weekdays};

/// Series, and what they are measured against.
pub struct Universe {
    pub benchmark: PriceSeries,
    pub members: Vec<PriceSeries>,
}

/// Walks of which some begin late, end early, end last week, have gaps, are divided by a split, are few,
/// never move, or are the benchmark again; the benchmark lacks a session.
pub fn made(series: u32, sessions: usize) -> Universe {
    let walk = |symbol: &str, seed: u32| walk(symbol, seed, sessions);
    let whole = walk("BASE", 0);
    let again = |seed: u32| {
        let (days, closes) = (whole.days().to_vec(), whole.closes().to_vec());
        PriceSeries::new(symbol(seed).parse().unwrap(), days, closes, vec![]).unwrap()
    };
    let members = (1..=series).map(|seed| {
        let (walk, shift) = (walk(&symbol(seed), seed), seed as usize);
        match seed % 10 {
            1 => kept(&walk, |row| 2 * shift <= row),
            2 => kept(&walk, |row| row + 2 * shift < sessions),
            3 => kept(&walk, |row| row + shift % 9 < sessions),
            4 => kept(&walk, |row| !(410..412 + shift % 5).contains(&row)),
            5 => kept(&walk, |row| row % 97 != shift % 97),
            6 => walk.split_on(first().plus_days(400 + seed.cast_signed()), 2.0).unwrap(),
            7 if seed % 3 == 0 => flat(&symbol(seed), sessions),
            8 if seed % 3 == 0 => again(seed),
            9 if seed % 3 == 0 => kept(&walk, |row| sessions - 30 - shift % 40 <= row),
            _ => walk,
        }
    });
    Universe { members: members.collect(), benchmark: kept(&whole, |row| row != 333) }
}

/// The closes of a universe as rows of day, symbol and close.
pub fn table(universe: &Universe) -> String {
    let mut text = "date,symbol,close\n".to_owned();
    let series = |text: &mut String, series: &PriceSeries| {
        for (day, close) in series.days().iter().zip(series.closes()) {
            writeln!(text, "{day},{},{close}", series.symbol()).unwrap();
        }
    };
    universe.members.iter().for_each(|member| series(&mut text, member));
    series(&mut text, &universe.benchmark);
    text
}

fn first() -> Day {
    "2000-05-26".parse().unwrap()
}

fn symbol(seed: u32) -> String {
    format!("S{seed:0>4}")
}

/// Closes of every weekday, in cents, so that equal ones occur.
fn walk(symbol: &str, seed: u32, sessions: usize) -> PriceSeries {
    let mut level = 20.0 + f64::from(seed);
    let closes = noise(seed).take(sessions).map(|step| {
        level *= 1.0 + 0.02 * step;
        (100.0 * level).round() / 100.0
    });
    let closes = closes.collect();
    PriceSeries::new(symbol.parse().unwrap(), weekdays(first(), sessions), closes, vec![]).unwrap()
}

fn flat(symbol: &str, sessions: usize) -> PriceSeries {
    let closes = vec![30.1; sessions];
    PriceSeries::new(symbol.parse().unwrap(), weekdays(first(), sessions), closes, vec![]).unwrap()
}

/// The sessions whose number passes a test.
pub fn kept(series: &PriceSeries, keep: impl Fn(usize) -> bool) -> PriceSeries {
    let rows = series.days().iter().zip(series.closes()).enumerate();
    let rows = rows.filter(|(row, _)| keep(*row)).map(|(_, (day, close))| (*day, *close));
    let (days, closes) = rows.unzip();
    PriceSeries::new(series.symbol().clone(), days, closes, vec![]).unwrap()
}
