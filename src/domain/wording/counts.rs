//! Counts with their noun.

use crate::domain::format;

/// "1,667 streaks", "1 session".
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", format::count(count), if count == 1 { "" } else { "s" })
}

/// "each of the last 15 sessions", "the last session".
pub(super) fn last_sessions(count: usize) -> String {
    last_periods(count, "session")
}

/// "each of the last 15 weeks".
pub(super) fn last_periods(count: usize, period: &str) -> String {
    match count {
        0 => format!("each {period}"),
        1 => format!("the last {period}"),
        _ => format!("each of the last {} {period}s", format::count(count)),
    }
}
