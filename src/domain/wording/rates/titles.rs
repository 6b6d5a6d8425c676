//! Titles, subtitles, heads and labels of the rates page.

use crate::domain::{
    Absence, Basis, Day, Symbol, format,
    metrics::rates::event_study::EventStudy,
    wording::{LegNames, too_short},
};

/// Title of the policy rate.
pub const POLICY_TITLE: &str = "The policy rate of the Federal Reserve";
/// Subtitle of the policy rate.
pub const POLICY_SUBTITLE: &str =
    "Target of the federal funds rate, week by week; shaded: cycles of rate cuts";
/// Line of the target, and its detail.
pub const TARGET_LINE: [&str; 2] = ["Target", "upper end"];
/// Line of the projection.
pub const PROJECTION_LABEL: &str = "Median projection";
/// Mark of the day on which the chair's term ends.
pub const TERM_ENDS: &str = "chair's term ends";
/// Shaded cycles of cuts.
pub const CUTS_SPAN: &str = "rate cuts";
/// Shaded recessions.
pub const RECESSIONS_SPAN: &str = "recessions";

/// Sources of a chart behind which recessions are shaded.
///
/// ```
/// use rotascope::domain::wording::rates::recessions_source;
///
/// assert_eq!(recessions_source("Source: A", "B"), "Source: A; recessions as announced: B");
/// ```
pub fn recessions_source(source: &str, of_recessions: &str) -> String {
    format!("{source}; recessions as announced: {of_recessions}")
}

/// The part of the page that is loading: the calendar.
pub const AHEAD_WHAT: &str = "the calendar";
/// Table of the calendar, for screen readers.
pub const AHEAD_LABEL: &str = "Meetings ahead";
/// Heads of the calendar.
pub const AHEAD_HEADS: [&str; 4] = ["Day", "What happens", "From this day", "Source"];
/// The part of the page that is loading: decisions.
pub const DECISIONS_WHAT: &str = "the decisions";
/// Title of the decisions.
pub const DECISIONS_TITLE: &str = "Every decision of the Federal Reserve";
/// Table of the decisions, for screen readers.
pub const DECISIONS_LABEL: &str = "Decisions on the policy rate";
/// Heads of both ends of the target.
pub const TARGET_HEADS: [&str; 2] = ["Lower end, %", "Upper end, %"];
/// Title of the yields.
pub const YIELDS_TITLE: &str = "Yields of Treasury bonds";
/// Subtitle of the yields.
pub const YIELDS_SUBTITLE: &str = "Treasury yields at constant maturity, weekly";
/// Lines of the yields.
pub const YIELD_LINES: [&str; 2] = ["10 years", "2 years"];
/// Options of the events.
pub const EVENT_OPTIONS: [&str; 4] = ["First cuts", "All cuts", "Rises", "Own days"];
/// Label of the reader's own days.
pub const OWN_DAYS_LABEL: &str = "Your own days, as 2024-09-18, 2025-09-17";
/// Measure of the study by month.
pub const FACTOR_MEASURED: &str = "the size factor";
/// Title of the study by month.
pub const FACTOR_TITLE: &str = "Small companies against big ones around rate decisions, by month";
/// The line of sources of the study by session.
pub const RATIO_SOURCE: &str =
    "Source: closing prices of both legs; decisions of the Federal Reserve";
/// The line of sources of the study by month.
pub const FACTOR_SOURCE: &str = "Source: K. French, Data Library; Federal Reserve, H.15";
/// The line of sources of the betas.
pub const BETA_SOURCE: &str = "Source: closing prices of both legs; Federal Reserve, H.15";
/// Label of the window of the betas.
pub const BETA_WINDOW_LABEL: &str = "Window of the rate beta";
/// Label of the number of cuts.
pub const CUTS_LABEL: &str = "Cuts of 25 bp";
/// Detail of the line of a beta.
pub const BETA_DETAIL: &str = "per point";
/// The part of the page that is loading: the scenario of cuts.
pub const SCENARIO_WHAT: &str = "the cut scenario";
/// Table of the scenario, for screen readers.
pub const SCENARIO_LABEL: &str = "Relative gain that goes with cuts";
/// Heads of the scenario.
pub const SCENARIO_HEADS: [&str; 4] = ["Cuts", "From, %", "To, %", "The interval"];
/// Label of the months of the mean.
pub const MONTHS_LABEL: &str = "Months of the mean";
/// Title of the payrolls.
pub const PAYROLLS_TITLE: &str = "Jobs added each month";
/// Lines of the payrolls: mean, and month.
pub const PAYROLLS_LINES: [&str; 2] = ["Mean", "Month"];
/// The part of the page that is loading: job growth.
pub const TREND_WHAT: &str = "job growth";
/// Title of job growth.
pub const TREND_TITLE: &str = "Can job growth be told from zero?";
/// Subtitle of job growth.
pub const TREND_SUBTITLE: &str = "Mean change a month in thousands, with its 95\u{a0}% interval; where \
                                  that includes zero, growth cannot be told from zero";
/// Table of job growth, for screen readers.
pub const TREND_LABEL: &str = "Job growth over several months";
/// Caption of job growth.
pub const TREND_CAPTION: &str = "Figures are revised for years, so each date of publication (vintage) \
                                 is shown apart; what was published later was not known on this day.";
/// Title of unemployment.
pub const UNEMPLOYMENT_TITLE: &str = "Unemployment in the United States";
/// Subtitle of unemployment.
pub const UNEMPLOYMENT_SUBTITLE: &str = "Monthly rate, seasonally adjusted";
/// Line of unemployment, and its detail.
pub const UNEMPLOYMENT_LINE: [&str; 2] = ["Unemployed", "of the labour force"];

/// Detail of the projection: "of the Committee, Dec 2025".
pub(crate) fn projection_detail(as_of: Day) -> String {
    format!("of the Committee, {} {}", format::month_short(as_of.month()), as_of.year())
}

/// Title of the calendar.
pub(crate) fn ahead_title(as_of: Day) -> String {
    format!("Decisions ahead of {}", format::day_long(as_of))
}

/// Subtitle of the calendar.
pub(crate) fn ahead_subtitle(as_of: Day) -> String {
    format!("Days counted from {}", format::day_long(as_of))
}

/// Subtitle of the decisions.
pub(crate) fn decisions_subtitle(count: usize) -> String {
    format!("{} changes of the target, the newest first", format::count(count))
}

/// "IWM over SPY".
pub(crate) fn ratio_measured(small: &Symbol, large: &Symbol) -> String {
    format!("{small} over {large}")
}

/// "IWM over SPY around rate decisions, by session".
pub(crate) fn ratio_title(measured: &str) -> String {
    format!("{measured} around rate decisions, by session")
}

/// Subtitle of the study by session.
pub(crate) fn ratio_subtitle(measured: &str, basis: Basis, study: &EventStudy) -> String {
    format!(
        "{measured}, relative gain from the last close before each event, {}; {}",
        basis.label(),
        draws_words(study),
    )
}

/// Subtitle of the study by month.
pub(crate) fn factor_subtitle(study: &EventStudy) -> String {
    format!(
        "Size factor (small minus big) since 1980, change from the month before each event; cuts and \
         rises are found in the monthly federal funds rate, where a turn of a quarter point begins a \
         cycle; {}",
        draws_words(study),
    )
}

fn draws_words(study: &EventStudy) -> String {
    format!("shaded: 95\u{a0}% interval of the mean, from {} random draws", study.draws)
}

/// "Small caps and the 2-year yield".
pub(crate) fn beta_title(names: &LegNames, tenor: &str) -> String {
    format!("{} and the {tenor} yield", names.small.opening())
}

/// Subtitle of a beta.
pub(crate) fn beta_subtitle(names: &LegNames, weeks: usize) -> String {
    format!(
        "Weekly gain of {} on {} for each percentage point that the yield rose (beta), over the {weeks} \
         weeks before; shaded: 95\u{a0}% interval",
        names.small.inside(),
        names.large.inside(),
    )
}

/// Line of a beta.
pub(crate) fn beta_label(tenor: &str) -> String {
    format!("{tenor} beta")
}

/// "Small caps if the rate is cut".
pub(crate) fn scenario_title(names: &LegNames) -> String {
    format!("{} if the rate is cut", names.small.opening())
}

/// Subtitle of the scenario of cuts.
pub(crate) fn scenario_subtitle(names: &LegNames) -> String {
    format!(
        "Gain of {} on {} by the newest window's beta to the 2-year yield, 95\u{a0}% interval",
        names.small.inside(),
        names.large.inside(),
    )
}

/// Line of the mean of several events: "Mean of 4".
pub(crate) fn mean_label(events: usize) -> String {
    format!("Mean of {events}")
}

/// Line where no interval can be had.
pub(crate) fn no_interval(absence: Absence) -> String {
    format!("There is no interval: {}.", too_short(absence, "week"))
}

/// Subtitle of the payrolls.
pub(crate) fn payrolls_subtitle(months: usize) -> String {
    format!(
        "Change of nonfarm payrolls in thousands: each month (thin) and mean of {months} months \
         (strong), by date of publication"
    )
}

/// Line of payrolls: "Month, published Oct 2026".
pub(crate) fn payrolls_label(what: &str, vintage: &str) -> String {
    format!("{what}, {vintage}")
}
