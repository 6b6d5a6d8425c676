//! The headline of the gallery.

use super::Sentence;
use crate::domain::format;

/// Headline of the gallery, which says that its figures are invented, with the number of its examples.
pub fn headline(examples: usize) -> Sentence {
    let examples = format::count(examples);
    Sentence::new(format!(
        "{examples} examples with invented figures show every kind of chart at its best and its worst."
    ))
}

/// Subtitle of an example, which says that its figures are invented.
///
/// ```
/// use rotascope::domain::wording::gallery::example_subtitle;
///
/// assert_eq!(example_subtitle("heatmap"), "heatmap; invented figures");
/// ```
pub fn example_subtitle(key: &str) -> String {
    format!("{key}; invented figures")
}
