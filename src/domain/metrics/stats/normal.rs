//! The standard normal distribution.
//!
//! Arguments are finite.

use std::f64::consts::SQRT_2;

use statrs::function::erf::{erfc, erfc_inv};

/// The value below which a share `p`, above zero and below one, of the distribution lies.
pub(in crate::domain::metrics) fn quantile(p: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * p)
}

/// The chance of a value below this one.
pub(in crate::domain::metrics) fn below(z: f64) -> f64 {
    erfc(-z / SQRT_2) / 2.0
}

/// The chance of a value at least so far from zero, to either side.
pub(in crate::domain::metrics) fn two_sided(z: f64) -> f64 {
    erfc(z.abs() / SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_published_tables() {
        // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.1, to more digits.
        for (p, z) in [
            (0.5, 0.0),
            (0.841_344_746_068_542_9, 1.0),
            (0.95, 1.644_853_626_951_472_2),
            (0.975, 1.959_963_984_540_054),
            (0.995, 2.575_829_303_548_901),
            (0.001, -3.090_232_306_167_814),
        ] {
            assert!((quantile(p) - z).abs() < 1e-12, "{p}: {}", quantile(p));
            assert!((below(z) - p).abs() < 1e-10, "{z}: {}", below(z));
        }
    }

    #[test]
    fn both_tails_count() {
        for (z, p) in [(0.0, 1.0), (1.0, 0.317_310_507_862_914), (-1.959_963_984_540_054, 0.05)] {
            assert!((two_sided(z) - p).abs() < 1e-10, "{z}: {}", two_sided(z));
        }
    }
}
