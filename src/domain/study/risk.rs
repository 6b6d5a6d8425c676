//! Risk over a stretch, with one rule for short histories.
//!
//! What tells how returns scatter (volatility, tracking error, beta, correlation and their kin)
//! needs a quarter of a year of returns, 63 of sessions. What is scaled up to a year, or is a ratio
//! of such figures, needs a year. A drawdown is what it is from the first session on.

use crate::domain::{
    Absence, PairView, Spacing, Value,
    metrics::risk::{self, LegReward, LegRisk, PairRisk},
};

/// The fewest values, the base included, from which scatter is told: a quarter of returns.
///
/// ```
/// use rotascope::domain::{Spacing, study::risk::shortest_quarter};
///
/// assert_eq!(shortest_quarter(Spacing::Session), 64);
/// ```
pub fn shortest_quarter(spacing: Spacing) -> usize {
    (spacing.periods_a_year() / 4.0).round().max(2.0) as usize + 1
}

/// The risk of one leg from its levels.
pub fn leg(levels: &[f64], spacing: Spacing) -> LegRisk {
    let rule = Rule { have: levels.len(), spacing };
    let found = risk::leg_risk(levels, spacing);
    LegRisk {
        volatility: rule.scatter(found.volatility),
        calmar: rule.a_year(found.calmar),
        downside_deviation: rule.scatter(found.downside_deviation),
        skew: rule.scatter(found.skew),
        kurtosis: rule.scatter(found.kurtosis),
        ..found
    }
}

/// The reward of one leg from its levels and the return of cash between them.
pub fn reward(levels: &[f64], cash: Value<&[f64]>, spacing: Spacing) -> LegReward {
    let rule = Rule { have: levels.len(), spacing };
    let found = risk::leg_reward(levels, cash, spacing);
    LegReward { sharpe: rule.a_year(found.sharpe), sortino: rule.a_year(found.sortino) }
}

/// The risk of the small leg against the large one.
pub fn pair(view: PairView<'_>) -> PairRisk {
    let rule = Rule { have: view.len(), spacing: view.spacing() };
    let found = risk::pair_risk(view);
    PairRisk {
        tracking_error: rule.scatter(found.tracking_error),
        information_ratio: rule.a_year(found.information_ratio),
        beta: rule.scatter(found.beta),
        up_beta: rule.scatter(found.up_beta),
        down_beta: rule.scatter(found.down_beta),
        correlation: rule.scatter(found.correlation),
        up_capture: rule.a_year(found.up_capture),
        down_capture: rule.a_year(found.down_capture),
    }
}

/// How many values there are, so far apart.
#[derive(Clone, Copy)]
struct Rule {
    have: usize,
    spacing: Spacing,
}

impl Rule {
    fn scatter(self, value: Value) -> Value {
        self.from(shortest_quarter(self.spacing), value)
    }

    fn a_year(self, value: Value) -> Value {
        self.from(self.spacing.shortest_year(), value)
    }

    fn from(self, need: usize, value: Value) -> Value {
        if self.have < need {
            return Err(Absence::NotEnoughHistory { need, have: self.have });
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    fn check(count: i32, volatility: Option<usize>, a_year: Option<usize>) {
        let days: Vec<Day> = (0..count).filter_map(Day::from_epoch_days).collect();
        let levels = |step: i32| -> Vec<f64> {
            (0..count).map(|n| 100.0 + f64::from(n * step % 7)).collect()
        };
        let (small, large) = (levels(3), levels(2));
        let needs = |value: Value| match value {
            Err(Absence::NotEnoughHistory { need, .. }) => Some(need),
            _ => None,
        };
        let pair = pair(PairView::new(&days, &small, &large));
        let leg = leg(&small, Spacing::Session);
        for scatter in [leg.volatility, leg.skew, pair.tracking_error, pair.beta, pair.correlation]
        {
            assert_eq!(needs(scatter), volatility, "{count}");
        }
        for yearly in [leg.annual_return, leg.calmar, pair.information_ratio, pair.up_capture] {
            assert_eq!(needs(yearly), a_year, "{count}");
        }
        assert!(leg.max_drawdown.is_ok());
    }

    #[test]
    fn scatter_needs_a_quarter_and_what_is_told_a_year_needs_one() {
        check(63, Some(64), Some(249));
        check(64, None, Some(249));
        check(248, None, Some(249));
        check(249, None, None);
    }
}
