//! What a card says.

use crate::domain::{Absence, Day, format};

/// The words of a card: a verdict in big type, what it rests on, and what should be known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardWords {
    /// The verdict.
    pub verdict: String,
    /// What it rests on.
    pub lines: Vec<String>,
    /// Caveats, dates and sources.
    pub quiet: Vec<String>,
}

/// "quoted on 23 January 2026, 245 days before".
pub(super) fn dated(verb: &str, day: Day, age_days: i32) -> String {
    let on = format::day_long(day);
    match age_days {
        ..=0 => format!("{verb} on {on}"),
        1 => format!("{verb} on {on}, one day before"),
        days => format!("{verb} on {on}, {days} days before"),
    }
}

impl CardWords {
    /// A card without a figure: what is missing, and from when on it is known.
    pub fn absent(what: &str, absence: Absence) -> Self {
        let line = match absence {
            Absence::NotKnownYet { first } => {
                format!(
                    "{what}: first published on {}, later than this day.",
                    format::day_long(first)
                )
            }
            Absence::NotInSnapshot => format!("{what}: this snapshot holds no figure."),
            other => format!("{what}: {other}."),
        };
        Self { verdict: "Not known".to_owned(), lines: vec![line], quiet: Vec::new() }
    }
}
