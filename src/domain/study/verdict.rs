//! Verdict on a pair: who leads this year, by the 40-week rule, and since the last great turn.
//!
//! The three are told together, since each may say something else.

use crate::domain::{
    Absence, Base, DateRange, Day, PairView, Value,
    metrics::{
        Span,
        performance::{geometric_excess::geometric_excess, rebased_performance::total_return_of},
        rotation::{
            leadership::{LEAST_SESSIONS, Leader, regimes},
            trend_regime::{WEEKS, trend_regimes, trend_weeks},
        },
    },
};

/// Standing of a pair on three horizons.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The first session of the history.
    pub first: Option<Day>,
    /// The session that all of them end on.
    pub as_of: Option<Day>,
    /// From the last session of the year before, or the first of the history; in points.
    pub year: Value<Call>,
    /// By the ratio against its average of 40 weeks; the gap, a share of one.
    pub rule: Value<Call>,
    /// From the last great turn, or from the first session where there is none; the relative gain
    /// of the small leg, a share of one.
    pub turn: Value<Call>,
}

/// What one horizon says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Call {
    /// The leg that leads; none where both are level, or where no turn has come yet.
    pub leader: Option<Leader>,
    /// The session from which it leads, or from which it is counted.
    pub since: Day,
    /// The figure that it rests on.
    pub figure: f64,
    /// Extent: a part may still change, such as a week that is not over.
    pub span: Span,
}

/// What the three horizons come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every horizon that names a leg names this one.
    One(Leader),
    /// They name different legs.
    Mixed,
    /// None of them names a leg.
    Neither,
}

impl Verdict {
    /// The verdict on a pair as of the last session of a view.
    ///
    /// ```
    /// use rotascope::domain::{Day, PairView, metrics::rotation::leadership::Leader};
    /// use rotascope::domain::study::verdict::{Outcome, Verdict};
    ///
    /// let days: Vec<Day> = (0..700).filter_map(Day::from_epoch_days).collect();
    /// let small: Vec<f64> = (0..700).map(|n| 1.0 + f64::from(n) / 700.0).collect();
    /// let verdict = Verdict::of(PairView::new(&days, &small, &[1.0; 700]));
    /// assert_eq!(verdict.outcome(), Ok(Outcome::One(Leader::Small)));
    /// ```
    pub fn of(view: PairView<'_>) -> Self {
        Self {
            first: view.days().first().copied(),
            as_of: view.last_day(),
            year: year(view),
            rule: rule(view),
            turn: turn(view),
        }
    }

    /// The horizons in their order.
    pub fn calls(&self) -> [Value<Call>; 3] {
        [self.year, self.rule, self.turn]
    }

    /// What they come to.
    ///
    /// # Errors
    /// Where the history is too short for each of them.
    pub fn outcome(&self) -> Value<Outcome> {
        let calls = self.calls();
        let named = |leader| calls.iter().flatten().any(|call| call.leader == Some(leader));
        match (named(Leader::Small), named(Leader::Large)) {
            (true, true) => Ok(Outcome::Mixed),
            (true, false) => Ok(Outcome::One(Leader::Small)),
            (false, true) => Ok(Outcome::One(Leader::Large)),
            (false, false) => self.year.map(|_| Outcome::Neither),
        }
    }
}

fn year(view: PairView<'_>) -> Value<Call> {
    let too_short = Absence::NotEnoughHistory { need: 2, have: view.len() };
    let Base { index, .. } = DateRange::YearToDate.base(view.days()).ok_or(too_short)?;
    let year = view.from(index);
    let lead = total_return_of(year.small())? - total_return_of(year.large())?;
    Ok(Call {
        leader: by_sign(geometric_excess(year)?),
        since: year.days().first().copied().ok_or(too_short)?,
        figure: lead,
        span: Span::Full,
    })
}

fn rule(view: PairView<'_>) -> Value<Call> {
    let weeks = trend_weeks(view);
    let too_short = Absence::NotEnoughHistory { need: WEEKS.get(), have: weeks.len() };
    let last = weeks.last().ok_or(too_short)?;
    let since = match trend_regimes(&weeks).last() {
        Some(running) => Some(running.start),
        None => weeks.iter().find(|week| week.gap.is_some()).map(|week| week.day),
    };
    Ok(Call {
        leader: last.leader,
        since: since.ok_or(too_short)?,
        figure: last.gap.ok_or(too_short)?,
        span: last.span,
    })
}

fn turn(view: PairView<'_>) -> Value<Call> {
    let too_short = Absence::NotEnoughHistory { need: LEAST_SESSIONS + 1, have: view.len() };
    let first = view.days().first().copied().filter(|_| LEAST_SESSIONS < view.len());
    let first = first.ok_or(too_short)?;
    let running = regimes(view).last().copied();
    let excess = running.map_or_else(|| geometric_excess(view), |regime| Ok(regime.excess))?;
    Ok(Call {
        // A regime may have lost since what it had won: then it is the other leg that is ahead.
        leader: running.and_then(|_| by_sign(excess)),
        since: running.map_or(first, |regime| regime.start),
        figure: excess,
        span: Span::Part,
    })
}

fn by_sign(excess: f64) -> Option<Leader> {
    match excess {
        _ if 0.0 < excess => Some(Leader::Small),
        _ if excess < 0.0 => Some(Leader::Large),
        _ => None,
    }
}
