//! All figures of risk of a leg and of a pair.

use super::{
    annual_return, beta, calmar, capture, conditional_beta, correlation, downside_deviation,
    information_ratio, kurtosis, maximum_drawdown, returns::returns_of, sharpe, skew, sortino,
    tracking_error, ulcer, volatility,
};
use crate::domain::{PairView, Spacing, Value};

/// The risk of one leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LegRisk {
    /// The compound return a year, a share of one; see [`annual_return`].
    pub annual_return: Value,
    /// The volatility a year, a share of one; see [`volatility`].
    pub volatility: Value,
    /// The deepest drawdown, a share of one, zero or negative; see [`maximum_drawdown`].
    pub max_drawdown: Value,
    /// The annual return over the depth of that drawdown; see [`calmar`].
    pub calmar: Value,
    /// The root of the mean squared drawdown, a share of one; see [`ulcer`].
    pub ulcer: Value,
    /// The root of the mean squared loss a year, a share of one; see [`downside_deviation`].
    pub downside_deviation: Value,
    /// The skewness of returns; see [`skew`].
    pub skew: Value,
    /// The excess kurtosis of returns; see [`kurtosis`].
    pub kurtosis: Value,
}

/// Reward of a leg above cash for its risk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LegReward {
    /// The Sharpe ratio a year; see [`sharpe`].
    pub sharpe: Value,
    /// The Sortino ratio a year; see [`sortino`].
    pub sortino: Value,
}

/// The risk of the small leg against the large one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairRisk {
    /// The tracking error a year, a share of one; see [`tracking_error`].
    pub tracking_error: Value,
    /// The information ratio a year; see [`information_ratio`].
    pub information_ratio: Value,
    /// The beta of the small leg to the large one; see [`beta`].
    pub beta: Value,
    /// The beta where the large leg rose; see [`conditional_beta`].
    pub up_beta: Value,
    /// The beta where the large leg fell; see [`conditional_beta`].
    pub down_beta: Value,
    /// The correlation of both legs' returns, −1 to 1; see [`correlation`].
    pub correlation: Value,
    /// The share captured of the large leg's rises, 1 for all; see [`capture`].
    pub up_capture: Value,
    /// The share captured of the large leg's falls, 1 for all; see [`capture`].
    pub down_capture: Value,
}

/// The risk of one leg from its levels, so far apart.
///
/// ```
/// use rotascope::domain::{Absence, Spacing, metrics::risk::leg_risk};
///
/// let risk = leg_risk(&[4.0, 5.0, 3.75], Spacing::Session);
/// assert_eq!(risk.max_drawdown, Ok(-0.25));
/// assert_eq!(risk.annual_return, Err(Absence::NotEnoughHistory { need: 249, have: 3 }));
/// ```
pub fn leg_risk(levels: &[f64], spacing: Spacing) -> LegRisk {
    let returns = returns_of(levels);
    LegRisk {
        annual_return: annual_return::annual_return(levels, spacing),
        volatility: volatility::volatility(&returns, spacing),
        max_drawdown: maximum_drawdown::maximum_drawdown(levels),
        calmar: calmar::calmar(levels, spacing),
        ulcer: ulcer::ulcer(levels),
        downside_deviation: downside_deviation::downside_deviation(&returns, spacing),
        skew: skew::skew(&returns),
        kurtosis: kurtosis::kurtosis(&returns),
    }
}

/// Reward of one leg above cash for its risk, from its levels, so far apart.
///
/// `cash` holds the return of cash between the same sessions, as
/// [`cash::returns`](super::cash::returns) gives it; its absence is that of both ratios.
///
/// ```
/// use rotascope::domain::{Absence, Spacing, metrics::risk::leg_reward};
///
/// let reward = leg_reward(&[4.0, 5.0, 4.0], Ok(&[0.0, 0.0]), Spacing::Session);
/// assert!(reward.sharpe.is_ok() && reward.sortino.is_ok());
/// let unknown = leg_reward(&[4.0, 5.0, 4.0], Err(Absence::NotInSnapshot), Spacing::Session);
/// assert_eq!(unknown.sharpe, Err(Absence::NotInSnapshot));
/// ```
pub fn leg_reward(levels: &[f64], cash: Value<&[f64]>, spacing: Spacing) -> LegReward {
    let returns = returns_of(levels);
    LegReward {
        sharpe: cash.and_then(|cash| sharpe::sharpe(&returns, cash, spacing)),
        sortino: cash.and_then(|cash| sortino::sortino(&returns, cash, spacing)),
    }
}

/// The risk of the small leg against the large one.
///
/// Of a series against itself tracking error is exactly 0, betas, correlation and both captures
/// are exactly 1, and the information ratio is [`NoVariation`](crate::domain::Absence::NoVariation).
///
/// ```
/// use rotascope::domain::{Absence, Day, PairView, metrics::risk::pair_risk};
///
/// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
/// let levels = [4.0, 5.0, 4.5, 4.7];
/// let risk = pair_risk(PairView::new(&days, &levels, &levels));
/// assert_eq!((risk.tracking_error, risk.beta, risk.correlation), (Ok(0.0), Ok(1.0), Ok(1.0)));
/// assert_eq!(risk.information_ratio, Err(Absence::NoVariation));
/// ```
pub fn pair_risk(view: PairView<'_>) -> PairRisk {
    let (small, large): (Vec<f64>, Vec<f64>) =
        view.returns().map(|(_, small, large)| (small, large)).unzip();
    PairRisk {
        tracking_error: tracking_error::tracking_error(&small, &large, view.spacing()),
        information_ratio: information_ratio::information_ratio(&small, &large, view.spacing()),
        beta: beta::beta(&small, &large),
        up_beta: conditional_beta::up_beta(&small, &large),
        down_beta: conditional_beta::down_beta(&small, &large),
        correlation: correlation::correlation(&small, &large),
        up_capture: capture::up_capture(&small, &large),
        down_capture: capture::down_capture(&small, &large),
    }
}
