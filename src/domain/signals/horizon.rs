//! Horizons by their sessions, as links have them.

use crate::domain::{Error, metrics::streaks::forward_returns::HORIZONS, quoted};

/// The number of a horizon by its sessions.
pub(super) fn horizon(text: &str) -> Result<usize, Error> {
    HORIZONS.iter().position(|sessions| sessions.to_string() == text).ok_or_else(|| {
        let known: Vec<String> = HORIZONS.iter().map(ToString::to_string).collect();
        let problem = format!("{} is not a horizon", quoted(text));
        Error::invalid(problem, format!("use {}", known.join(", ")))
    })
}
