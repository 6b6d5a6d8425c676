//! What a reader has tried: who tries many finds some that look good.

/// Different conditions or rules, each by a text of its own.
///
/// ```
/// use rotascope::domain::signals::{Signal, Tried};
///
/// let signal = |text: &str| Signal::read(text).0.identity();
/// let tried = Tried::default()
///     .and(signal("begins~month~~streak~small~7"))
///     .and(signal("streak~small~7~~begins~month~~after~5~~sorted~day-up"))
///     .and(signal("streak~small~8~~begins~month"));
/// assert_eq!(tried.count(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tried(Vec<String>);

impl Tried {
    /// These and one more, unless it is one of them.
    #[must_use]
    pub fn and(mut self, identity: String) -> Self {
        if !self.0.contains(&identity) {
            self.0.push(identity);
        }
        self
    }

    /// How many there are.
    pub fn count(&self) -> u16 {
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }
}
