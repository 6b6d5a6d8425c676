//! The symbol that a file is named after.

use crate::domain::{Error, Symbol};

/// Words in the names of downloads that are no symbol: sites, exchanges, intervals and copies.
const WORDS: [&str; 52] = [
    "1d",
    "1w",
    "adj",
    "adjusted",
    "amex",
    "arcx",
    "asx",
    "bats",
    "batch",
    "cboe",
    "chart",
    "close",
    "closes",
    "copy",
    "csv",
    "d",
    "daily",
    "data",
    "dly",
    "download",
    "eod",
    "etf",
    "export",
    "historical",
    "historicaldata",
    "historicalprices",
    "history",
    "holdings",
    "lse",
    "m",
    "macrotrends",
    "max",
    "monthly",
    "my",
    "nasdaq",
    "nyse",
    "of",
    "price",
    "prices",
    "quotes",
    "sp",
    "stock",
    "table",
    "the",
    "tsx",
    "tvc",
    "txt",
    "us",
    "w",
    "weekly",
    "xetr",
    "yahoo",
];
/// The most characters of a symbol.
const MOST: usize = 16;

/// The symbol in the name of a file, as browsers and sites save them.
///
/// ```
/// use rotascope::domain::formats::symbol_of;
///
/// for (name, symbol) in [
///     ("IWM.csv", "IWM"),
///     ("IWM (1).csv", "IWM"),
///     ("iwm_us_d.csv", "IWM"),
///     ("iwm.us.txt", "IWM"),
///     ("BATS_IWM, 1D.csv", "IWM"),
///     ("IWM Historical Data.csv", "IWM"),
///     ("Copy of daily_adjusted_IWM.csv", "IWM"),
///     ("BRK-B.csv", "BRK-B"),
///     ("^GSPC.csv", "GSPC"),
///     ("SIZE_FACTOR.csv", "SIZE_FACTOR"),
///     ("My fund (EUR).csv", "FUND"),
///     ("weekly.csv", "WEEKLY"),
///     ("Small caps Europe.csv", "SMALL-CAPS-EUROP"),
/// ] {
///     assert_eq!(symbol_of(name)?.as_str(), symbol);
/// }
/// assert!(symbol_of("(1).csv").is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// When the name holds no symbol.
pub fn symbol_of(file_name: &str) -> Result<Symbol, Error> {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let has_type = |(_, end): &(&str, &str)| {
        ["csv", "txt", "tsv", "xls", "xlsx"].iter().any(|known| end.eq_ignore_ascii_case(known))
    };
    let stem = name.rsplit_once('.').filter(has_type).map_or(name, |(stem, _)| stem);
    let stem = stem.split(['(', '[']).next().unwrap_or(stem).trim();
    let stem = stem.trim_start_matches('^');
    let words: Vec<&str> = stem.split([' ', '_', ',']).filter(|word| !word.is_empty()).collect();
    let first = words.iter().position(|word| is_telling(word)).unwrap_or(words.len());
    let last = words.iter().rposition(|word| is_telling(word)).map_or(first, |last| last + 1);
    let telling = words.get(first..last).filter(|words| !words.is_empty()).unwrap_or(&words);
    let whole = without_market(stem);
    if let Some(symbol) = whole.parse().ok().filter(|_| telling.len() == words.len()) {
        return Ok(symbol);
    }
    let joined = telling.iter().map(|word| without_market(word)).collect::<Vec<_>>().join("-");
    let usable = joined.chars().filter(|c| c.is_ascii_alphanumeric() || "._-".contains(*c));
    let usable: String = usable.skip_while(|c| !c.is_ascii_alphanumeric()).take(MOST).collect();
    usable.trim_end_matches(['-', '.', '_']).parse().map_err(|_: Error| {
        Error::invalid("the name of the file holds no symbol", "name it like IWM.csv")
            .in_file(file_name)
    })
}

/// True where a word may be a symbol, or a part of a name.
fn is_telling(word: &str) -> bool {
    let has_letter = word.chars().any(char::is_alphabetic);
    let is_plain = WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    let is_number = word.len() < 3 || 6 < word.len();
    (has_letter || !is_number) && !is_plain && word.chars().any(char::is_alphanumeric)
}

fn without_market(word: &str) -> &str {
    let cut =
        word.get(word.len().saturating_sub(3)..).filter(|end| end.eq_ignore_ascii_case(".us"));
    cut.and_then(|_| word.get(..word.len() - 3)).unwrap_or(word)
}
