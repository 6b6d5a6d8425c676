//! The list from which a series is chosen.

use super::search::has_words;
use crate::domain::{
    format::{day_long, month_long},
    study::{OptionGroup, SymbolOption},
};

/// Field above the list.
pub const SEARCH_LABEL: &str = "Symbol, name or style";

/// How many of all options are in the list.
pub fn count_words(count: usize, all: usize) -> String {
    format!("{count} of {all}")
}

/// The heading of a group.
pub(crate) fn group_title(group: OptionGroup) -> &'static str {
    match group {
        OptionGroup::Size => "Size",
        OptionGroup::Style => "Style",
        OptionGroup::Market => "Whole market",
        OptionGroup::Sector => "Sectors",
        OptionGroup::Factor => "Factors",
        OptionGroup::Region => "Regions",
        OptionGroup::Bond => "Bonds",
        OptionGroup::Commodity => "Commodities",
        OptionGroup::Stock => "Stocks",
        OptionGroup::Index => "Indices, without dividends",
        OptionGroup::Other => "Others",
        OptionGroup::Own => "Your own",
    }
}

/// Since when there are prices, and until when where they have ended:
/// `since May 2000, ends 1 May 2026`.
pub fn span_words(option: &SymbolOption) -> String {
    let since = option.first.map(|day| format!("since {}", month_long(day.calendar_month())));
    let ends = option.ended.map(|day| format!("ends {}", day_long(day)));
    since.into_iter().chain(ends).collect::<Vec<_>>().join(", ")
}

/// The options that have every word of a text in their symbol, name, style or group; all of them
/// where the text is empty.
pub fn found(options: &[SymbolOption], text: &str) -> Vec<SymbolOption> {
    let fits = |option: &&SymbolOption| {
        let SymbolOption { symbol, name, style, group, .. } = option;
        let style = style.as_deref().unwrap_or_default();
        has_words(&format!("{symbol} {name} {style} {}", group_title(*group)), text)
    };
    options.iter().filter(fits).cloned().collect()
}

/// The place of the option that a text most likely means: the one of this symbol, else the first whose
/// symbol begins with it, else the first.
///
/// ```
/// use rotascope::domain::{study::{OptionGroup, SymbolOption}, wording::picker::likeliest};
///
/// let option = |symbol: &str| SymbolOption {
///     group: OptionGroup::Size,
///     symbol: symbol.parse().expect("a symbol"),
///     name: "A fund".to_owned(),
///     style: None,
///     first: None,
///     ended: None,
/// };
/// let options = ["IWM", "VV", "V"].map(option);
/// assert_eq!(["v", "vv", "fund"].map(|text| likeliest(&options, text)), [2, 1, 0]);
/// ```
pub fn likeliest(options: &[SymbolOption], text: &str) -> usize {
    let text = text.trim().to_uppercase();
    let place = |fits: &dyn Fn(&str) -> bool| {
        options.iter().position(|option| fits(option.symbol.as_str()))
    };
    let is_it = place(&|symbol| symbol == text);
    is_it.or_else(|| place(&|symbol| symbol.starts_with(&text))).unwrap_or_default()
}
