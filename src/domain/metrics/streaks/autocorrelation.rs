//! Autocorrelation of the lead of one session with that of the next.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants. A
//! variation that rounding alone explains counts as none.

use crate::domain::{
    Absence, PairView, Value,
    metrics::{
        Definition,
        stats::{
            self,
            moves::{ROUNDING, log_moves},
            normal,
        },
    },
};

/// Autocorrelation of relative returns, for readers.
pub const DEFINITION: Definition = Definition {
    key: "autocorrelation",
    name: "Autocorrelation of relative returns",
    tells: "Whether a session's relative return says something about the next one's: above zero \
            leads persist, below zero they turn back. Inside the band it cannot be told from zero.",
    formula: "ρ = Σ (xₜ − x̄)(xₜ₊₁ − x̄) / Σ (xₜ − x̄)², where x = ln(1 + s) − ln(1 + l);  \
              band: ± 1.96 / √n",
    unit: "−1 to 1",
    no_value: "Fewer than 30 returns, or they do not vary.",
    source: "G. E. P. Box and G. M. Jenkins, Time Series Analysis (1970): sample autocorrelation at \
             lag 1; band of M. S. Bartlett (1946)",
};

const FEWEST_RETURNS: usize = 30;

/// The correlation of relative returns with those of the session before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Autocorrelation {
    /// The autocorrelation at lag 1, −1 to 1.
    pub rho: f64,
    /// The 95 % band around zero of a sequence of independent returns.
    pub band: f64,
    /// Relative returns.
    pub n: usize,
}

/// The lag-1 autocorrelation of the small leg's log return minus the large one's.
///
/// No value with fewer than 31 sessions, or where the relative returns do not vary.
///
/// ```
/// use rotascope::domain::{
///     Absence, Day, PairView, metrics::streaks::autocorrelation::autocorrelation,
/// };
///
/// let days: Vec<Day> = (0..40).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..40).map(|n| if n % 2 == 0 { 1.0 } else { 2.0 }).collect();
/// let found = autocorrelation(PairView::new(&days, &small, &[1.0; 40])).unwrap();
/// assert!(found.rho < -0.9, "every lead turns back");
/// let itself = autocorrelation(PairView::new(&days, &small, &small));
/// assert_eq!(itself, Err(Absence::NoVariation));
/// ```
pub fn autocorrelation(view: PairView<'_>) -> Value<Autocorrelation> {
    let moves = log_moves(view);
    let n = moves.len();
    if n < FEWEST_RETURNS {
        let (need, have) = (FEWEST_RETURNS + 1, view.len());
        return Err(Absence::NotEnoughHistory { need, have });
    }
    let mean = stats::mean(&moves)?;
    let apart: Vec<f64> = moves.iter().map(|value| value - mean).collect();
    let square = stats::sum(apart.iter().map(|value| value * value));
    if (square / n as f64).sqrt() <= ROUNDING {
        return Err(Absence::NoVariation);
    }
    let shared = stats::sum(apart.iter().zip(apart.iter().skip(1)).map(|(a, b)| a * b));
    let rho = stats::finite(shared / square)?;
    Ok(Autocorrelation { rho, band: normal::quantile(0.975) / (n as f64).sqrt(), n })
}
