//! Titles, heads and labels of the data page.

use crate::domain::{Day, format, snapshot::FileKind};

/// The part of the page that is loading: checks.
pub const CHECKS_WHAT: &str = "the checks";
/// The check that every file is as it was published.
pub const WHOLE_CHECK: &str =
    "The file is there, byte for byte as published (SHA-256), and keeps its format";
/// Why storing waits for a word of the reader.
pub const PAUSED: &str =
    "Paused, because this connection is metered or the browser is asked to save data.";
/// Caption where the checks found nothing.
pub const NOTHING_FOUND: &str =
    "Nothing was found. The checks are made anew in this browser on every visit.";
/// Caption where they found something.
pub const SOMETHING_FOUND: &str = "What is found is reported and never repaired.";
/// The part of the page that is loading: price series.
pub const PRICES_WHAT: &str = "the price series";
/// Table of price series, for screen readers.
pub const PRICES_LABEL: &str = "Price series";
/// Subtitle of prices.
pub const PRICES_SUBTITLE: &str =
    "Closes and cash dividends, adjusted for splits and not for dividends";
/// Caption of prices.
pub const PRICES_CAPTION: &str = "A gap is a session that the exchange or other series have and this one lacks. The first twelve digits of each \
     hash are shown; manifest.json has them whole.";
/// A file that is loading, and one that cannot be read.
pub const UNREAD: [&str; 2] = ["on its way", "not read"];
/// The part of the page that is loading: economic series.
pub const SERIES_WHAT: &str = "the economic series";
/// Title and label of economic series.
pub const SERIES_LABEL: &str = "Economic series";
/// Subtitle of economic series.
pub const SERIES_SUBTITLE: &str = "Rates, jobs, earnings and the size factor";
/// Head of the lag after which a period is known.
pub const KNOWN_AFTER_HEAD: &str = "Known after";
/// Caption of economic series.
pub const SERIES_CAPTION: &str = "First and last are the ends of periods. A revised series has a row for each date of publication \
     (vintage): a change is never taken across two of them.";
/// Series that are not revised.
pub const ONE_VINTAGE: &str = "not revised";
/// The part of the page that is loading: facts.
pub const FACTS_WHAT: &str = "the facts";
/// Subtitle of facts.
pub const FACTS_SUBTITLE: &str =
    "Each with a date and a source of its own, which stand beside it where it is used";
/// The part of the page that is loading: sources.
pub const SOURCES_WHAT: &str = "the sources";
/// Title of the sources.
pub const SOURCES_TITLE: &str = "Sources and terms";

/// "44 of 44".
pub fn passed(count: usize, of: usize) -> String {
    format!("{count} of {of}")
}

/// The day on which a vintage was published.
pub fn vintage(published: Option<Day>) -> String {
    published.map_or_else(|| ONE_VINTAGE.to_owned(), format::day_short)
}

/// "Claims: January 2026", "Breadth of the Russell 3000"; what other files are called stands in them.
pub(crate) fn file_name(kind: &FileKind) -> String {
    match kind {
        FileKind::Claims { title } => format!("Claims: {title}"),
        FileKind::Breadth { name, .. } => format!("Breadth of {name}"),
        FileKind::Ranking { name, .. } => format!("Ranking of {name}"),
        FileKind::Prices { .. } | FileKind::Macro { .. } | FileKind::Facts(_) => String::new(),
    }
}

/// Terms that all sources share.
pub(crate) fn shared_terms(terms: &str) -> String {
    format!("Terms of all of them: {terms}.")
}

/// "Save IWM as CSV".
pub(crate) fn save_words(name: &str, form: &str) -> String {
    format!("Save {name} as {form}")
}

/// Note on a period that ends after the day on which the file says that it was retrieved.
pub(crate) fn retrieved_before(retrieved: Day, last: Day) -> Option<String> {
    (retrieved < last).then(|| {
        format!("the file says it was retrieved before, on {}", format::day_short(retrieved))
    })
}
