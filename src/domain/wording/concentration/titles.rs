//! Titles, heads and labels of the concentration page.

use crate::domain::{Basis, Day, Symbol, format, wording::Sentence};

/// The part of the page that is loading: weights.
pub const WEIGHTS_WHAT: &str = "the weights";
/// Title of the weights.
pub const WEIGHTS_TITLE: &str = "How much of an index is in its largest companies";
/// Subtitle of the weights.
pub const WEIGHTS_SUBTITLE: &str = "Effective number: how many companies of equal weight would be as concentrated; HHI \
     (Herfindahl-Hirschman index) is one over it";
/// Title of the seven against the rest.
pub const BASKET_TITLE: &str = "The Magnificent 7, the S&P 500, and the rest of it";
/// Subtitle of the same.
pub const BASKET_SUBTITLE: &str =
    "Level, 100 at the first session shown, price; weights move with prices";
/// Lines of the same.
pub const BASKET_LINES: [&str; 3] = ["Magnificent 7", "The index", "Without them"];
/// What the line of the weight shows.
pub const WEIGHT_DETAIL: &str = "of the index";
/// Title of the weight of the seven.
pub const WEIGHT_TITLE: &str = "Weight of the Magnificent 7 in the S&P 500";
/// The part of the page that is loading: contributions.
pub const MEMBERS_WHAT: &str = "the contributions";
/// Title of the contributions.
pub const MEMBERS_TITLE: &str = "What the Magnificent 7 added to the S&P 500";
/// Table of the contributions, for screen readers.
pub const MEMBERS_LABEL: &str = "Contributions to the return of the index";
/// Heads of the contributions.
pub const MEMBERS_HEADS: [&str; 2] = ["Weight at the start", "Contribution, points"];
/// Rows of sums: the seven, and all others.
pub const MEMBERS_SUMS: [&str; 2] = ["The seven", "All others"];
/// Title of breadth.
pub const BREADTH_TITLE: &str = "Does the typical company keep up with the giants?";

/// The line of sources of a figure of the seven.
pub(crate) fn seven_source(publisher: &str, published: Day, prices: &str) -> String {
    format!("Weights: {publisher}, {}. Prices: {prices}", format::day_short(published))
}

/// Subtitle of the weight of the seven.
pub(crate) fn weight_subtitle(published: Day) -> String {
    format!("Share of the index, from the weights of {}", format::day_long(published))
}

/// Subtitle of the contributions.
pub(crate) fn members_subtitle(first: Day, last: Day) -> String {
    format!("{}, price", format::day_span(first, last))
}

/// Subtitle of breadth.
pub(crate) fn breadth_subtitle(equal: &str, weighted: &str, from: Day, basis: Basis) -> String {
    format!("{equal} over {weighted}, {} = 100, {}", format::day_long(from), basis.label())
}

/// "RSP / SPY".
pub(crate) fn breadth_label(equal: &str, weighted: &str) -> String {
    format!("{equal} / {weighted}")
}

/// The sources of the weights.
pub fn sources(named: &[String]) -> String {
    format!("Sources: {}.", named.join("; "))
}

/// Sentence where a leg follows no index that is known.
pub(crate) fn no_index(large: &Symbol) -> Sentence {
    Sentence::new(format!(
        "This snapshot names no index that {large} follows, so this is the S&P 500."
    ))
}

/// Problem of a snapshot without weights of single companies, and the remedy.
pub const NO_WEIGHTS: [&str; 2] =
    ["This snapshot has no weights of single companies", "build them into the snapshot"];
/// Remedy where the seven share no session with the fund.
pub const OTHER_DAY: &str = "choose another as-of session";

/// A company by its name, whose class of shares stands for all of them.
///
/// ```
/// use rotascope::domain::wording::concentration::company;
///
/// assert_eq!(company("Alphabet (class A)"), "Alphabet");
/// ```
pub fn company(name: &str) -> &str {
    name.split_once(" (class ").map_or(name, |(company, _)| company)
}
