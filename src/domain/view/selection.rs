//! A selection of symbols as a reader types it.

use crate::domain::{Error, Symbol};

/// Reads symbols apart by anything that no symbol holds; each is taken once.
///
/// ```
/// use rotascope::domain::view::selected_symbols;
///
/// let found = selected_symbols("iwm, SPY spy", 20).unwrap();
/// assert_eq!(found, ["IWM".parse().unwrap(), "SPY".parse().unwrap()]);
/// assert!(selected_symbols("IWM, ..", 20).is_err());
/// assert!(selected_symbols("IWM SPY", 1).is_err());
/// ```
///
/// # Errors
/// When a word is not a symbol, or there are more than `most`.
pub fn selected_symbols(text: &str, most: usize) -> Result<Vec<Symbol>, Error> {
    let mut found = Vec::new();
    for word in text.split([' ', ',', ';', '~', '\n', '\t']).filter(|word| !word.is_empty()) {
        let symbol = word.parse()?;
        if !found.contains(&symbol) {
            found.push(symbol);
        }
    }
    if most < found.len() {
        let problem = format!("{} symbols are too many", found.len());
        return Err(Error::invalid(problem, format!("select {most} at most")));
    }
    Ok(found)
}
