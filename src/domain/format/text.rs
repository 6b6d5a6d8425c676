//! Words at the head of a sentence, and bytes as digits.

use std::fmt::Write as _;

/// The words with their first letter in upper case.
///
/// ```
/// use rotascope::domain::format::capitalised;
///
/// assert_eq!(capitalised("small caps lead"), "Small caps lead");
/// assert_eq!(capitalised(""), "");
/// ```
pub fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// Words in a row: "a, b and c".
///
/// ```
/// use rotascope::domain::format::listed;
///
/// let words = ["IWM", "SPY", "IJR"].map(str::to_owned);
/// assert_eq!(listed(&words), "IWM, SPY and IJR");
/// assert_eq!(listed(&words[..1]), "IWM");
/// ```
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// Bytes as lower-case hexadecimal digits.
///
/// ```
/// use rotascope::domain::format::hex;
///
/// assert_eq!(hex(&[0, 0x0f, 0xa0, 0xff]), "000fa0ff");
/// ```
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String does not fail.
        write!(text, "{byte:02x}").map_or_else(|_| String::new(), |()| text)
    })
}
