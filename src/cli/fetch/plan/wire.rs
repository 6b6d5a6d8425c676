//! The plan as it stands in its file, field by field.

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;
use toml::Spanned;

use super::super::provider_code::ProviderCode;
use crate::domain::{Error, quoted};

type Words = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanWire {
    pub title: String,
    pub snapshot: String,
    pub answers: String,
    pub contact: Option<String>,
    pub small: Words,
    pub large: Words,
    pub providers: Vec<Words>,
    #[serde(default)]
    pub funds: Vec<Words>,
    #[serde(default)]
    pub stocks: Vec<Words>,
    #[serde(default)]
    pub symbol: Vec<SymbolWire>,
    #[serde(default)]
    pub series: Vec<SeriesWire>,
    pub factor: Option<FactorWire>,
    #[serde(default)]
    pub holdings: Vec<HoldingsWire>,
    #[serde(default)]
    pub pace: PaceWire,
    #[serde(default)]
    pub hosts: BTreeMap<Words, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SymbolWire {
    pub symbol: Words,
    pub kind: Words,
    pub currency: Option<String>,
    pub providers: Option<Vec<Words>>,
    #[serde(default)]
    pub names: BTreeMap<Words, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeriesWire {
    pub id: Words,
    pub revisions: Option<Words>,
    pub keep: Option<Words>,
    #[serde(default)]
    pub vintages: Vec<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FactorWire {
    pub file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoldingsWire {
    pub fund: Words,
    pub url: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PaceWire {
    pub pause_seconds: f64,
    pub tries: u8,
    pub first_wait_seconds: f64,
    pub longest_wait_seconds: f64,
    pub timeout_seconds: f64,
    pub most_megabytes: u32,
}

impl Default for PaceWire {
    fn default() -> Self {
        Self {
            pause_seconds: 2.0,
            tries: 4,
            first_wait_seconds: 5.0,
            longest_wait_seconds: 120.0,
            timeout_seconds: 60.0,
            most_megabytes: 32,
        }
    }
}

/// The text of a plan, to say where in it something stands.
pub(super) struct PlanText<'a>(pub &'a str);

impl PlanText<'_> {
    /// The fields, as they stand there.
    pub(super) fn read(&self) -> Result<PlanWire, Error> {
        toml::from_str(self.0).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            let problem = error.message().replace('`', "\"");
            let remedy = "correct the line; docs/refresh.md says what a plan holds";
            self.place(Error::invalid(problem, remedy), &span)
        })
    }

    /// A value as a type that reads itself from text.
    pub(super) fn parse<T: std::str::FromStr<Err = Error>>(
        &self,
        words: &Words,
    ) -> Result<T, Error> {
        words.get_ref().parse().map_err(|error: Error| self.at(error, words))
    }

    /// One of several words.
    pub(super) fn one_of<T: Copy>(&self, words: &Words, known: &[(&str, T)]) -> Result<T, Error> {
        let found = known.iter().find(|(word, _)| word == words.get_ref());
        found.map(|(_, value)| *value).ok_or_else(|| {
            let list: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            let problem = format!("{} is not known here", quoted(words.get_ref()));
            self.at(Error::invalid(problem, format!("use one of {}", list.join(", "))), words)
        })
    }

    /// One of the providers that are known in a place, by its code.
    pub(super) fn provider(
        &self,
        words: &Words,
        known: &[ProviderCode],
    ) -> Result<ProviderCode, Error> {
        let known: Vec<_> = known.iter().map(|provider| (provider.code(), *provider)).collect();
        self.one_of(words, &known)
    }

    /// The same error with the line and the field of a value.
    pub(super) fn at(&self, error: Error, words: &Words) -> Error {
        self.place(error, &words.span())
    }

    fn place(&self, error: Error, span: &Range<usize>) -> Error {
        let before = self.0.get(..span.start).unwrap_or_default();
        let line = before.matches('\n').count();
        // A list may break over lines; its field stands on the last one before that has one.
        let lines = self.0.lines().take(line + 1).collect::<Vec<_>>();
        let field = lines.iter().rev().find_map(|text| {
            let name = text.split_once('=').map(|(name, _)| name.trim())?;
            let is_name = |c: char| c.is_ascii_alphanumeric() || "._-\"".contains(c);
            (!name.is_empty() && name.chars().all(is_name)).then(|| name.to_owned())
        });
        let error = error.at_line(line as u64 + 1);
        match field {
            Some(field) => error.at_field(field),
            None => error,
        }
    }
}
