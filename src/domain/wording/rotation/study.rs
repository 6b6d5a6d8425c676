//! Members of a map, and those that could not be put there.

use super::{LeftOut, left_out::why_not_placed};
use crate::domain::{
    Absence, Day, Pair, Symbol,
    metrics::rotation::{
        Formula, LatestPosition, Maturity, Profile, RotationBar, latest_position, rotation,
    },
    view::MapOrder,
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
    pub fn is_provisional(&self) -> bool {
        self.latest.position.maturity == Maturity::Provisional
    }
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
    /// A map without members.
    pub fn new(benchmark: Symbol) -> Self {
        Self { benchmark, members: Vec::new(), left_out: Vec::new() }
    }

    /// Puts the small leg of a pair on the map, as its weeks were known on a day, or leaves it out
    /// with the reason.
    pub fn place(&mut self, pair: &Pair, about: &str, formula: Formula, as_of: Day) {
        let symbol = pair.small_symbol().clone();
        let known = pair.as_of(as_of);
        let bars = rotation(known, formula, Profile::Weekly);
        let first = pair.view().days().first().copied();
        let absent = match first {
            Some(first) if known.is_empty() => Err(Absence::NotKnownYet { first }),
            Some(_) => latest_position(&bars),
            None => Err(Absence::NoCommonSession),
        };
        match absent {
            Ok(latest) => {
                let about = about.to_owned();
                self.members.push(MapMember { symbol, about, bars, latest });
            }
            Err(absence) => self.leave_out(&symbol, why_not_placed(absence)),
        }
    }

    /// Names a symbol that cannot be put on the map.
    pub fn leave_out(&mut self, symbol: &Symbol, why: String) {
        self.left_out.push(LeftOut { symbol: symbol.clone(), why });
    }

    /// A member by its symbol.
    pub fn member(&self, symbol: &Symbol) -> Option<&MapMember> {
        self.members.iter().find(|member| &member.symbol == symbol)
    }

    /// The members in an order; equals by symbol.
    pub fn sorted(&self, order: MapOrder) -> Vec<&MapMember> {
        let mut members: Vec<&MapMember> = self.members.iter().collect();
        let number = |member: &MapMember| {
            let latest = &member.latest;
            match order {
                MapOrder::Trend => -latest.position.x,
                MapOrder::Momentum => -latest.position.y,
                MapOrder::Quadrant => f64::from(latest.quadrant as u8),
                MapOrder::Since => -f64::from(latest.since.epoch_days()),
                MapOrder::Heading => latest.step.and_then(|s| s.heading).unwrap_or(f64::INFINITY),
                MapOrder::Velocity => -latest.step.map_or(f64::NEG_INFINITY, |s| s.velocity),
                MapOrder::Distance => -latest.position.distance(),
                MapOrder::Symbol => 0.0,
            }
        };
        members.sort_by(|a, b| number(a).total_cmp(&number(b)).then(a.symbol.cmp(&b.symbol)));
        members
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::{
        Basis, PriceSeries,
        metrics::{Span, rotation::Position},
    };

    /// A member that went through these positions week by week.
    pub(in super::super) fn member(symbol: &str, path: &[(f64, f64)]) -> MapMember {
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

    pub(in super::super) fn study() -> MapStudy {
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
        let why: Vec<&str> = study.left_out.iter().map(|out| out.why.as_str()).collect();
        assert_eq!(
            why,
            [
                "the series does not vary",
                "needs 53 weeks, has 10",
                "both have prices from 1 July 2025 on",
                "no session in common"
            ]
        );
    }

    fn check(order: MapOrder, expected: &str) {
        let study = study();
        let found: Vec<&str> = study.sorted(order).iter().map(|m| m.symbol.as_str()).collect();
        assert_eq!(found.join(" "), expected, "{order:?}");
    }

    #[test]
    fn every_order_has_its_first() {
        check(MapOrder::Trend, "IWM QQQ SPY");
        check(MapOrder::Momentum, "IWM SPY QQQ");
        check(MapOrder::Quadrant, "IWM QQQ SPY");
        check(MapOrder::Since, "IWM QQQ SPY");
        check(MapOrder::Heading, "IWM QQQ SPY");
        check(MapOrder::Velocity, "QQQ IWM SPY");
        check(MapOrder::Distance, "IWM QQQ SPY");
        check(MapOrder::Symbol, "IWM QQQ SPY");
    }
}
