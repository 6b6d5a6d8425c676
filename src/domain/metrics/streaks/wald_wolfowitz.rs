//! Runs test of Wald and Wolfowitz: do wins and losses cluster or alternate more than by chance?
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, PairView, Value,
    metrics::{Definition, stats::normal},
};

/// Runs test, for readers.
pub const DEFINITION: Definition = Definition {
    key: "runs_test",
    name: "Runs test",
    tells: "Whether sessions won and lost come in longer runs than a shuffled deck would give. Fewer \
            runs than expected (z below 0) mean clusters, more mean alternation; a p above 0.05 \
            means that chance explains the order well enough.",
    formula: "μ = 1 + 2 w v / (w + v);  σ² = (μ − 1)(μ − 2) / (w + v − 1);  z = (runs − μ) / σ, \
              where w sessions were won and v lost, ties left out;  p = the chance of so large a z, \
              to either side",
    unit: "runs; z in standard deviations; p from 0 to 1",
    no_value: "Fewer than 10 sessions won or fewer than 10 lost.",
    source: "A. Wald and J. Wolfowitz, On a Test Whether Two Samples Are from the Same Population \
             (Annals of Mathematical Statistics 11, 1940)",
};

/// Below so many of a kind the normal approximation is poor.
const FEWEST_OF_A_KIND: usize = 10;

/// The runs of sessions won and lost, and how far their number is from that of a shuffled order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunsTest {
    /// Sessions that the small leg won.
    pub won: usize,
    /// Sessions that the large leg won.
    pub lost: usize,
    /// Unbroken runs of either.
    pub runs: usize,
    /// The runs that a shuffled order has on average.
    pub expected: f64,
    /// Standard deviations by which runs exceed the expected number; negative where they cluster.
    pub z: f64,
    /// The chance of so large a deviation to either side where the order is shuffled.
    pub p_value: f64,
}

/// The Wald–Wolfowitz test on sessions won and lost, ties left out.
///
/// No value with fewer than 10 of either.
///
/// ```
/// use rotascope::domain::{Absence, Day, PairView, metrics::streaks::wald_wolfowitz::runs_test};
///
/// let days: Vec<Day> = (0..41).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..41).map(|n| f64::from(1 + n % 2)).collect();
/// let found = runs_test(PairView::new(&days, &small, &[1.0; 41]))?;
/// assert_eq!((found.won, found.lost, found.runs), (20, 20, 40));
/// assert!(5.0 < found.z && found.p_value < 0.001, "wins alternate with losses");
///
/// let few = runs_test(PairView::new(&days[..9], &small, &[1.0; 9]));
/// assert_eq!(few, Err(Absence::NotEnoughHistory { need: 10, have: 4 }));
/// # Ok::<(), Absence>(())
/// ```
pub fn runs_test(view: PairView<'_>) -> Value<RunsTest> {
    let decided = view.returns().filter(|(_, small, large)| small != large);
    let wins: Vec<bool> = decided.map(|(_, small, large)| large < small).collect();
    let won = wins.iter().filter(|&&win| win).count();
    let lost = wins.len() - won;
    let have = won.min(lost);
    if have < FEWEST_OF_A_KIND {
        return Err(Absence::NotEnoughHistory { need: FEWEST_OF_A_KIND, have });
    }
    let runs = wins.chunk_by(|a, b| a == b).count();
    let pairs = 2.0 * won as f64 * lost as f64 / wins.len() as f64;
    let variance = pairs * (pairs - 1.0) / (wins.len() as f64 - 1.0);
    let expected = 1.0 + pairs;
    let z = (runs as f64 - expected) / variance.sqrt();
    Ok(RunsTest { won, lost, runs, expected, z, p_value: normal::two_sided(z) })
}
