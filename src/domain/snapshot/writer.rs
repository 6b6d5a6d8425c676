//! From values to the text of a file.
//!
//! What is written here reads back as the same value, bit for bit; what would not is refused and
//! never rounded.

use serde::Serialize;
use serde_json::Serializer;

use super::{
    BreadthFile, MacroFile, Manifest, PriceFile, RankingFile,
    breadth::BreadthWire,
    facts::{ConcentrationWire, InstrumentsWire, PolicyWire, ValuationWire},
    lines::Lines,
    macro_form::MacroWire,
    manifest::ManifestWire,
    prices::PricesWire,
    ranking::RankingWire,
    recessions::RecessionsWire,
};
use crate::domain::{
    Error,
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
};

/// The text of `manifest.json`.
///
/// # Errors
/// Never in practice: a manifest has nothing that JSON cannot say.
pub fn manifest(manifest: &Manifest) -> Result<String, Error> {
    let parse = |_: &str, bytes: &[u8]| Manifest::parse(bytes);
    text_of(manifest, &ManifestWire::from(manifest.clone()), parse)
}

/// The text of `facts/concentration.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn concentration(facts: &ConcentrationFacts) -> Result<String, Error> {
    text_of(facts, &ConcentrationWire::from(facts.clone()), ConcentrationFacts::parse)
}

/// The text of `facts/instruments.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn instruments(facts: &InstrumentFacts) -> Result<String, Error> {
    text_of(facts, &InstrumentsWire::from(facts.clone()), InstrumentFacts::parse)
}

/// The text of `facts/policy.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn policy(facts: &PolicyFacts) -> Result<String, Error> {
    text_of(facts, &PolicyWire::from(facts.clone()), PolicyFacts::parse)
}

/// The text of `facts/recessions.json`.
///
/// # Errors
/// Never in practice: recessions have nothing that JSON cannot say.
pub fn recessions(facts: &RecessionFacts) -> Result<String, Error> {
    text_of(facts, &RecessionsWire::from(facts.clone()), RecessionFacts::parse)
}

/// The text of `facts/valuation.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn valuation(facts: &ValuationFacts) -> Result<String, Error> {
    text_of(facts, &ValuationWire::from(facts.clone()), ValuationFacts::parse)
}

/// The text of a file of prices.
///
/// # Errors
/// When there is no session, or a close or dividend needs more than nine decimals.
pub fn prices(file: &PriceFile) -> Result<String, Error> {
    text_of(file, &PricesWire::try_from(file)?, PriceFile::parse)
}

/// The text of a file of breadth.
///
/// # Errors
/// When a figure needs more than nine decimals.
pub fn breadth(file: &BreadthFile) -> Result<String, Error> {
    text_of(file, &BreadthWire::try_from(file)?, BreadthFile::parse)
}

/// The text of a file of a ranking.
///
/// # Errors
/// When a figure needs more than nine decimals.
pub fn ranking(file: &RankingFile) -> Result<String, Error> {
    text_of(file, &RankingWire::try_from(file)?, RankingFile::parse)
}

/// The text of a file of an economic series.
///
/// # Errors
/// When a value needs more than nine decimals.
pub fn macro_series(file: &MacroFile) -> Result<String, Error> {
    text_of(file, &MacroWire::try_from(file)?, MacroFile::parse)
}

/// The text of a file whose form is `wire`, held against what `parse` reads from it.
pub(in crate::domain) fn text_of<T: PartialEq>(
    value: &T,
    wire: &impl Serialize,
    parse: impl Fn(&str, &[u8]) -> Result<T, Error>,
) -> Result<String, Error> {
    let refused = |problem: String| Error::invalid(problem, "correct the value");
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Lines::default());
    wire.serialize(&mut serializer).map_err(|error| refused(error.to_string()))?;
    bytes.push(b'\n');
    if parse("what was written", &bytes)? != *value {
        return Err(refused("a value would not be read back as itself".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| refused(error.to_string()))
}
