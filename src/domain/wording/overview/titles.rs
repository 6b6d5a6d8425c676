//! Titles and labels of the overview, and of the years that it shares with performance.

use crate::domain::{
    Basis, Day, Spacing, Symbol, Value, format,
    metrics::{
        Span,
        performance::calendar_years::{CalendarYear, Winner},
    },
    wording::{
        LegNames,
        counts::{counted, last_sessions},
        reason, report,
    },
};

/// Note below an answer that is read without code, which cannot follow a link.
pub const WITHOUT_CODE: &str = "This is the answer of the plain page, whatever a link asks for.";
/// Heading of the cards beside the charts, for screen readers.
pub const ASIDE_LABEL: &str = "What it rests on";
/// The part of the page that is loading: key data.
pub const KEY_DATA_WHAT: &str = "the key data";
/// The part of the page that is loading: calendar years.
pub const YEARS_WHAT: &str = "the calendar years";
/// Table of calendar years, for screen readers.
pub const YEARS_LABEL: &str = "Calendar years";
/// Line in place of the years where the history has one session.
pub const NO_YEARS: &str = "No year can be measured yet: it takes two sessions.";
/// Head of the relative gain in tables.
pub const RELATIVE_GAIN_HEAD: &str = "Relative gain, %";
/// Title of the line on the time after the as-of day.
pub const NEXT_TITLE: &str = "What happened next";
/// Title of claims whose file has none.
pub const STORY_TITLE: &str = "The story";
/// What is missing where the policy rate is.
pub const NO_RATE: &str = "The policy rate";
/// What is missing where the weights are.
pub const NO_WEIGHTS: &str = "Weights of the large index";
/// What is missing where the price-earnings ratios are.
pub const NO_PES: &str = "P/E of both indices on one basis";

/// "IWM and SPY since 31 December 2025".
pub(crate) fn race_title(small: &Symbol, large: &Symbol, base: Day) -> String {
    format!("{small} and {large} since {}", format::day_long(base))
}

/// Subtitle of the race.
pub(crate) fn race_subtitle(base: Day, basis: Basis) -> String {
    format!("Change since the close of {}, {}", format::day_long(base), basis.label())
}

/// Subtitle of the long ratio.
pub(crate) fn ratio_subtitle(small: &Symbol, large: &Symbol, first: Day, basis: Basis) -> String {
    format!(
        "{small} / {large}, {} = 100, {}; shaded: cycles of rate cuts and recessions",
        format::day_long(first),
        basis.label(),
    )
}

/// Label of the long ratio's last value.
pub(crate) fn ratio_detail(drawdown: Value) -> String {
    drawdown
        .map_or_else(reason, |depth| format!("{} from the peak", format::signed_percent(depth, 1)))
}

/// The line of sources of the long ratio.
pub(crate) fn ratio_source(prices: &str) -> String {
    format!("{prices}; Federal Reserve")
}

/// Subtitle of the calendar years.
pub(crate) fn years_subtitle(small: &Symbol, large: &Symbol, basis: Basis) -> String {
    format!(
        "Calendar-year return in percent, {}; relative gain: what holding {small} instead of \
         {large} brought",
        basis.label(),
    )
}

/// Note on a year that is not whole: "to 25 September, 184 sessions".
pub(crate) fn part_year(year: &CalendarYear, spacing: Spacing) -> String {
    let sessions = counted(year.sessions, spacing.period());
    if year.base.year() == year.year {
        return format!("from {}, {sessions}", format::day_in_year(year.base));
    }
    format!("to {}, {sessions}", format::day_in_year(year.last))
}

/// Subtitle of the bars on the streak card.
pub(crate) fn streak_bars_subtitle(small: &Symbol, large: &Symbol, count: usize) -> String {
    let sessions = last_sessions(count);
    format!("Lead of {small} over {large} in points on {sessions}")
}

/// A place in the range below or above this share of it is near its end.
const NEAR: f64 = 0.2;

/// The title of the long chart of the price relative, from the place of its last value between its
/// lowest (0) and its highest (1).
pub(crate) fn ratio_title(names: &LegNames, place: Value) -> String {
    let where_now = match place {
        Ok(place) if 1.0 <= place => "At the top of its range: what",
        Ok(place) if 1.0 - NEAR <= place => "Near the top of its range: what",
        Ok(place) if place <= NEAR => "Near the bottom of its range: what",
        _ => "What",
    };
    let (small, large) = (names.small.inside(), names.large.inside());
    format!("{where_now} one unit of {small} buys in {large}")
}

/// The title of the calendar years: "Large caps won each of the last five years".
pub(crate) fn years_title(names: &LegNames, years: &[CalendarYear]) -> String {
    let full: Vec<&CalendarYear> = years.iter().filter(|year| year.span == Span::Full).collect();
    let won = |winner| full.iter().filter(|year| year.winner == winner).count();
    let run = full.iter().rev().take_while(|year| year.winner == last_winner(&full)).count();
    let name = match last_winner(&full) {
        Winner::Small => &names.small,
        Winner::Large => &names.large,
        Winner::Tie => return YEARS_LABEL.to_owned(),
    };
    if 2 <= run {
        let run = format::count_in_words(run);
        return format!("{} won each of the last {run} full years", name.opening());
    }
    format!(
        "{} won {} of {} full {}, {} {}",
        names.small.opening(),
        format::count_in_words(won(Winner::Small)),
        format::count_in_words(full.len()),
        if full.len() == 1 { "year" } else { "years" },
        names.large.inside(),
        format::count_in_words(won(Winner::Large)),
    )
}

fn last_winner(years: &[&CalendarYear]) -> Winner {
    years.last().map_or(Winner::Tie, |year| year.winner)
}

/// Line below the picture of a link.
///
/// ```
/// use rotascope::domain::wording::overview::preview_note;
///
/// let (small, large) = ("IWM".parse()?, "SPY".parse()?);
/// let note = preview_note(&small, &large, "2026-09-25".parse()?);
/// assert_eq!(note, "IWM against SPY, as of 25 September 2026 · Rotascope");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn preview_note(small: &Symbol, large: &Symbol, as_of: Day) -> String {
    format!("{} · Rotascope", report::headline(small, large, as_of))
}
