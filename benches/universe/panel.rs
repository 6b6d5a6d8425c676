//! The universe of the bench: its table of closes, and our own figures against those of engines.
//!
//! `table FILE` writes the closes, `against FOLDER...` computes and compares; `scripts/bench universe` runs
//! both.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a bench that cannot go on stops"
)]

#[path = "../../tests/universe/cases.rs"]
mod cases;
#[path = "../../tests/universe/comparison.rs"]
mod comparison;
#[path = "../../tests/support/mod.rs"]
mod support;

use std::{env, fs, time::Instant};

use cases::{made, table};
use comparison::{check_breadth, check_ranking, our_breadth, our_ranking};
use rotascope::domain::snapshot::{BreadthFile, RankingFile};

const SERIES: u32 = 3_000;
const SESSIONS: usize = 6_600;

fn main() {
    let mut args = env::args().skip(1).filter(|arg| arg != "--bench");
    let universe = made(SERIES, SESSIONS);
    match args.next().as_deref() {
        Some("table") => fs::write(args.next().unwrap(), table(&universe)).unwrap(),
        Some("against") => {
            let last = *universe.benchmark.days().last().unwrap();
            let started = Instant::now();
            let breadth = our_breadth(&universe, last);
            let ranking = our_ranking(&universe, last);
            println!("ours, on one core: {:.2} s", started.elapsed().as_secs_f64());
            for folder in args {
                let read = |part: &str| fs::read(format!("{folder}/{part}/made.json")).unwrap();
                check_breadth(&BreadthFile::parse("breadth", &read("breadth")).unwrap(), &breadth);
                check_ranking(&RankingFile::parse("ranking", &read("ranking")).unwrap(), &ranking);
                println!("{folder}: every figure is ours");
            }
        }
        _ => println!("measured by scripts/bench universe"),
    }
}
