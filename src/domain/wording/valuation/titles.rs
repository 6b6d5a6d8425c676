//! Titles, subtitles, heads and labels of the valuation page.

use crate::domain::{Day, Symbol, format, wording::LegNames};

/// Bars of the reader's own ratios.
pub const OWN_GROUP: &str = "Your own";
/// Title of the bars of both ratios.
pub const GAP_TITLE: &str = "What a dollar of earnings costs";
/// Title of the quotes.
pub const QUOTES_TITLE: &str = "Quoted price-earnings ratios and their sources";
/// Table of the quotes, for screen readers.
pub const QUOTES_LABEL: &str = "Quoted price-earnings ratios";
/// The part of the page that is loading: quotes.
pub const QUOTES_WHAT: &str = "the quotes";
/// Head of the day of a quote.
pub const QUOTED_ON_HEAD: &str = "Quoted on";
/// The part of the page that is loading: yields.
pub const YIELDS_WHAT: &str = "the yields";
/// Title of the yields.
pub const YIELDS_TITLE: &str = "Earnings yields: the same ratios the other way round";
/// Subtitle of the yields.
pub const YIELDS_SUBTITLE: &str = "Earnings of a year as a share of the price";
/// Table of the yields, for screen readers.
pub const YIELDS_LABEL: &str = "Earnings yields";
/// Head of a yield.
pub const YIELD_HEAD: &str = "Earnings yield";
/// The part of the page that is loading: sources.
pub const SOURCES_WHAT: &str = "the sources of the return";
/// Table of the sources, for screen readers.
pub const SOURCES_LABEL: &str = "Sources of the relative return";
/// Rows of the sources: earnings, valuation, dividends.
pub const SOURCES_ROWS: [&str; 3] =
    ["Relative earnings growth", "Change of valuation", "Relative dividends"];
/// Head of a figure over the whole time.
pub const IN_ALL_HEAD: &str = "In all, %";
/// Head of a figure a year.
pub const A_YEAR_HEAD: &str = "A year, %";
/// The part of the page that is loading: the scenario.
pub const SCENARIO_WHAT: &str = "the scenario";
/// Table of the scenario, for screen readers.
pub const SCENARIO_LABEL: &str = "The scenario, part by part";
/// Label of the growth gap.
pub const GROWTH_GAP_LABEL: &str = "Earnings of the first leg grow faster by";
/// Label of the discount at the end.
pub const EXIT_DISCOUNT_LABEL: &str = "Discount at the end";
/// Label of the first leg's own ratio.
pub const OWN_SMALL_LABEL: &str = "Your own P/E of the first leg";
/// Label of the second leg's own ratio.
pub const OWN_LARGE_LABEL: &str = "of the second leg";
/// Label of the source of both.
pub const OWN_SOURCE_LABEL: &str = "and where you have them from";
/// Heading of the grid of scenarios.
pub const GRID_HEADING: &str = "Discount at the end";
/// Title of the index's own history.
pub const HISTORY_TITLE: &str = "What the S&P 500 has cost since 2000";
/// Subtitle of the same.
pub const HISTORY_SUBTITLE: &str = "Monthly mean price over the earnings of twelve months that had been published by then, and \
     over the mean of ten years (CAPE)";
/// Line of the ratio whose earnings are provisional, and what to know of it.
pub const PROVISIONAL_LINE: [&str; 2] = ["P/E, provisional", "will be revised"];
/// Details of the lines of one year and of ten.
pub const HISTORY_DETAILS: [&str; 2] = ["12 months", "10 years"];

/// Subtitle of the bars of both ratios.
pub(crate) fn gap_subtitle(has_one_of_two: bool) -> String {
    format!(
        "Price-earnings ratio; only bars beside each other rest on one basis{}",
        if has_one_of_two { "; your own count once both are given" } else { "" }
    )
}

/// "What closing the gap would bring IWM against SPY".
pub(crate) fn parity_title(small: &Symbol, large: &Symbol) -> String {
    format!("What closing the gap would bring {small} against {large}")
}

/// Subtitle of parity.
pub(crate) fn parity_subtitle(names: &LegNames, is_premium: bool) -> String {
    format!(
        "Gain of {} on {} with earnings unchanged, by the {} that is left",
        names.small.inside(),
        names.large.inside(),
        if is_premium { "premium" } else { "discount" },
    )
}

/// Heading of the bars of parity, and their name.
pub(crate) fn parity_names(large: &str, is_premium: bool) -> (String, String) {
    let left = if is_premium { "Premium left" } else { "Discount left" };
    (left.to_owned(), format!("Gain on {large}"))
}

/// Subtitle of the quotes.
pub(crate) fn quotes_subtitle(as_of: Day) -> String {
    format!("As known on {}; different bases are never compared", format::day_long(as_of))
}

/// "Where the relative return of IWM came from".
pub(crate) fn sources_title(small: &Symbol) -> String {
    format!("Where the relative return of {small} came from")
}

/// Subtitle of the sources.
pub(crate) fn sources_subtitle(small: &Symbol, large: &Symbol, from: Day, to: Day) -> String {
    format!(
        "Relative gain of {small} on {large} in percent, {}, dividends included",
        format::day_span(from, to),
    )
}

/// "What the assumptions would come to in 5 years".
pub(crate) fn scenario_title(years: &str) -> String {
    format!("What these assumptions would come to in {years}")
}

/// Subtitle of the scenario.
pub(crate) fn scenario_subtitle(names: &LegNames) -> String {
    format!(
        "Gain of {} on {} in percent, if it comes as assumed above",
        names.small.inside(),
        names.large.inside(),
    )
}

/// "What small caps would gain on large caps, by assumption".
pub(crate) fn grid_title(names: &LegNames) -> String {
    format!("What {} would gain on {} a year", names.small.inside(), names.large.inside())
}

/// Subtitle of the grid of scenarios.
pub(crate) fn grid_subtitle(years: &str) -> String {
    format!(
        "Relative gain a year over {years}; down: the discount at the end; across: the gap of \
         earnings growth a year"
    )
}

/// Row of the grid: "20 % discount", "Parity", "10 % premium".
pub(crate) fn grid_row(discount: f64) -> String {
    let size = format::percent(discount.abs(), 0);
    match discount {
        0.0 => "Parity".to_owned(),
        0.0.. => format!("{size} discount"),
        _ => format!("{size} premium"),
    }
}
