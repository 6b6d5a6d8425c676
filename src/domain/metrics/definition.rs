//! Definition of a metric, in words for its reader.

/// The definition of a metric: the glossary and every "how this is computed" are made from it.
///
/// Formulas share their letters; [`LETTERS`] says what they stand for.
///
/// ```
/// use rotascope::domain::metrics;
///
/// let keys: Vec<&str> = metrics::ALL.iter().map(|definition| definition.key).collect();
/// assert!(keys.is_sorted() && keys.contains(&"streaks"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name in links and reports, in `snake_case`.
    pub key: &'static str,
    /// The name on a page.
    pub name: &'static str,
    /// The meaning, in a sentence or two.
    pub tells: &'static str,
    /// The formula, in plain Unicode mathematics.
    pub formula: &'static str,
    /// The unit that a page shows it in.
    pub unit: &'static str,
    /// The cases without a value.
    pub no_value: &'static str,
    /// The published definition it follows, or "this project".
    pub source: &'static str,
}

/// Letters of every formula, explained in words for the reader.
pub const LETTERS: &str = "S and L are the levels of the small and the large leg on the chosen basis, V that of any one \
     holding; 0 is the base session, t any session, n the last. s and l are the legs' returns on \
     one session, Sₜ / Sₜ₋₁ − 1 and Lₜ / Lₜ₋₁ − 1";
