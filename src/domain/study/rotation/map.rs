//! Members of a map, and those that could not be put there.

use super::bars::weekly_bars;
use crate::domain::{
    Absence, Day, Error, Pair, Symbol,
    metrics::rotation::{Formula, LatestPosition, Maturity, RotationBar, latest_position},
    reaches,
};

/// A holding on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMember {
    /// Its symbol.
    pub symbol: Symbol,
    /// The description, in a few words.
    pub about: String,
    /// Its map, bar by bar.
    pub bars: Vec<RotationBar>,
    /// The position at the last bar.
    pub latest: LatestPosition,
}

impl MapMember {
    /// True where the history is too short for a settled position.
    pub(crate) fn is_provisional(&self) -> bool {
        self.latest.position.maturity == Maturity::Provisional
    }
}

/// A holding without a position, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its symbol.
    pub symbol: Symbol,
    /// The reason.
    pub why: WhyLeftOut,
}

/// The reason for which a holding has no position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// There is none on the day.
    Absent(Absence),
    /// Its prices cannot be had.
    Unreadable(Error),
}

/// The members of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapStudy {
    /// The benchmark.
    pub benchmark: Symbol,
    /// Those that have a position at the last bar.
    pub members: Vec<MapMember>,
    /// Those that have none, each with its reason.
    pub left_out: Vec<LeftOut>,
}

impl MapStudy {
    /// The member that is farthest from the centre.
    pub fn farthest(&self) -> Option<&MapMember> {
        let distance = |member: &MapMember| member.latest.position.distance();
        self.members.iter().max_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// A map without members.
    pub fn new(benchmark: Symbol) -> Self {
        Self { benchmark, members: Vec::new(), left_out: Vec::new() }
    }

    /// Puts the small leg of a pair on the map, as its weeks were known on a day, or leaves it out
    /// with the reason.
    pub fn place(&mut self, pair: &Pair, about: &str, formula: Formula, as_of: Day) {
        let symbol = pair.small_symbol().clone();
        let known = pair.as_of(as_of);
        let bars = weekly_bars(known, formula);
        let first = pair.view().days().first().copied();
        let absent = match first {
            Some(first) if known.is_empty() => Err(Absence::NotKnownYet { first }),
            Some(_) => reaches(known.days(), as_of).and_then(|()| latest_position(&bars)),
            None => Err(Absence::NoCommonSession),
        };
        match absent {
            Ok(latest) => {
                let about = about.to_owned();
                self.members.push(MapMember { symbol, about, bars, latest });
            }
            Err(absence) => self.leave_out(&symbol, WhyLeftOut::Absent(absence)),
        }
    }

    /// Names a symbol that cannot be put on the map.
    pub(crate) fn leave_out(&mut self, symbol: &Symbol, why: WhyLeftOut) {
        self.left_out.push(LeftOut { symbol: symbol.clone(), why });
    }

    /// A member by its symbol.
    pub fn member(&self, symbol: &Symbol) -> Option<&MapMember> {
        self.members.iter().find(|member| &member.symbol == symbol)
    }
}

#[cfg(test)]
pub(in crate::domain::study) mod tests {
    use super::*;
    use crate::domain::{
        Basis, PriceSeries,
        metrics::{Span, rotation::Position},
    };

    /// A member that went through these positions week by week.
    fn member(symbol: &str, path: &[(f64, f64)]) -> MapMember {
        let first: Day = "2026-01-02".parse().unwrap();
        let bars: Vec<RotationBar> = path
            .iter()
            .zip(0..)
            .map(|(&(x, y), week)| RotationBar {
                day: first.plus_days(7 * week),
                span: Span::Full,
                position: Ok(Position { x, y, maturity: Maturity::Settled }),
            })
            .collect();
        let latest = latest_position(&bars).unwrap();
        MapMember { symbol: symbol.parse().unwrap(), about: String::new(), bars, latest }
    }

    pub(crate) fn study() -> MapStudy {
        MapStudy {
            benchmark: "VTI".parse().unwrap(),
            members: vec![
                member("IWM", &[(99.0, 99.0), (99.5, 101.0), (101.0, 102.0)]),
                member("SPY", &[(99.9, 99.8), (99.7, 99.7)]),
                member("QQQ", &[(99.0, 99.5), (100.5, 98.0)]),
            ],
            left_out: Vec::new(),
        }
    }

    #[test]
    fn what_cannot_be_placed_is_named() {
        let series = |symbol: &str, first: &str, sessions: i32| {
            let first: Day = first.parse().unwrap();
            let days: Vec<Day> = (0..sessions).map(|n| first.plus_days(n)).collect();
            let closes = (0..sessions).map(|n| 50.0 + f64::from(n * n % 7)).collect();
            PriceSeries::new(symbol.parse().unwrap(), days, closes, Vec::new()).unwrap()
        };
        let benchmark = series("VTI", "2023-06-30", 900);
        let mut study = MapStudy::new("VTI".parse().unwrap());
        let as_of = "2025-06-30".parse().unwrap();
        for (symbol, first, sessions) in [
            ("A", "2023-06-30", 900),
            ("B", "2025-05-01", 200),
            ("C", "2025-07-01", 20),
            ("D", "2020-01-01", 9),
        ] {
            let pair = Pair::join(&series(symbol, first, sessions), &benchmark, Basis::Price);
            // Both legs move alike where they share a session by its number.
            study.place(&pair, "", Formula::RotationMap, as_of);
        }
        let absences = [
            Absence::NoVariation,
            Absence::NotEnoughHistory { need: 53, have: 10 },
            Absence::NotKnownYet { first: "2025-07-01".parse().unwrap() },
            Absence::NoCommonSession,
        ];
        let why: Vec<WhyLeftOut> = study.left_out.into_iter().map(|out| out.why).collect();
        assert_eq!(why, absences.map(WhyLeftOut::Absent));
    }
}
