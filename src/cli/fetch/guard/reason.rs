//! Reasons why an answer is not taken.

use crate::domain::{Day, format};

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub kind: ReasonKind,
    pub words: String,
}

/// Reasons by which programs tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// There is no answer, or it does not say what was asked for.
    Answer,
    /// A day after the last session that has no close.
    Blank,
    /// Values that were known before are others now.
    ChangedPast,
    /// Sessions or periods that were known before are missing.
    Fewer,
    /// A step further than prices go.
    Jump,
    /// The last bar is of a session that is not over.
    Unfinished,
}

impl ReasonKind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Blank => "blank",
            Self::ChangedPast => "changed_past",
            Self::Fewer => "fewer",
            Self::Jump => "jump",
            Self::Unfinished => "unfinished",
        }
    }
}

impl Reason {
    pub(super) fn new(kind: ReasonKind, words: impl Into<String>) -> Self {
        Self { kind, words: words.into() }
    }
}

/// How many days are named in one reason.
const NAMED: usize = 3;

/// Some days and how many more there are.
pub(super) fn named(days: &[Day]) -> String {
    let first: Vec<String> = days.iter().take(NAMED).map(ToString::to_string).collect();
    let rest = days.len().saturating_sub(NAMED);
    let more = if rest == 0 { String::new() } else { format!(" and {} more", format::count(rest)) };
    format!("{}{more}", first.join(", "))
}
