//! What reading an input may need.

use std::time::{Duration, Instant};

/// Memory that an input may need, as a multiple of its length.
const FOLD: usize = 4;
/// Memory that a number of a column may need: with one digit and a comma it is two bytes of a file, and
/// eight of its column, as many again while that is read, and four of each of two lists of days.
const NUMBER: usize = 24;
/// Longest time for a megabyte of input.
const PACE: Duration = Duration::from_millis(50);
/// A shorter input may need as much as one of so many bytes.
const SHORTEST: usize = 64 * 1024;
/// A machine may do something else meanwhile: the quickest of so many readings counts.
const READINGS: usize = 20;

/// Reads an input, and gives every text that it would show.
pub type Reader = fn(&[u8]) -> Vec<String>;

/// What came of an input.
pub struct Found {
    pub words: Vec<String>,
    /// The most memory, as a multiple of the input.
    pub fold: f64,
}

/// Reads an input and holds what that needs against the limits.
pub fn read(input: &[u8], read: Reader, is_columns: bool, is_timed: bool) -> Found {
    let mut words = Vec::new();
    let needed = allocation_counter::measure(|| words = read(input)).bytes_max;
    let length = input.len().max(SHORTEST);
    let numbers = input.iter().filter(|byte| is_columns && **byte == b',').count();
    let allowed = (FOLD * length).max(NUMBER * numbers) as u64;
    assert!(needed <= allowed, "{needed} bytes of memory, more than {allowed}");
    if is_timed {
        check_pace(input, read);
    }
    Found { words, fold: needed as f64 / length as f64 }
}

#[expect(clippy::disallowed_methods, reason = "this never runs in a browser")]
fn check_pace(input: &[u8], read: Reader) {
    let allowed = PACE.mul_f64(input.len().max(SHORTEST) as f64 / 1e6);
    let needed = (0..READINGS).map(|_| {
        let start = Instant::now();
        read(input);
        start.elapsed()
    });
    let is_quick = needed.into_iter().any(|needed| needed <= allowed);
    assert!(is_quick, "{} bytes take more than {allowed:?}", input.len());
}
