//! Words that leave the page with a chart.

use crate::domain::{Basis, Day, Symbol, format, view::Note};

/// Unit of the numbers, in pictures and in files.
pub const UNIT: &str = "as on the axes; in files of numbers a percentage is a fraction of one";

/// "IWM against SPY".
pub fn pair(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large}")
}

/// "IJR, MDY".
pub fn further_legs(legs: &[Symbol]) -> String {
    legs.iter().map(Symbol::as_str).collect::<Vec<_>>().join(", ")
}

/// "31 Dec 2025 to 25 Sep 2026".
pub fn days(first: Day, last: Day) -> String {
    format!("{} to {}", format::day_short(first), format::day_short(last))
}

/// The basis of returns.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Price => "price returns",
        Basis::TotalReturn => "total returns, dividends reinvested",
    }
}

/// "0123456789ab, to 25 Sep 2026".
pub fn snapshot(id: &str, as_of: Day) -> String {
    format!("{id}, to {}", format::day_short(as_of))
}

/// "23 Jan 2026 Streak over; 23 Mar 2026 Low".
pub fn notes(notes: &[Note]) -> String {
    let note = |note: &Note| format!("{} {}", format::day_short(note.day), note.words());
    notes.iter().map(note).collect::<Vec<_>>().join("; ")
}
