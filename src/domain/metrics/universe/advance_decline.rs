//! Instruments that rose less those that fell, session by session and summed up.

use rotascope_kernels::{Lanes, Tally, count_advances};

use super::BreadthLine;
use crate::domain::metrics::Definition;

/// The advance-decline line, for readers.
pub const DEFINITION: Definition = Definition {
    key: "advance_decline",
    name: "Advance-decline line",
    tells: "The number of instruments that rose on each session less the number that fell, summed up \
            from the first session that is shown. Where it falls while the benchmark rises, fewer and \
            fewer take part.",
    formula: "Aₜ = Aₜ₋₁ + (number with Vₜ > Vₜ₋₁) − (number with Vₜ < Vₜ₋₁), A = 0 at the first session \
              that is shown",
    unit: "instruments",
    no_value: "No instrument has two sessions in a row by then.",
    source: "L. Ayres (1926), after R. Colby, The Encyclopedia of Technical Market Indicators (2003)",
};

/// Advances less declines, counted four instruments at a time.
pub(super) struct Advances(Tally);

impl Advances {
    pub(super) fn new(sessions: usize) -> Self {
        Self(Tally::new(sessions))
    }

    pub(super) fn count(&mut self, levels: &[Lanes]) {
        count_advances(&mut self.0, levels);
    }

    pub(super) fn line(&self) -> BreadthLine {
        let net = |(net, counted): (f64, f64)| if counted < 1.0 { f64::NAN } else { net };
        BreadthLine::of(self.0.totals().map(|row| (net(row), row.1)))
    }
}

/// Advances less declines summed up, from the first session of the line.
///
/// Zero stands at the first session on which one counts, and a session on which none does changes
/// nothing.
///
/// ```
/// use rotascope::domain::metrics::universe::{BreadthLine, advance_decline::cumulated};
///
/// let net = BreadthLine { values: vec![Some(5.0), None, Some(2.0), Some(-3.0)], counts: vec![5, 0, 4, 5] };
/// assert_eq!(cumulated(&net).values, [Some(0.0), Some(0.0), Some(2.0), Some(-1.0)]);
/// ```
pub fn cumulated(net: &BreadthLine) -> BreadthLine {
    let mut total = None;
    let sum = |net: &Option<f64>| {
        total = match (total, net) {
            (None, Some(_)) => Some(0.0),
            (Some(total), Some(net)) => Some(total + net),
            (total, None) => total,
        };
        total
    };
    BreadthLine { values: net.values.iter().map(sum).collect(), counts: net.counts.clone() }
}
