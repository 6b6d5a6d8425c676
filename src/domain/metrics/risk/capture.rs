//! Up and down capture: the part that the small leg took in the large leg's rises and falls.
//!
//! Returns are finite; a session on which the large leg stands still is neither up nor down.

use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Up and down capture, for readers.
pub const DEFINITION: Definition = Definition {
    key: "capture",
    name: "Up and down capture",
    tells: "What the small leg made on the sessions on which the large one rose, as a share of what \
            that made; and the same for its falls. More up than down is what one wants.",
    formula: "(exp(mean ln(1 + s)) − 1) / (exp(mean ln(1 + l)) − 1) over the sessions with l > 0, \
              and over those with l < 0",
    unit: "percent",
    no_value: "The large leg never rose, or never fell.",
    source: "Upside and downside capture ratio of Morningstar (geometric means), on daily returns",
};

/// The mean return of the small leg where the large one rose, over the large one's; 1 for all of it.
///
/// No value where the large leg never rose; exactly 1 of a series against itself.
pub fn up_capture(small: &[f64], large: &[f64]) -> Value {
    capture(small, large, |large| 0.0 < large)
}

/// The mean return of the small leg where the large one fell, over the large one's; 1 for all of it.
///
/// No value where the large leg never fell; exactly 1 of a series against itself.
pub fn down_capture(small: &[f64], large: &[f64]) -> Value {
    capture(small, large, |large| large < 0.0)
}

fn capture(small: &[f64], large: &[f64], counts: impl Fn(f64) -> bool) -> Value {
    let chosen = small.iter().zip(large).filter(|(_, large)| counts(**large));
    let (small, large): (Vec<f64>, Vec<f64>) =
        chosen.map(|(small, large)| (small.ln_1p(), large.ln_1p())).unzip();
    match (stats::mean(&small), stats::mean(&large)) {
        (Ok(small), Ok(large)) => Ok(small.exp_m1() / large.exp_m1()),
        _ => Err(Absence::NotEnoughHistory { need: 1, have: 0 }),
    }
}
