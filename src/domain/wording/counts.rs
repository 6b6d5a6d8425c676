//! Counts with their noun.

use crate::domain::format;

/// "1,667 streaks", "1 session".
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", format::count(count), if count == 1 { "" } else { "s" })
}

/// "each of the last 15 sessions", "the last session".
pub(super) fn last_sessions(count: usize) -> String {
    match count {
        0 => "each session".to_owned(),
        1 => "the last session".to_owned(),
        _ => format!("each of the last {} sessions", format::count(count)),
    }
}
