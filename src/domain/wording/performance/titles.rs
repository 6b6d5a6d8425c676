//! Titles, subtitles, heads and labels of the performance page.

use std::num::NonZero;

use crate::domain::{Basis, Day, Spacing, Symbol, format};

/// The part of the page that is loading: risk.
pub const RISK_WHAT: &str = "the risk table";
/// Title of risk.
pub const RISK_TITLE: &str = "Return and risk";
/// Table of each leg's risk, for screen readers.
pub const LEG_RISK_LABEL: &str = "Return and risk of each leg";
/// Table of the risk of one leg against the other, for screen readers.
pub const PAIR_RISK_LABEL: &str = "Risk of the difference";
/// Head of the return.
pub const RETURN_LABEL: &str = "Return";
/// Head of the return a year.
pub const ANNUAL_RETURN_LABEL: &str = "Return a year";
/// Head of the volatility.
pub const VOLATILITY_LABEL: &str = "Volatility a year";
/// Row of the correlation.
pub const CORRELATION_LABEL: &str = "Correlation";
/// Head of the maximum drawdown.
pub const MAX_DRAWDOWN_LABEL: &str = "Maximum drawdown";
/// Row of the tracking error.
pub const TRACKING_ERROR_LABEL: &str = "Tracking error a year";
/// Row of the information ratio.
pub const INFORMATION_RATIO_LABEL: &str = "Information ratio a year";
/// Row of the up capture.
pub const UP_CAPTURE_LABEL: &str = "Up capture";
/// Row of the down capture.
pub const DOWN_CAPTURE_LABEL: &str = "Down capture";
/// Rule and remedy where a range is too short for some figures.
pub const RISK_TOO_SHORT: &str = "Return a year, information ratio and captures need a year of \
                                  sessions (249); volatility, tracking error, beta and correlation \
                                  need a quarter (63). Choose a longer range for what is missing.";
/// The part of the page that is loading: months.
pub const MONTHS_WHAT: &str = "the months";
/// Label of the choice of a window.
pub const ROLLING_WINDOW_LABEL: &str = "Window of the rolling gain";
/// What the line of a rolling gain shows.
pub const ROLLING_DETAIL: &str = "a year";
/// What the line of all starts shows.
pub const SENSITIVITY_DETAIL: &str = "if held since";
/// What the line of a drawdown shows.
pub const DRAWDOWN_DETAIL: &str = "from its peak";
/// Title of the size factor's century.
pub const CENTURY_TITLE: &str = "Small companies against big ones since 1926";
/// Subtitle of the same.
pub const CENTURY_SUBTITLE: &str = "Size factor, small minus big, compounded monthly; 100 before the \
                                    first month; shaded: the longest droughts";
/// The line of the factor.
pub const CENTURY_LABEL: &str = "Small minus big";
/// What that line shows.
pub const CENTURY_DETAIL: &str = "compounded monthly";
/// Title of the factor's drawdown.
pub const CENTURY_DRAWDOWN_TITLE: &str = "Size factor below its peak";
/// Subtitle of the same.
pub const CENTURY_DRAWDOWN_SUBTITLE: &str =
    "The compounded factor against its highest month so far";
/// The part of the page that is loading: droughts.
pub const DROUGHTS_WHAT: &str = "the droughts";
/// Title of the droughts.
pub const DROUGHTS_TITLE: &str = "The longest droughts of small companies";
/// Subtitle of the droughts.
pub const DROUGHTS_SUBTITLE: &str =
    "From a peak of the compounded size factor until it was reached again";
/// Table of droughts, for screen readers.
pub const DROUGHTS_LABEL: &str = "Droughts of the size factor";
/// Head of the depth.
pub const DEEPEST_HEAD: &str = "Deepest, %";
/// Head of the month of the depth.
pub const DEEPEST_IN_HEAD: &str = "Deepest in";
/// Head of the end of a drought.
pub const RECOVERY_HEAD: &str = "Peak reached again";
/// A drought that has not ended.
pub const NOT_YET: &str = "not yet";
/// The part of the page that is loading: decades.
pub const DECADES_WHAT: &str = "the decades";
/// Title of the decades.
pub const DECADES_TITLE: &str = "The size factor decade by decade";
/// Subtitle of the decades.
pub const DECADES_SUBTITLE: &str = "Small minus big, compounded monthly";
/// Table of decades, for screen readers.
pub const DECADES_LABEL: &str = "The size factor by decade";
/// Head of the factor in a decade.
pub const DECADE_HEAD: &str = "Small minus big, %";
/// Head of figures a year.
pub const A_YEAR_HEAD: &str = "A year, %";
/// Head of the share of months.
pub const MONTHS_WON_HEAD: &str = "Months won";

/// Choice of a moving average.
pub const AVERAGE_LABEL: &str = "Moving average of the ratio";
/// Field of one of another length.
pub const OWN_AVERAGE_LABEL: &str = "Length of the average";

/// "No average", "50".
pub(crate) fn average_option(window: Option<NonZero<usize>>) -> String {
    window.map_or_else(|| "No average".to_owned(), |window| window.to_string())
}

/// "200-session average".
pub(crate) fn average_line(window: usize, spacing: Spacing) -> String {
    format!("{window}-{} average", spacing.period())
}

/// "Lead of IWM over SPY in points".
pub(crate) fn spread_title(small: &Symbol, large: &Symbol) -> String {
    format!("Lead of {small} over {large} in points")
}

/// "IWM / SPY below its peak".
pub(crate) fn drawdown_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} / {large} below its peak")
}

/// "IWM against SPY from every possible start".
pub(crate) fn sensitivity_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large} from every possible start")
}

/// "Relative gain of IWM on SPY over three years".
pub(crate) fn rolling_title(small: &Symbol, large: &Symbol, years: u8) -> String {
    let noun = if years == 1 { "year" } else { "years" };
    let years = format::count_in_words(usize::from(years));
    format!("Relative gain of {small} on {large} over {years} {noun}")
}

/// "IWM against SPY month by month".
pub(crate) fn months_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large} month by month")
}

/// "Change since 31 December 2025, price": of lines that begin at zero.
pub(crate) fn since_subtitle(what: &str, base: Day, basis: Basis) -> String {
    format!("{what} since {}, {}", format::day_long(base), basis.label())
}

/// "Level, 31 December 2025 = 100, price": of lines that begin at 100.
pub(crate) fn hundred_subtitle(what: &str, base: Day, basis: Basis) -> String {
    format!("{what}, {} = 100, {}", format::day_long(base), basis.label())
}

/// What the lead is.
pub const SPREAD_WHAT: &str = "Return of the one less that of the other";

/// Subtitle of the drawdown of the ratio.
pub(crate) fn drawdown_subtitle(basis: Basis) -> String {
    format!("Distance from the highest value so far, all history, {}", basis.label())
}

/// Subtitle of the starts.
pub(crate) fn sensitivity_subtitle(
    small: &Symbol,
    large: &Symbol,
    as_of: Day,
    basis: Basis,
) -> String {
    format!(
        "Relative gain of {small} on {large} to {} if bought on each day, {}",
        format::day_long(as_of),
        basis.label(),
    )
}

/// Subtitle of the rolling gain.
pub(crate) fn rolling_subtitle(basis: Basis) -> String {
    format!("A year, over the window that ends on each day, {}", basis.label())
}

/// "3 years": an option of the window.
pub(crate) fn window_words(years: u8) -> String {
    format!("{years} {}", if years == 1 { "year" } else { "years" })
}

/// Subtitle of the risk table.
pub(crate) fn risk_subtitle(since: Day, basis: Basis, spacing: Spacing) -> String {
    let closes = match spacing {
        Spacing::AllDays => "Closes of all days".to_owned(),
        spacing => format!("{} closes", format::capitalised(spacing.word())),
    };
    format!("{closes} since {}, {}", format::day_long(since), basis.label())
}

/// "IWM against SPY": head of what is measured between the legs.
pub(crate) fn between_head(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large}")
}

/// "Relative to SPY": head of the relative gain.
pub(crate) fn relative_head(large: &Symbol) -> String {
    format!("Relative to {large}")
}

/// "Beta to SPY".
pub(crate) fn beta_label(large: &Symbol) -> String {
    format!("Beta to {large}")
}

/// Subtitle of the months.
pub(crate) fn months_subtitle(small: &Symbol, large: &Symbol, basis: Basis) -> String {
    format!(
        "Relative gain of {small} on {large} in percent, {}; part months in italics",
        basis.label(),
    )
}

/// "42 months": the part of a decade that there is.
pub(crate) fn part_decade(months: usize) -> String {
    format!("{months} months")
}

/// The line that names a publisher.
pub(crate) fn source_line(source: &str) -> String {
    format!("Source: {source}")
}
