//! The glossary: what every metric is, as the page reads it where a reader asks.
//!
//! `rotascope glossary` writes it from [`metrics::ALL`](crate::domain::metrics::ALL). The page carries keys
//! alone, so that no reader waits for explanations that were not asked for.

use serde::{Deserialize, Serialize};

use crate::domain::{Error, quoted, snapshot::json};

/// One definition; the fields are those of [`Definition`](crate::domain::metrics::Definition).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryEntry {
    /// The name in links and reports.
    pub key: String,
    /// The name on a page.
    pub name: String,
    /// What it tells.
    pub tells: String,
    /// How it is computed.
    pub formula: String,
    /// The unit that a page shows it in.
    pub unit: String,
    /// When it has no value.
    pub no_value: String,
    /// The published definition it follows.
    pub source: String,
}

/// What holds for every figure, under a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryStatement {
    /// What it is about.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// Every definition, by key, and what holds for all of them.
///
/// ```
/// use rotascope::domain::wording::Glossary;
///
/// let glossary = Glossary::parse(br#"{"statements": [], "letters": "S and L", "entries": [
///     {"key": "beta", "name": "Beta", "tells": "It tells.", "formula": "cov / var",
///      "unit": "a number", "no_value": "Never.", "source": "this project"}]}"#)?;
/// assert_eq!(glossary.entry("beta")?.name, "Beta");
///
/// let unknown = glossary.entry("gamma").unwrap_err();
/// assert!(unknown.to_string().contains("does not explain \"gamma\""));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// Method, terms, privacy, accessibility.
    pub statements: Vec<GlossaryStatement>,
    /// What the letters of every formula stand for.
    pub letters: String,
    /// The definitions.
    pub entries: Vec<GlossaryEntry>,
}

impl Glossary {
    /// Its path on the site.
    pub const PATH: &str = "glossary.json";

    /// Reads `glossary.json`.
    ///
    /// # Errors
    /// When the file is not well-formed or a field is missing.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        json::from_slice(bytes).map_err(|error| error.in_file(Self::PATH))
    }

    /// The definition with a key.
    ///
    /// # Errors
    /// When there is none, as in the file of another version of the site.
    pub fn entry(&self, key: &str) -> Result<&GlossaryEntry, Error> {
        self.entries.iter().find(|entry| entry.key == key).ok_or_else(|| {
            let problem = format!("it does not explain {}", quoted(key));
            Error::damaged(problem, "reload to take one version of the site").in_file(Self::PATH)
        })
    }
}
