//! The clock of the machine, for saying how old figures are and for nothing else.

use crate::domain::Day;

/// Today, in UTC.
pub(super) fn today() -> Option<Day> {
    #[expect(clippy::disallowed_methods, reason = "the age of figures is told from today")]
    let now = std::time::SystemTime::now();
    let since = now.duration_since(std::time::UNIX_EPOCH).ok()?;
    i32::try_from(since.as_secs() / 86_400).ok().and_then(Day::from_epoch_days)
}
