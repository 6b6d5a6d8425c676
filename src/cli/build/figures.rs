//! Tables of facts, recognised by the names of their files.

use super::rows::CsvTable;
use crate::domain::Error;

/// The tables of facts of a folder; what a folder lacks is missing from the snapshot.
#[derive(Default)]
pub struct FactTables {
    pub concentration: Option<FactTable>,
    pub fed_calendar: Option<FactTable>,
    pub fed_decisions: Option<FactTable>,
    pub fed_projections: Option<FactTable>,
    pub instruments: Option<FactTable>,
    pub magnificent7_weights: Option<FactTable>,
    pub price_notes: Option<FactTable>,
    pub recessions: Option<FactTable>,
    pub valuation: Option<FactTable>,
}

/// One table with the name of its file, for errors.
pub struct FactTable {
    name: String,
    table: CsvTable,
}

impl FactTable {
    /// What `read` makes of every row; none without a table.
    pub fn map<T>(
        this: Option<&Self>,
        read: impl Fn(super::rows::TableRow<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let Some(Self { name, table }) = this else { return Ok(Vec::new()) };
        table.map(read).map_err(|error| error.in_file(name))
    }
}

impl FactTables {
    /// Takes a file if it is named like a table of facts.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<bool, Error> {
        let slot = match stem(name) {
            "concentration" => &mut self.concentration,
            "fed_calendar" => &mut self.fed_calendar,
            "fed_decisions" => &mut self.fed_decisions,
            "fed_projections" => &mut self.fed_projections,
            "instruments" => &mut self.instruments,
            "magnificent7_weights" => &mut self.magnificent7_weights,
            "price_notes" => &mut self.price_notes,
            "recessions" => &mut self.recessions,
            "valuation" => &mut self.valuation,
            _ => return Ok(false),
        };
        let text = std::str::from_utf8(bytes)
            .map_err(|_| Error::invalid("the file is not UTF-8 text", "save it as UTF-8"))?;
        if slot.is_some() {
            let problem = "another folder has a table of this name";
            return Err(Error::invalid(problem, "keep one of them"));
        }
        *slot = Some(FactTable { name: name.to_owned(), table: CsvTable::read(text)? });
        Ok(true)
    }
}

/// The name of a file without its extension.
pub(crate) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
