//! `rotascope glossary`: the definitions of all metrics as the file that the page reads.

use std::{fs, path::PathBuf};

use clap::Args;
use serde::Serialize;

use super::{Outcome, io_error};
use crate::domain::{
    Error,
    metrics::{self, Definition},
    statements::{STATEMENTS, Statement},
};

#[derive(Args)]
pub(super) struct GlossaryArgs {
    /// The file to write
    #[arg(default_value = "public/glossary.json")]
    file: PathBuf,
}

#[derive(Serialize)]
struct GlossaryWire {
    statements: Vec<StatementWire>,
    letters: &'static str,
    entries: Vec<EntryWire>,
}

#[derive(Serialize)]
struct StatementWire {
    title: &'static str,
    paragraphs: &'static [&'static str],
}

#[derive(Serialize)]
struct EntryWire {
    key: &'static str,
    name: &'static str,
    tells: &'static str,
    formula: &'static str,
    unit: &'static str,
    no_value: &'static str,
    source: &'static str,
}

impl From<&Definition> for EntryWire {
    fn from(definition: &Definition) -> Self {
        let &Definition { key, name, tells, formula, unit, no_value, source } = definition;
        Self { key, name, tells, formula, unit, no_value, source }
    }
}

pub(super) fn run(args: &GlossaryArgs) -> Result<Outcome, Error> {
    let entries = metrics::ALL.iter().map(|definition| EntryWire::from(*definition)).collect();
    let statement = |&Statement { title, paragraphs }| StatementWire { title, paragraphs };
    let statements = STATEMENTS.iter().map(statement).collect();
    let wire = GlossaryWire { statements, letters: metrics::LETTERS, entries };
    let text = serde_json::to_string_pretty(&wire)
        .map_err(|error| Error::invalid(error.to_string(), "correct the definitions"))?;
    fs::write(&args.file, text + "\n").map_err(|error| io_error("write", &args.file, &error))?;
    Ok(Outcome::Clean)
}
