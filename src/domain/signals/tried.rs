//! The conditions that a reader has tried: who tries many finds some that look good.

use super::signal::Signal;

/// Different conditions, each with the distance of its events.
///
/// ```
/// use rotascope::domain::signals::{Signal, Tried};
///
/// let one = Signal::read("begins~month~~streak~small~7").0;
/// let again = Signal::read("streak~small~7~~begins~month~~after~5~~sorted~day-up").0;
/// let other = Signal::read("streak~small~8~~begins~month").0;
/// let tried = Tried::default().and(&one).and(&again).and(&other);
/// assert_eq!(tried.count(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried(Vec<Vec<String>>);

impl Tried {
    /// These and one more, unless it is one of them; what is asked of its events makes no other.
    #[must_use]
    pub fn and(mut self, signal: &Signal) -> Self {
        let mut parts: Vec<String> = signal.conditions().iter().map(ToString::to_string).collect();
        parts.sort_unstable();
        parts.push(signal.apart.to_string());
        if !self.0.contains(&parts) {
            self.0.push(parts);
        }
        self
    }

    /// How many there are.
    pub fn count(&self) -> u16 {
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }
}
