//! Search by words.

/// The items whose words hold every word of a text, those first whose words begin with it.
///
/// No word finds nothing.
///
/// ```
/// use rotascope::domain::wording::search;
///
/// let pages = ["Streaks: is this rare?", "Rates: do cuts help?", "Data: the rate of a cut"];
/// assert_eq!(search(pages, "rat", ToString::to_string), [pages[1], pages[2]]);
/// assert_eq!(search(pages, "CUT help", ToString::to_string), [pages[1]]);
/// assert!(search(pages, " ", ToString::to_string).is_empty());
/// ```
pub fn search<T>(
    items: impl IntoIterator<Item = T>,
    text: &str,
    words: impl Fn(&T) -> String,
) -> Vec<T> {
    let text = text.trim().to_lowercase();
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for item in items {
        let words = words(&item);
        if text.is_empty() || !has_words(&words, &text) {
            continue;
        }
        let begins = words.to_lowercase().starts_with(&text);
        let found = if begins { &mut first } else { &mut others };
        found.push(item);
    }
    first.append(&mut others);
    first
}

/// True where words hold every word of a text, be they written large or small.
pub(super) fn has_words(words: &str, text: &str) -> bool {
    let (words, text) = (words.to_lowercase(), text.to_lowercase());
    text.split_whitespace().all(|word| words.contains(word))
}
