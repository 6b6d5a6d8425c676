//! Titles, heads and labels of the instruments page.

use crate::domain::{Basis, DateRange, Day, Symbol, format};

/// The part of the page that is loading: funds.
pub const FUNDS_WHAT: &str = "the funds";
/// Caption of the funds.
pub const FUNDS_CAPTION: &str = "Where there is no figure, a word says why; where it is \"ended\", the prices end before the as-of \
     day. Fees and sizes that were published only after the as-of day are marked as known later.";
/// The part of the page that is loading: stocks.
pub const STOCKS_WHAT: &str = "the stocks";
/// Caption of the stocks.
pub const STOCKS_CAPTION: &str = "Strength is Mansfield relative strength: the ratio against its mean of 200 sessions. The \
     quadrant is that of the weekly rotation map against SPY.";
/// Label of the choice of one fund or stock.
pub const PICK_LABEL: &str = "In detail";
/// Head of the line of a year.
pub const YEAR_HEAD: &str = "One year";
/// Heads of the columns that make a row a leg.
pub const LEG_HEADS: [&str; 2] = ["First leg", "Second leg"];
/// The legs inside a sentence.
pub const LEGS: [&str; 2] = ["first leg", "second leg"];
/// Cell of a row that is a leg, and of one that may become it.
pub const LEG_CELLS: [&str; 2] = ["in use", "use"];
/// A file that is loading.
pub const ON_ITS_WAY: &str = "on its way";
/// The part of the page that is loading: costs.
pub const COSTS_WHAT: &str = "the costs";
/// Title of the costs.
pub const COSTS_TITLE: &str = "What it costs to hold a fund";
/// Subtitle of the costs.
pub const COSTS_SUBTITLE: &str =
    "At the latest expense ratio that is known, whatever the fund earns";
/// Heads of the costs.
pub const COSTS_HEADS: [&str; 3] = ["Expense ratio", "Ten years", "Of $10,000"];
/// Title of style.
pub const STYLE_TITLE: &str = "Small-cap growth against small-cap value";
/// Problem of a snapshot without the two funds of style, and the remedy.
pub const NO_STYLE: [&str; 2] = [
    "This snapshot has no pair of funds of small growth and small value",
    "build them into the snapshot",
];

/// Title of a column that is measured against a leg: "Beta to IWM".
pub(crate) fn column_title(title: &str, small: &Symbol, large: &Symbol) -> String {
    title.replace("small leg", small.as_str()).replace("large leg", large.as_str())
}

/// "Show IWM in detail".
pub(crate) fn show_words(symbol: &Symbol) -> String {
    format!("Show {symbol} in detail")
}

/// "Use VTWV as the first leg".
pub(crate) fn use_words(symbol: &Symbol, leg: &str) -> String {
    format!("Use {symbol} as the {leg}")
}

/// "Return and risk over the year to date to 25 September 2026, price".
pub(crate) fn measured_words(range: DateRange, as_of: Day, basis: Basis) -> String {
    let range = match range {
        DateRange::YearToDate => "the year to date".to_owned(),
        range => range.label(),
    };
    format!("Return and risk over {range} to {}, {}", format::day_long(as_of), basis.label())
}

/// Subtitle of style: "VTWG / VTWV, 30 June 2023 = 100, price".
pub(crate) fn style_subtitle(label: &str, from: Day, basis: Basis) -> String {
    format!("{label}, {} = 100, {}", format::day_long(from), basis.label())
}

/// "26 May 2000 to 1 May 2026".
pub(crate) fn span_words((first, last): (Day, Day)) -> String {
    format!("{} to {}", format::day_long(first), format::day_long(last))
}

/// Table of key data, for screen readers.
pub(crate) fn key_data_label(as_of: Day) -> String {
    format!("Key data as of {}", format::day_long(as_of))
}
