//! Legs beside a pair, on the sessions of the pair.

use super::{PairReturns, Scope, risk};
use crate::domain::{
    Absence, Day, Error, PairView, Spacing, Symbol, Value,
    library::Library,
    metrics::{
        performance::{price_relative::price_relative_at, rebased_performance::rebased_at},
        risk::LegRisk,
    },
    reaches,
    snapshot::PriceFile,
};

/// The legs beside a pair that can be shown, and those that cannot; one that loads is neither yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FurtherLegs {
    /// The legs that are shown.
    pub shown: Vec<FurtherLeg>,
    /// The others, each with the reason.
    pub left_out: Vec<(Symbol, LeftOut)>,
}

/// A leg over the window of a scope, whose values stand on the sessions of the pair; one on which the
/// leg has no close is missing.
///
/// It is measured from the session that the pair is measured from, or from its first one after that.
#[derive(Clone, Debug, PartialEq)]
pub struct FurtherLeg {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its place among the chosen ones, from 0.
    pub place: usize,
    /// Its return since the session that it is measured from, a share of one.
    pub returns: Vec<Option<f64>>,
    /// Its ratio to the large leg, 100 on that session.
    pub relative: Vec<Option<f64>>,
    /// What it and the large leg made from that session on.
    pub made: PairReturns,
    /// Its risk from that session on.
    pub risk: LegRisk,
    /// The session that it is measured from, where that is later than that of the pair.
    pub begins: Option<Day>,
    /// Its last session, where it ends before the pair does.
    pub ended: Option<Day>,
    /// Who provides its prices.
    pub source: String,
}

/// The reason why a leg cannot stand beside a pair.
#[derive(Clone, Debug, PartialEq)]
pub enum LeftOut {
    /// It is a leg of the pair.
    InPair,
    /// It has no values there.
    Missing(Absence),
    /// It has no close by the last session of the scope; when its first one is, is not known yet.
    NotYet,
    /// Its file cannot be had or read.
    Trouble(Error),
}

impl FurtherLegs {
    /// The chosen legs over the window of a scope.
    pub fn of(library: &dyn Library, scope: &Scope, chosen: &[Symbol]) -> Self {
        let mut found = Self::default();
        for (place, symbol) in chosen.iter().enumerate() {
            match leg(library, scope, symbol, place) {
                Some(Ok(leg)) => found.shown.push(leg),
                Some(Err(reason)) => found.left_out.push((symbol.clone(), reason)),
                None => {}
            }
        }
        found
    }
}

fn leg(
    library: &dyn Library,
    scope: &Scope,
    symbol: &Symbol,
    place: usize,
) -> Option<Result<FurtherLeg, LeftOut>> {
    if symbol == scope.small() || symbol == scope.large() {
        return Some(Err(LeftOut::InPair));
    }
    Some(match library.prices(symbol)? {
        Ok(file) if file.series.sessions_to(scope.as_of) == 0 => Err(LeftOut::NotYet),
        Ok(file) => over(scope, &file, place).map_err(LeftOut::Missing),
        // An error of no file is that there is none.
        Err(error) if error.place().file.is_none() => Err(LeftOut::Missing(Absence::NotInSnapshot)),
        Err(error) => Err(LeftOut::Trouble(error)),
    })
}

/// A leg over the window of a scope.
fn over(scope: &Scope, file: &PriceFile, place: usize) -> Value<FurtherLeg> {
    let series = &file.series;
    let levels = series.levels(scope.basis)?;
    let (need, have) = (scope.history().spacing(), Spacing::of(series.days()));
    if need < have && !have.is_daily() {
        return Err(Absence::TooCoarse { need, have });
    }
    // The pair may meet a leg by its weeks: what comes after its last session is not read.
    let known = series.days().partition_point(|&day| day <= scope.as_of);
    let own = series.days().get(..known).unwrap_or_default();
    let window = scope.window();
    let on_sessions = on_days(window.days(), (own, &levels), need);

    let rows = || window.iter().zip(&on_sessions);
    let held = || rows().filter_map(|((day, _, large), level)| Some((day, (*level)?, large)));
    let days: Vec<Day> = held().map(|(day, ..)| day).collect();
    let levels: Vec<f64> = held().map(|(_, level, _)| level).collect();
    let larges: Vec<f64> = held().map(|(.., large)| large).collect();
    let both = PairView::new(&days, &levels, &larges).spaced(need);
    let base = days.partition_point(|&day| day < scope.measured_start());
    let from = *days.get(base).ok_or_else(|| absent(own, scope.measured_start()))?;

    let spread = |values: Vec<f64>| {
        let mut values = values.into_iter();
        on_sessions.iter().map(|level| level.and_then(|_| values.next())).collect()
    };
    let measured = both.from(base);
    Ok(FurtherLeg {
        symbol: series.symbol().clone(),
        place,
        returns: spread(rebased_at(&levels, base)),
        relative: spread(price_relative_at(both, base)),
        made: PairReturns::over(measured),
        risk: risk::leg(measured.small(), need),
        begins: Some(from).filter(|&from| scope.measured_start() < from),
        ended: match reaches(own, scope.as_of) {
            Err(Absence::EndsTooEarly { last }) => Some(last),
            _ => None,
        },
        source: file.provenance.source.clone(),
    })
}

/// The reason why a leg has no close on the sessions from a day on.
fn absent(known: &[Day], from: Day) -> Absence {
    match known.last() {
        Some(&last) if last < from => Absence::EndsTooEarly { last },
        _ => Absence::NoCommonSession,
    }
}

/// The levels of a leg on the days of a pair, or in their weeks or months where those are coarser.
fn on_days(days: &[Day], leg: (&[Day], &[f64]), spacing: Spacing) -> Vec<Option<f64>> {
    let mut rows = leg.0.iter().zip(leg.1).peekable();
    let level_on = |&day: &Day| {
        let at = spacing.period_of(day);
        let mut level = None;
        while let Some((&own, &found)) = rows.next_if(|(own, _)| spacing.period_of(**own) <= at) {
            level = (spacing.period_of(own) == at).then_some(found);
        }
        level
    };
    days.iter().map(level_on).collect()
}
