//! Hit rate of the small leg against the large one, by session, week and month.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Month, PairView, Value,
    metrics::{
        Definition, Span,
        performance::geometric_excess::geometric_excess,
        stats::{
            normal,
            period::{CalendarUnit, Week, periods},
            resample::BarSize,
        },
    },
};

/// Hit rate, for readers.
pub const DEFINITION: Definition = Definition {
    key: "hit_rate",
    name: "Hit rate",
    tells: "The share of sessions, weeks or months that the small leg won, with the range that a \
            share counted so often is good for. Where 50 % lies inside it, nothing is shown to \
            favour either leg.",
    formula: "h = wins / n of n sessions, weeks or months, a tie not won;  interval: (h + z² / 2n ± z √(h (1 − h) / n + z² / 4n²)) \
              / (1 + z² / n), z = 1.96",
    unit: "percent; 95 % interval in percent",
    no_value: "No full session, week or month. The first week or month of the history and one that \
               has not ended are left out.",
    source: "E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference \
             (Journal of the American Statistical Association 22, 1927)",
};

/// The chance that an interval covers the true share where wins are independent.
pub const CONFIDENCE: f64 = 0.95;

/// Wins of the small leg among periods of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HitRate {
    /// Periods won; a tie is not won.
    pub won: usize,
    /// All full periods.
    pub n: usize,
}

impl HitRate {
    /// The share won, from 0 to 1; no value without a period.
    pub fn share(self) -> Value {
        match self.n {
            0 => Err(Absence::NotEnoughHistory { need: 1, have: 0 }),
            n => Ok(self.won as f64 / n as f64),
        }
    }

    /// The Wilson interval of the share at 95 %, from 0 to 1; no value without a period.
    ///
    /// ```
    /// use rotascope::domain::metrics::streaks::hit_rate::HitRate;
    ///
    /// let (low, high) = HitRate { won: 8, n: 10 }.interval().unwrap();
    /// assert!((low - 0.490).abs() < 0.001 && (high - 0.943).abs() < 0.001);
    /// assert_eq!(HitRate { won: 0, n: 10 }.interval().unwrap().0, 0.0);
    /// ```
    pub fn interval(self) -> Value<(f64, f64)> {
        let (share, n) = (self.share()?, self.n as f64);
        let z = normal::quantile(0.5 + CONFIDENCE / 2.0);
        let half_way = z * z / (2.0 * n);
        let spread = z * (share * (1.0 - share) / n + half_way / (2.0 * n)).sqrt();
        let scale = 1.0 + 2.0 * half_way;
        // At a share of 0 or 1 one end is that share, which rounding would miss.
        let low = if self.won == 0 { 0.0 } else { (share + half_way - spread) / scale };
        let high = if self.won == self.n { 1.0 } else { (share + half_way + spread) / scale };
        Ok((low, high))
    }
}

/// Sessions, weeks or months that the small leg won, among all.
///
/// A week or month is measured from the last session of the one before; where that one has no
/// session, it is not full.
///
/// ```
/// use rotascope::domain::{
///     PairView, metrics::{streaks::hit_rate::{HitRate, hit_rate}, stats::resample::BarSize},
/// };
///
/// let days = ["2026-01-16".parse()?, "2026-01-22".parse()?, "2026-01-23".parse()?];
/// let view = PairView::new(&days, &[4.0, 3.0, 5.0], &[1.0; 3]);
/// assert_eq!(hit_rate(view, BarSize::Session), HitRate { won: 1, n: 2 });
/// assert_eq!(hit_rate(view, BarSize::Week), HitRate { won: 1, n: 1 });
/// assert!(hit_rate(view, BarSize::Month).share().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn hit_rate(view: PairView<'_>, size: BarSize) -> HitRate {
    match size {
        BarSize::Session => {
            let won = view.returns().filter(|(_, small, large)| large < small).count();
            HitRate { won, n: view.len().saturating_sub(1) }
        }
        BarSize::Week => by_period::<Week>(view),
        BarSize::Month => by_period::<Month>(view),
    }
}

fn by_period<U: CalendarUnit>(view: PairView<'_>) -> HitRate {
    let full = periods::<U>(view).into_iter().filter(|period| period.span == Span::Full);
    let excess: Vec<f64> = full.filter_map(|p| geometric_excess(p.view).ok()).collect();
    HitRate { won: excess.iter().filter(|&&excess| 0.0 < excess).count(), n: excess.len() }
}
