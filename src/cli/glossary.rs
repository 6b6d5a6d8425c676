//! `rotascope glossary`: the definitions of all metrics as the file that the page reads.

use std::{fs, path::PathBuf};

use clap::Args;

use super::{CommandOutcome, io_error};
use crate::domain::{
    Error,
    metrics::{self, Definition},
    wording::{Glossary, GlossaryEntry, GlossaryStatement, STATEMENTS, Statement},
};

#[derive(Args)]
pub(super) struct GlossaryArgs {
    /// The file to write
    #[arg(default_value = "public/glossary.json")]
    file: PathBuf,
}

pub(super) fn run(args: &GlossaryArgs) -> Result<CommandOutcome, Error> {
    let glossary = Glossary {
        statements: STATEMENTS.iter().map(statement).collect(),
        letters: metrics::LETTERS.to_owned(),
        entries: metrics::ALL.iter().map(|definition| entry(definition)).collect(),
    };
    let text = serde_json::to_string_pretty(&glossary)
        .map_err(|error| Error::invalid(error.to_string(), "correct the definitions"))?;
    fs::write(&args.file, text + "\n").map_err(|error| io_error("write", &args.file, &error))?;
    Ok(CommandOutcome::Clean)
}

fn statement(statement: &Statement) -> GlossaryStatement {
    let paragraphs = statement.paragraphs.iter().map(|&text| text.to_owned());
    GlossaryStatement { title: statement.title.to_owned(), paragraphs: paragraphs.collect() }
}

fn entry(definition: &Definition) -> GlossaryEntry {
    GlossaryEntry {
        key: definition.key.to_owned(),
        name: definition.name.to_owned(),
        tells: definition.tells.to_owned(),
        formula: definition.formula.to_owned(),
        unit: definition.unit.to_owned(),
        no_value: definition.no_value.to_owned(),
        source: definition.source.to_owned(),
    }
}
