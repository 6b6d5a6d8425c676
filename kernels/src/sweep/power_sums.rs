//! Sums of powers of returns, and the moments that they make.

/// Sums over the returns of some sessions; those of two stretches of time add up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PowerSums {
    /// The sums of returns above cash, of their squares, cubes and fourth powers.
    pub powers: [f64; 4],
    /// The logarithm of the growth of the money.
    pub log_growth: f64,
    /// The trades after the first purchase.
    pub trades: f64,
}

impl PowerSums {
    /// These sums with a session more, by its growth, what cash returned, and whether it was traded.
    #[must_use]
    pub fn with(mut self, growth: f64, cash: f64, is_traded: bool) -> Self {
        for (sum, power) in self.powers.iter_mut().zip(powers(growth - 1.0 - cash)) {
            *sum += power;
        }
        self.log_growth += growth.ln();
        self.trades += f64::from(u8::from(is_traded));
        self
    }

    /// The sums over both stretches.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (sum, more) in self.powers.iter_mut().zip(other.powers) {
            *sum += more;
        }
        self.log_growth += other.log_growth;
        self.trades += other.trades;
        self
    }

    /// The growth of the money, less one.
    pub fn total_return(&self) -> f64 {
        self.log_growth.exp_m1()
    }

    /// The moments of so many returns; none of fewer than two, or where they do not vary.
    pub fn moments(&self, count: usize) -> Option<Moments> {
        let n = count as f64;
        let [mean, squares, cubes, fourths] = self.powers.map(|sum| sum / n);
        let variance = squares - mean * mean;
        let is_noise = variance <= 16.0 * f64::EPSILON * squares;
        if count < 2 || is_noise || !variance.is_finite() {
            return None;
        }
        let third = cubes - 3.0 * mean * squares + 2.0 * mean * mean * mean;
        let fourth =
            fourths - 4.0 * mean * cubes + 6.0 * mean * mean * squares - 3.0 * mean.powi(4);
        Some(Moments {
            mean,
            deviation: (variance * n / (n - 1.0)).sqrt(),
            skew: third / (variance * variance.sqrt()),
            kurtosis: fourth / (variance * variance),
        })
    }
}

/// Adds the sums of another stretch to those of one, set by set.
///
/// ```
/// use rotascope_kernels::{PowerSums, add_sums};
///
/// let one = PowerSums::default().with(1.1, 0.0, false);
/// let mut sums = [one, one];
/// add_sums(&mut sums, &[one]);
/// assert_eq!(sums, [one.and(&one), one]);
/// ```
#[inline(never)]
pub fn add_sums(sums: &mut [PowerSums], more: &[PowerSums]) {
    for (sums, more) in sums.iter_mut().zip(more) {
        *sums = sums.and(more);
    }
}

/// The Sharpe ratio of one session of every set over so many returns; none where they do not vary.
///
/// ```
/// use rotascope_kernels::{PowerSums, sharpe_ratios};
///
/// let varied = PowerSums::default().with(1.2, 0.0, false).with(1.0, 0.0, false);
/// let flat = PowerSums::default();
/// let [Some(sharpe), None] = sharpe_ratios(&[varied, flat], 2)[..] else { panic!("of one set") };
/// assert!((sharpe - 0.5_f64.sqrt()).abs() < 1e-12);
/// ```
#[inline(never)]
pub fn sharpe_ratios(sums: &[PowerSums], count: usize) -> Vec<Option<f64>> {
    sums.iter().map(|sums| sums.moments(count).map(|it| it.sharpe())).collect()
}

/// A value with its square, cube and fourth power.
pub(super) fn powers(value: f64) -> [f64; 4] {
    let square = value * value;
    [value, square, square * value, square * square]
}

/// Moments of returns, of one session each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// The mean.
    pub mean: f64,
    /// The deviation as of a sample.
    pub deviation: f64,
    /// The skewness, m₃ / m₂ ^ 1.5.
    pub skew: f64,
    /// The kurtosis, m₄ / m₂²; 3 of a normal distribution.
    pub kurtosis: f64,
}

impl Moments {
    /// The Sharpe ratio of one session: mean over deviation.
    pub fn sharpe(&self) -> f64 {
        self.mean / self.deviation
    }
}
