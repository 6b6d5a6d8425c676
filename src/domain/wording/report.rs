//! Words of the report, which holds every page.

use super::Sentence;
use crate::domain::{Day, Symbol, format};

/// What can be done with the report.
pub const HINT: &str = "Every page for this pair and day, one after the other, as a document to print or to save as a PDF. It follows the settings above.";

/// The button that opens the browser's dialog.
pub const PRINT: &str = "Print or save as PDF";

/// The line before the link that opens the report again.
pub const LINK_LABEL: &str = "This report as a link: ";

/// ", which is 65 days ago", behind a day.
pub fn age(days: i32) -> String {
    format!(", which is {} days ago", format::count(days.unsigned_abs() as usize))
}

/// Headline: "IWM against SPY, as of 25 September 2026".
pub fn headline(small: &Symbol, large: &Symbol, as_of: Day) -> Sentence {
    let day = format::day_long(as_of);
    Sentence::new(format!("{small} against {large}, as of {day}"))
}
