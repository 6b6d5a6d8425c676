//! Least squares on three regressors and a constant, with errors that allow for memory.
//!
//! Values are finite; regressors that do not vary, or one of which is made of the others, give no
//! value.

use crate::domain::{
    Absence, Value,
    metrics::stats::{self, normal},
};

/// An estimate with its 95 % band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error.
    pub std_error: f64,
    /// The lower end of the band.
    pub low: f64,
    /// The upper end of the band.
    pub high: f64,
}

/// Below this determinant of their correlations, regressors are made of each other.
const LEAST_DETERMINANT: f64 = 1e-9;
const BAND: f64 = 0.975;

/// One observation: what is explained, and the regressors.
pub(super) type Regressors = (f64, [f64; 3]);

/// The slope on each regressor, with Newey-West errors.
///
/// Lags as in W. Newey and K. West, Automatic Lag Selection in Covariance Matrix Estimation (Review
/// of Economic Studies, 1994): the whole part of `4 (n / 100) ^ (2/9)`, with Bartlett weights and
/// `n / (n − 4)` for the coefficients fitted.
pub(super) fn slopes(rows: &[Regressors]) -> Value<[Estimate; 3]> {
    let n = rows.len();
    if n <= 8 {
        return Err(Absence::NotEnoughHistory { need: 9, have: n });
    }
    let explained = centred(rows.iter().map(|row| row.0).collect())?;
    let [first, second, third] = regressors(rows)?;
    let dot = |a: &[f64], b: &[f64]| stats::sum(a.iter().zip(b).map(|(a, b)| a * b));
    let (ab, ac, bc) = (dot(&first, &second), dot(&first, &third), dot(&second, &third));
    let determinant = 1.0 + 2.0 * ab * ac * bc - ab * ab - ac * ac - bc * bc;
    if determinant < LEAST_DETERMINANT {
        return Err(Absence::NoVariation);
    }
    // The inverse of the correlations, row by row.
    let inverse = [
        [1.0 - bc * bc, ac * bc - ab, ab * bc - ac],
        [ac * bc - ab, 1.0 - ac * ac, ab * ac - bc],
        [ab * bc - ac, ab * ac - bc, 1.0 - ab * ab],
    ]
    .map(|row| row.map(|entry| entry / determinant));
    // What one observation adds to each coefficient.
    let influence = inverse.map(|[a, b, c]| -> Vec<f64> {
        let regressors = first.iter().zip(&second).zip(&third);
        regressors.map(|((x, y), z)| a * x + b * y + c * z).collect()
    });
    let [b1, b2, b3] = influence.each_ref().map(|weights| dot(weights, &explained));
    let fitted = first.iter().zip(&second).zip(&third).map(|((x, y), z)| b1 * x + b2 * y + b3 * z);
    let residuals: Vec<f64> = explained.iter().zip(fitted).map(|(y, fit)| y - fit).collect();
    let [s1, s2, s3] = scales(rows)?;
    let [w1, w2, w3] = influence;
    Ok([
        estimate(b1, &w1, &residuals, s1)?,
        estimate(b2, &w2, &residuals, s2)?,
        estimate(b3, &w3, &residuals, s3)?,
    ])
}

/// The band of one coefficient, taken back to the unit of its regressor.
fn estimate(slope: f64, weights: &[f64], residuals: &[f64], scale: f64) -> Value<Estimate> {
    let n = residuals.len() as f64;
    let shares: Vec<f64> = weights.iter().zip(residuals).map(|(weight, e)| weight * e).collect();
    let lags = (4.0 * (n / 100.0).powf(2.0 / 9.0)).floor() as usize;
    let products =
        |lag: usize| stats::sum(shares.iter().zip(shares.iter().skip(lag)).map(|(a, b)| a * b));
    let memory = (1..=lags).map(|lag| (1.0 - lag as f64 / (lags + 1) as f64) * products(lag));
    let variance = (products(0) + 2.0 * stats::sum(memory)) * n / (n - 4.0);
    let (value, std_error) = (stats::finite(slope / scale)?, variance.max(0.0).sqrt() / scale);
    let reach = normal::quantile(BAND) * stats::finite(std_error)?;
    Ok(Estimate { value, std_error, low: value - reach, high: value + reach })
}

/// The regressors, each centred and of length one.
fn regressors(rows: &[Regressors]) -> Value<[Vec<f64>; 3]> {
    let [a, b, c] = columns(rows);
    let [sa, sb, sc] = scales(rows)?;
    let unit = |column: Vec<f64>, scale: f64| -> Value<Vec<f64>> {
        Ok(centred(column)?.into_iter().map(|value| value / scale).collect())
    };
    Ok([unit(a, sa)?, unit(b, sb)?, unit(c, sc)?])
}

/// The length of each centred regressor.
fn scales(rows: &[Regressors]) -> Value<[f64; 3]> {
    let scale = |column: Vec<f64>| -> Value {
        let length = stats::finite(stats::comoment(&column, &column))?.sqrt();
        let least = stats::rounding_of(&column);
        if length <= least { Err(Absence::NoVariation) } else { Ok(length) }
    };
    let [a, b, c] = columns(rows);
    Ok([scale(a)?, scale(b)?, scale(c)?])
}

fn columns(rows: &[Regressors]) -> [Vec<f64>; 3] {
    let pick = |choose: fn(&[f64; 3]) -> f64| rows.iter().map(|row| choose(&row.1)).collect();
    [pick(|x| x[0]), pick(|x| x[1]), pick(|x| x[2])]
}

fn centred(values: Vec<f64>) -> Value<Vec<f64>> {
    let mean = stats::finite(stats::mean(&values)?)?;
    Ok(values.into_iter().map(|value| value - mean).collect())
}
