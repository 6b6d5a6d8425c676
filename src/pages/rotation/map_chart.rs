//! Holdings on a map of relative trend and momentum, with the way they came.

use std::collections::BTreeMap;

use crate::{
    chart::{
        Ink, ScatterChart,
        scatter::{Fit, Head, ScatterSeries},
    },
    domain::{
        Day, Symbol,
        metrics::{
            Span,
            rotation::{Formula, RotationBar},
        },
        study::rotation::{MapMember, MapStudy},
    },
};

/// The inks of both legs, which keep their colours on every page.
#[derive(Clone, Copy, Debug)]
pub struct MapLegs<'a> {
    /// The small leg.
    pub small: &'a Symbol,
    /// The large leg.
    pub large: &'a Symbol,
}

/// The map of a study with tails of so many weeks, one member focused where that is asked for.
///
/// Members are put together by calendar week, since one may lack the session on which the others
/// ended it.
pub fn rotation_map(
    study: &MapStudy,
    formula: Formula,
    weeks: usize,
    legs: MapLegs<'_>,
    focus: Option<&Symbol>,
) -> ScatterChart {
    let tails: Vec<&[RotationBar]> =
        study.members.iter().map(|member| tail(&member.bars, weeks)).collect();
    let mut sessions: BTreeMap<Day, Day> = BTreeMap::new();
    for bar in tails.iter().copied().flatten() {
        let last = sessions.entry(monday(bar.day)).or_insert(bar.day);
        *last = bar.day.max(*last);
    }
    // A member that ended long ago must not stretch the tails of the others.
    let first = sessions.len().saturating_sub(weeks + 1);
    let shown: Vec<(Day, Day)> = sessions.into_iter().skip(first).collect();
    let others = study.members.iter().filter(|member| leg_ink(&member.symbol, legs).is_none());
    let order: Vec<&Symbol> = others.map(|member| &member.symbol).collect();
    let series = study.members.iter().zip(&tails).map(|(member, tail)| {
        let place = order.iter().position(|symbol| **symbol == member.symbol).unwrap_or(0);
        let ink = leg_ink(&member.symbol, legs).unwrap_or(Ink::Other(place as u8));
        scatter_series(member, tail, &shown, ink)
    });
    let focused = focus.and_then(|focus| study.members.iter().position(|m| m.symbol == *focus));
    let days: Vec<Day> = shown.iter().map(|(_, day)| *day).collect();
    let chart = ScatterChart { focused, ..ScatterChart::rotation(days.into(), series.collect()) };
    if formula.rings().is_empty() {
        return ScatterChart { rings: Vec::new(), fit: Fit::EachAxis, ..chart };
    }
    chart
}

fn leg_ink(symbol: &Symbol, legs: MapLegs<'_>) -> Option<Ink> {
    match symbol {
        symbol if symbol == legs.small => Some(Ink::Small),
        symbol if symbol == legs.large => Some(Ink::Large),
        _ => None,
    }
}

/// The last bars, one more than there are steps.
fn tail(bars: &[RotationBar], weeks: usize) -> &[RotationBar] {
    bars.get(bars.len().saturating_sub(weeks + 1)..).unwrap_or_default()
}

fn monday(day: Day) -> Day {
    day.plus_days(-i32::from(day.weekday().number_days_from_monday()))
}

fn scatter_series(
    member: &MapMember,
    tail: &[RotationBar],
    shown: &[(Day, Day)],
    ink: Ink,
) -> ScatterSeries {
    let at = |week: Day| {
        let bar = tail.iter().find(|bar| monday(bar.day) == week)?;
        bar.position.ok().map(|position| (position.x, position.y))
    };
    let star = if member.is_provisional() { "*" } else { "" };
    ScatterSeries {
        label: format!("{}{star}", member.symbol),
        ink,
        points: shown.iter().map(|(week, _)| at(*week)).collect(),
        head: match member.latest.span {
            Span::Full => Head::Final,
            Span::Part => Head::Provisional,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Basis, Pair, PriceSeries};

    fn series(symbol: &str, sessions: i32, slope: f64) -> PriceSeries {
        let first: Day = "2024-01-01".parse().unwrap();
        let days: Vec<Day> = (0..sessions).map(|n| first.plus_days(n)).collect();
        let close = |n: i32| 50.0 * (slope * f64::from(n) + 0.01 * f64::from(n * n % 11)).exp();
        let closes = (0..sessions).map(close).collect();
        PriceSeries::new(symbol.parse().unwrap(), days, closes, Vec::new()).unwrap()
    }

    #[test]
    fn tails_have_a_point_more_than_steps_and_share_their_weeks() {
        let benchmark = series("VTI", 600, 0.0);
        let mut study = MapStudy::new("VTI".parse().unwrap());
        // 420 sessions end with a Tuesday, 600 with a Friday of a later week.
        for (symbol, sessions) in [("IWM", 598), ("SPY", 597), ("OLD", 420)] {
            let pair = Pair::join(&series(symbol, sessions, 1e-4), &benchmark, Basis::Price);
            let last = pair.view().last_day().unwrap();
            study.place(&pair, "", Formula::RotationMap, last);
        }
        assert_eq!(study.left_out, []);
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        let legs = MapLegs { small: &small, large: &large };
        let chart = rotation_map(&study, Formula::RotationMap, 12, legs, Some(&large));
        assert_eq!(chart.days.len(), 13);
        assert!(chart.days.is_sorted());
        let counts: Vec<usize> =
            chart.series.iter().map(|series| series.points.iter().flatten().count()).collect();
        assert_eq!(counts, [13, 13, 0], "what ended long ago has left the map");
        let inks: Vec<Ink> = chart.series.iter().map(|series| series.ink).collect();
        assert_eq!(inks, [Ink::Small, Ink::Large, Ink::Other(0)]);
        assert_eq!(chart.series[2].label, "OLD*");
        assert_eq!((chart.focused, chart.rings.len()), (Some(1), 2));
        let dual = rotation_map(&study, Formula::DualEma, 12, legs, None);
        assert_eq!((dual.focused, dual.rings.len(), dual.fit), (None, 0, Fit::EachAxis));
    }
}
