//! Turns of a pair in words, as a feed tells them.

use crate::domain::{
    Symbol, format,
    metrics::rotation::leadership::Leader,
    study::turns::{LONG_STREAK, Turn, TurnKind},
};

/// Heading of the feed on the page.
pub const FEED_HEADING: &str = "Be told of turns";
/// The feed, for readers of the page.
pub const FEED_WORDS: &str = "A feed reader that is given this address tells when the ratio of the \
                              pair that is shown first crosses its 40-week mean, and when its first \
                              leg has won seven sessions in a row.";
/// The link to the feed.
pub const FEED_LINK: &str = "Feed of turns (Atom)";

/// "Rotascope: turns of IWM against SPY".
pub fn feed_title(small: &Symbol, large: &Symbol) -> String {
    format!("Rotascope: turns of {small} against {large}")
}

/// What the feed tells, and what not.
pub fn feed_subtitle(small: &Symbol, large: &Symbol) -> String {
    format!(
        "{small} / {large}, price, crossing its mean of 40 weeks at the end of a week, and {} \
         sessions in a row won by {small}. Not advice.",
        format::count_in_words(LONG_STREAK),
    )
}

/// "IWM / SPY rose above its 40-week mean".
pub fn turn_title(small: &Symbol, large: &Symbol, turn: Turn) -> String {
    match turn.kind {
        TurnKind::Crossed(Leader::Small) => {
            format!("{small} / {large} rose above its 40-week mean")
        }
        TurnKind::Crossed(Leader::Large) => {
            format!("{small} / {large} fell below its 40-week mean")
        }
        TurnKind::Streak => {
            format!(
                "{small} beat {large} on {} sessions in a row",
                format::count_in_words(LONG_STREAK)
            )
        }
    }
}

/// The day, and how far the turn can be trusted.
pub fn turn_summary(turn: Turn) -> String {
    let day = format::day_long(turn.day);
    match turn.kind {
        TurnKind::Crossed(_) => {
            format!("At the close of {day}, the end of its week. Such crossings are often undone.")
        }
        TurnKind::Streak => format!(
            "At the close of {day}. A fair coin does the same about once in {} tosses.",
            format::count(2_usize.pow(LONG_STREAK as u32 + 1)),
        ),
    }
}
