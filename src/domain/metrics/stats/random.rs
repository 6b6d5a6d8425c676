//! Random numbers that a seed gives again, on every machine and in every build.

use rand_pcg::{
    Pcg32,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::normal;

/// Seed of a sequence of random numbers; shown with every result that was drawn from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u64);

/// A sequence of random numbers.
#[derive(Clone, Debug)]
pub(in crate::domain::metrics) struct Random(Pcg32);

impl Random {
    pub(in crate::domain::metrics) fn new(seed: Seed) -> Self {
        Self(Pcg32::seed_from_u64(seed.0))
    }

    /// A number above zero and below one.
    pub(in crate::domain::metrics) fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        ((self.0.next_u64() >> 11) as f64 + 0.5) * STEP
    }

    /// An index below `count`, or zero where there is none.
    pub(in crate::domain::metrics) fn index(&mut self, count: usize) -> usize {
        ((self.uniform() * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// A number of the standard normal distribution.
    pub(in crate::domain::metrics) fn normal(&mut self) -> f64 {
        normal::quantile(self.uniform())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_everywhere() {
        let mut random = Random::new(Seed(1));
        let first: Vec<usize> = (0..8).map(|_| random.index(1_000)).collect();
        assert_eq!(first, [491, 69, 160, 102, 51, 296, 8, 840]);
    }

    #[test]
    fn numbers_are_spread_as_they_should_be() {
        let mut random = Random::new(Seed(7));
        let (mut mean, mut square, mut counts) = (0.0, 0.0, [0; 7]);
        for _ in 0..70_000 {
            let value = random.normal();
            mean += value / 70_000.0;
            square += value * value / 70_000.0;
            counts[random.index(7)] += 1;
        }
        assert!(mean.abs() < 0.02 && (square - 1.0).abs() < 0.02, "{mean} {square}");
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
        assert_eq!(random.index(0), 0);
    }
}
