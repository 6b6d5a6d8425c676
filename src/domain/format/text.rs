//! Words that stand at the head of a sentence.

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
