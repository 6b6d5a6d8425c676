//! How far the long work is.

use super::sweep::AWAITED;
use crate::domain::{format, wording::counts::counted};

/// What is done, for screen readers.
pub const TRIALS_LABEL: &str = "Trying every pair of means";
/// The button that stops the work.
pub const STOP: &str = "Stop";
/// The button that lets it go on.
pub const GO_ON: &str = "Go on";

fn share(done: usize, of: usize) -> String {
    format!("{} of {} parts", format::count(done), format::count(of))
}

/// "Trying every pair of means: 12 of 28 parts, by 2 workers beside the page."
pub fn done_by_workers(done: usize, of: usize, workers: usize) -> String {
    let workers = counted(workers, "worker");
    format!("{TRIALS_LABEL}: {}, by {workers} beside the page.", share(done, of))
}

/// The same by the page itself.
pub fn done_by_page(done: usize, of: usize) -> String {
    format!(
        "{TRIALS_LABEL}: {}, by the page itself, since this browser has no workers.",
        share(done, of)
    )
}

/// Where nothing is being done: all has been, or it is still to begin.
pub fn at_rest(done: usize, of: usize) -> String {
    let is_done = 0 < of && done == of;
    if is_done { "Every pair of means has been tried." } else { AWAITED }.to_owned()
}

/// What is done of stopped work.
pub fn stopped(done: usize, of: usize) -> String {
    format!("Stopped after {}; what is shown below rests on those.", share(done, of))
}
