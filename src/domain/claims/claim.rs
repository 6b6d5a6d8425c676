//! One claim: terms, published figure, words and source.

use super::{
    evidence::Needs,
    field::{Field, Parts},
    kinds::{KINDS, KindSpec, Terms},
    quoted_figure::{Amount, QuotedFigure},
};
use crate::domain::{Day, Error, Symbol, quoted};

/// What somebody said, as a value that can be judged.
///
/// ```
/// use rotascope::domain::claims::{Claim, KINDS};
///
/// let kind = KINDS.iter().find(|kind| kind.code == "leader_since").unwrap();
/// let claim = Claim::draft(kind, &"IWM".parse()?, &"SPY".parse()?, "2026-01-23".parse()?)?;
/// assert_eq!(claim.sentence(), "IWM has led SPY since 23 January 2025");
///
/// let mut parts = claim.parts();
/// parts.iter_mut().find(|(name, _)| *name == "from").unwrap().1 = "yesterday".to_owned();
/// let error = Claim::from_parts("leader_since", &parts).unwrap_err();
/// assert_eq!(error.place().field.as_deref(), Some("from"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    terms: Terms,
    quoted: QuotedFigure,
    words: String,
    source: String,
}

/// The names of what every claim has beside the terms of its kind, in the order of links.
pub(super) const COMMON: [&str; 5] = ["test", "published", "tolerance", "source", "words"];

impl Claim {
    /// The longest that a claim's own words may be, in characters.
    pub const MOST_WORDS: usize = 200;
    /// The longest that a claim's source may be, in characters.
    pub const MOST_SOURCE: usize = 120;

    /// A claim; `words` and `source` may be empty.
    ///
    /// # Errors
    /// When a text is too long or has a control character, or the tolerance is negative.
    pub fn new(
        terms: Terms,
        quoted: QuotedFigure,
        words: &str,
        source: &str,
    ) -> Result<Self, Error> {
        if quoted.tolerance < Amount::default() {
            let problem = format!("the tolerance {} is negative", quoted.tolerance);
            return Err(Error::invalid(problem, "give 0 or more").at_field("tolerance"));
        }
        let words = checked(words, Self::MOST_WORDS).map_err(|error| error.at_field("words"))?;
        let source =
            checked(source, Self::MOST_SOURCE).map_err(|error| error.at_field("source"))?;
        Ok(Self { terms, quoted, words, source })
    }

    /// A claim of a kind about a pair, to be edited.
    ///
    /// # Errors
    /// Never in practice: what a form starts from can be read.
    pub fn draft(
        kind: &KindSpec,
        small: &Symbol,
        large: &Symbol,
        as_of: Day,
    ) -> Result<Self, Error> {
        let start = |field: &Field| (field.name, field.start(small, large, as_of));
        let parts: Vec<(&str, String)> = kind.fields.iter().map(start).collect();
        Self::new(Terms::read(kind, &Parts(&parts))?, kind.usual, "", "")
    }

    /// The claim of a kind whose texts stand beside their names, as [`Claim::parts`] gives them.
    ///
    /// # Errors
    /// When there is no such kind, or a text is missing or wrong; the field is named.
    pub fn from_parts(kind: &str, parts: &[(&str, String)]) -> Result<Self, Error> {
        let Some(kind) = KINDS.iter().find(|other| other.code == kind) else {
            let known: Vec<&str> = KINDS.iter().map(|kind| kind.code).collect();
            let problem = format!("{} is not a kind of claim", quoted(kind));
            let remedy = format!("use one of {}", known.join(", "));
            return Err(Error::invalid(problem, remedy).at_field("kind"));
        };
        let parts = Parts(parts);
        let terms = Terms::read(kind, &parts)?;
        let quoted = QuotedFigure {
            test: parts.parse("test")?,
            amount: parts.parse("published")?,
            tolerance: parts.parse("tolerance")?,
        };
        Self::new(terms, quoted, parts.text("words")?, parts.text("source")?)
    }

    /// Every text of the claim with its name: the terms of its kind, then what all claims have.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let names = self.kind().fields.iter().map(|field| field.name).chain(COMMON);
        let QuotedFigure { test, amount, tolerance } = self.quoted;
        let common = [test.to_string(), amount.to_string(), tolerance.to_string()];
        let texts = self.terms.subject().texts().into_iter().chain(common);
        names.zip(texts.chain([self.source.clone(), self.words.clone()])).collect()
    }

    /// What kind of claim it is.
    pub fn kind(&self) -> &'static KindSpec {
        self.terms.subject().kind()
    }

    /// What it speaks of.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The published figure.
    pub fn quoted(&self) -> QuotedFigure {
        self.quoted
    }

    /// The claim in its author's words, or the reader's; may be empty.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Who said it; may be empty.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What exactly is judged, written from the terms.
    pub fn sentence(&self) -> String {
        self.terms.subject().sentence(self.quoted)
    }
}

fn checked(text: &str, most: usize) -> Result<String, Error> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err(Error::invalid("the text has a control character", "write it on one line"));
    }
    let have = text.chars().count();
    if most < have {
        let problem = format!("the text has {have} characters");
        return Err(Error::invalid(problem, format!("shorten it to {most}")));
    }
    Ok(text.to_owned())
}

/// What has to be loaded to judge all of these.
pub fn needs<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Needs {
    let mut needs = Needs::default();
    for claim in claims {
        claim.terms().subject().add_needs(&mut needs);
    }
    needs.symbols.sort_unstable();
    needs.symbols.dedup();
    needs.series.sort_unstable();
    needs.series.dedup();
    needs
}
