//! Titles, subtitles, heads and labels of the streaks page.

use crate::domain::{
    Basis, Day, Symbol, format,
    metrics::streaks::streak::Streak,
    view::BarOf,
    wording::{
        CardWords,
        counts::{counted, last_periods},
    },
};

/// Heading of the cards, for screen readers.
pub const ASIDE_LABEL: &str = "How rare it is";
/// Title of the card of the newest streak.
pub const CURRENT_TITLE: &str = "The streak";
/// Title of the card of chance.
pub const CHANCE_TITLE: &str = "What chance alone would bring";
/// Title of the card of order.
pub const ORDER_TITLE: &str = "Do wins come in clusters?";
/// Label of the rule of counting.
pub const COUNT_FROM_LABEL: &str = "Count from";
/// Options of the rule of counting.
pub const COUNT_FROM_OPTIONS: [&str; 2] =
    ["Count from any session", "From the first session of a year"];
/// Heading of lengths.
pub const LENGTHS_HEADING: &str = "Sessions in a row";
/// Bars of the streaks that there were.
pub const LENGTHS_FOUND: &str = "Observed";
/// Bars of a fair coin.
pub const LENGTHS_EXPECTED: &str = "Expected of a fair coin";
/// Subtitle of openings.
pub const OPENINGS_SUBTITLE: &str = "Sessions won in a row from the first session of each year";
/// Bars of openings.
pub const OPENINGS_NAME: &str = "Sessions won in a row";
/// What the line of counts shows.
pub const COUNT_DETAIL: &str = "sessions in a row";
/// The part of the page that is loading: other funds.
pub const OTHERS_WHAT: &str = "the other funds";
/// Head of the count of other funds.
pub const IN_A_ROW_HEAD: &str = "In a row";
/// Head of the session that ended a count.
pub const FIRST_LOST_HEAD: &str = "First lost";
/// Head of the margin of that session.
pub const BY_HEAD: &str = "By, points";
/// The part of the page that is loading: ranks.
pub const RANKED_WHAT: &str = "the streaks";
/// Label of the length of the list.
pub const LISTED_LABEL: &str = "How many are listed";
/// Title of the streaks by rank.
pub const RANKED_TITLE: &str = "Winning streaks by length";
/// Title of openings by rank.
pub const OPENINGS_RANKED_TITLE: &str = "Years by their opening";
/// Head of the days of a streak.
pub const FROM_AND_TO_HEAD: &str = "From and to";
/// The part of the page that is loading: hit rates.
pub const HIT_RATES_WHAT: &str = "the hit rates";
/// Table of hit rates, for screen readers.
pub const HIT_RATES_LABEL: &str = "Hit rates";
/// Head of an interval.
pub const INTERVAL_HEAD: &str = "95\u{a0}% interval";
/// Note of rows over all of history.
pub const ALL_HISTORY: &str = "all history";
/// Label of the least length.
pub const LEAST_LABEL: &str = "After streaks of at least";
/// Label of the session that is measured from.
pub const ANCHOR_LABEL: &str = "Measured from";
/// Options of the session that is measured from.
pub const ANCHOR_OPTIONS: [&str; 2] =
    ["The session that made it so long", "The session that ended it"];
/// Subtitle of the bars of what followed.
pub const FOLLOWED_SUBTITLE: &str =
    "Mean relative gain: left after the streaks, right after any session";
/// Bars after the streaks.
pub const AFTER_STREAKS: &str = "After the streaks";
/// Bars after any session.
pub const AFTER_ANY: &str = "After any session";
/// The part of the page that is loading: what followed.
pub const FOLLOWED_WHAT: &str = "what followed";
/// Table of what followed, for screen readers.
pub const FOLLOWED_LABEL: &str = "What followed";
/// Head of what follows any session.
pub const ANY_HEAD: &str = "Any session, %";

/// "IWM against SPY, session by session".
pub(crate) fn sessions_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large}, session by session")
}

/// "IWM against SPY, week by week".
pub(crate) fn bars_title(small: &Symbol, large: &Symbol, bar: BarOf) -> String {
    format!("{small} against {large}, {bar} by {bar}")
}

/// Subtitle of bars.
pub(crate) fn bars_subtitle(
    (small, large): (&Symbol, &Symbol),
    (count, bar): (usize, BarOf),
    basis: Basis,
) -> String {
    let on = if bar == BarOf::Session { "on" } else { "in" };
    format!(
        "Lead in points: return of {small} less that of {large} {on} {}, {}",
        last_periods(count, bar.code()),
        basis.label(),
    )
}

/// Label of the choice of bars.
pub const BARS_LABEL: &str = "A bar for";
/// Options of the choice: a session, a week, a month.
pub const BARS_OPTIONS: [&str; 3] = ["Each session", "Each week", "Each month"];

/// Addition where the last week or month is not over by the as-of day.
pub(crate) fn not_over(bar: BarOf) -> String {
    format!(" The last {bar} is not over.")
}

/// Name of the bars of sessions.
pub const SESSIONS_LABEL: &str = "Lead";

/// "Winning streaks of IWM, and those of a coin".
pub(crate) fn lengths_title(small: &Symbol) -> String {
    format!("Long winning streaks of {small}, and those of a coin")
}

/// Subtitle of lengths.
pub(crate) fn lengths_subtitle(first: Day) -> String {
    format!(
        "Streaks of so many sessions or more since {}: left as observed, right as expected of a \
         fair coin",
        format::day_long(first),
    )
}

/// "How IWM began each year against SPY".
pub(crate) fn openings_title(small: &Symbol, large: &Symbol) -> String {
    format!("How {small} began each year against {large}")
}

/// "Every winning streak of IWM against SPY".
pub(crate) fn count_title(small: &Symbol, large: &Symbol) -> String {
    format!("Every winning streak of {small} against {large}")
}

/// Subtitle of counts.
pub(crate) fn count_subtitle(first: Day) -> String {
    format!("Sessions won in a row so far, since {}", format::day_long(first))
}

/// "Won of 14".
pub(crate) fn won_of_head(sessions: usize) -> String {
    format!("Won of {sessions}")
}

/// Subtitle of the count with other funds.
pub(crate) fn others_subtitle(large: &Symbol, basis: Basis) -> String {
    format!("Against {large}, {}; gain: relative gain over these sessions", basis.label())
}

/// "The longest 15".
pub(crate) fn listed_options(longest: usize) -> Vec<String> {
    vec![format!("The longest {longest}"), "All".to_owned()]
}

/// "1,667 winning streaks of IWM".
pub(crate) fn ranked_subtitle(count: usize, small: &Symbol) -> String {
    match count {
        0 => format!("No winning streak of {small} so far"),
        _ => format!("{} of {small}", counted(count, "winning streak")),
    }
}

/// "26 years, from their first session on".
pub(crate) fn openings_ranked_subtitle(years: usize) -> String {
    format!("{}, from their first session on", counted(years, "year"))
}

/// "How often IWM beat SPY".
pub(crate) fn hit_rates_title(small: &Symbol, large: &Symbol) -> String {
    format!("How often {small} beat {large}")
}

/// Subtitle of hit rates.
pub(crate) fn hit_rates_subtitle(basis: Basis) -> String {
    format!("Share won with its 95\u{a0}% interval, {}", basis.label())
}

/// "5 sessions".
pub(crate) fn sessions_words(count: usize) -> String {
    counted(count, "session")
}

/// "IWM after streaks of five sessions or more, in figures".
pub(crate) fn followed_table_title(small: &Symbol, least: usize) -> String {
    let least = format::count_in_words(least);
    format!("{small} after streaks of {least} sessions or more, in figures")
}

/// Label of a shaded streak: "14 in a row, 2 to 22 January 2026".
pub(crate) fn span_label(streak: &Streak) -> String {
    format!("{} in a row, {}", streak.sessions, span(streak))
}

/// Days of a streak: "2 to 22 January 2026".
pub(super) fn span(streak: &Streak) -> String {
    format::day_span(streak.start, streak.end)
}

/// Card where the small leg never won.
pub(crate) fn no_streak() -> CardWords {
    CardWords {
        verdict: "None yet".to_owned(),
        lines: vec!["No session has been won so far.".to_owned()],
        quiet: Vec::new(),
    }
}
