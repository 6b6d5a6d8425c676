//! What a leg, and the choice of one leg over the other, has put at risk.
//!
//! One figure a file. Inputs are simple returns of sessions: the small leg's and the large leg's,
//! of one length. They are finite, because levels are positive and finite; a variation that
//! rounding alone explains counts as none.

pub mod annual_return;
pub mod beta;
pub mod capture;
pub mod correlation;
pub mod information_ratio;
pub mod maximum_drawdown;
pub mod tracking_error;
pub mod volatility;

use super::stats;
use crate::domain::{Absence, Figure, PairView};

/// The risk of one leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LegRisk {
    /// The compound return a year, a share of one; see [`annual_return`].
    pub annual_return: Figure,
    /// The volatility a year, a share of one; see [`volatility`].
    pub volatility: Figure,
    /// The deepest drawdown, a share of one, zero or negative; see [`maximum_drawdown`].
    pub max_drawdown: Figure,
}

/// The risk of the small leg against the large one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairRisk {
    /// The tracking error a year, a share of one; see [`tracking_error`].
    pub tracking_error: Figure,
    /// The information ratio a year; see [`information_ratio`].
    pub information_ratio: Figure,
    /// The beta of the small leg to the large one; see [`beta`].
    pub beta: Figure,
    /// The correlation of both legs' returns, −1 to 1; see [`correlation`].
    pub correlation: Figure,
    /// The share captured of the large leg's rises, 1 for all; see [`capture`].
    pub up_capture: Figure,
    /// The share captured of the large leg's falls, 1 for all; see [`capture`].
    pub down_capture: Figure,
}

/// The risk of one leg from its levels, one a session.
///
/// ```
/// use rotascope::domain::{Absence, metrics::risk::leg_risk};
///
/// let risk = leg_risk(&[4.0, 5.0, 3.75]);
/// assert_eq!(risk.max_drawdown, Ok(-0.25));
/// assert_eq!(risk.annual_return, Err(Absence::NotEnoughHistory { need: 249, have: 3 }));
/// ```
pub fn leg_risk(levels: &[f64]) -> LegRisk {
    let steps = levels.iter().zip(levels.iter().skip(1));
    let returns: Vec<f64> = steps.map(|(before, level)| level / before - 1.0).collect();
    LegRisk {
        annual_return: annual_return::annual_return(levels),
        volatility: volatility::volatility(&returns),
        max_drawdown: maximum_drawdown::maximum_drawdown(levels),
    }
}

/// The risk of the small leg against the large one.
///
/// Of a series against itself tracking error is exactly 0, beta, correlation and both captures
/// are exactly 1, and the information ratio is [`Absence::NoVariation`].
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
        tracking_error: tracking_error::tracking_error(&small, &large),
        information_ratio: information_ratio::information_ratio(&small, &large),
        beta: beta::beta(&small, &large),
        correlation: correlation::correlation(&small, &large),
        up_capture: capture::up_capture(&small, &large),
        down_capture: capture::down_capture(&small, &large),
    }
}

/// The standard deviation of returns; its absence counts sessions, one more than returns.
fn deviation(returns: &[f64]) -> Figure {
    let absence = |_| Absence::NotEnoughHistory { need: 3, have: sessions(returns) };
    stats::sample_deviation(returns).map_err(absence)
}

/// Like [`deviation`], but no value where the returns vary no more than rounding explains.
fn variation(returns: &[f64]) -> Figure {
    let found = deviation(returns)?;
    if stats::rounding_of(returns) < found { Ok(found) } else { Err(Absence::NoVariation) }
}

/// The sessions that returns were computed from.
fn sessions(returns: &[f64]) -> usize {
    returns.len() + 1
}

/// The small leg's return minus the large one's, a session each.
fn differences(small: &[f64], large: &[f64]) -> Vec<f64> {
    small.iter().zip(large).map(|(small, large)| small - large).collect()
}
