//! Words about the order of tables.

/// "Sort by 1Y".
pub(crate) fn sort_words(column: &str) -> String {
    format!("Sort by {column}")
}
