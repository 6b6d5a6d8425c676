//! The symbol that a file is named after.

use crate::domain::{Error, Symbol};

/// Exchanges that stand before the symbol in the names of some downloads.
const EXCHANGES: [&str; 7] = ["AMEX_", "BATS_", "CBOE_", "NASDAQ_", "NYSE_", "SP_", "TVC_"];
/// Market and interval that stand behind it in those of others.
const SUFFIXES: [&str; 3] = ["_us_d", "_us", ".us"];

/// The symbol in the name of a download.
///
/// ```
/// use rotascope::domain::formats::symbol_of;
///
/// assert_eq!(symbol_of("IWM.csv")?.as_str(), "IWM");
/// assert_eq!(symbol_of("BATS_IWM, 1D.csv")?.as_str(), "IWM");
/// assert_eq!(symbol_of("iwm_us_d.csv")?.as_str(), "IWM");
/// assert!(symbol_of("my prices.csv").is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// When the name holds no symbol.
pub fn symbol_of(file_name: &str) -> Result<Symbol, Error> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let stem = stem.split([',', '(']).next().unwrap_or(stem).trim();
    let stem = EXCHANGES.iter().find_map(|prefix| stem.strip_prefix(prefix)).unwrap_or(stem);
    let stem = SUFFIXES.iter().find_map(|suffix| stem.strip_suffix(suffix)).unwrap_or(stem);
    stem.parse().map_err(|_: Error| {
        Error::invalid("the name of the file holds no symbol", "name it like IWM.csv")
            .in_file(file_name)
    })
}
