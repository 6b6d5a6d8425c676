//! What is known of prices beyond their table: where they end, and what a reader should know of them.

use std::collections::BTreeMap;

use super::{figures::FactTable, rows::TableRow};
use crate::domain::{Day, Error, Symbol, facts::Instrument};

/// Remarks on the prices of one symbol, of a table `symbol,ends,moves,source,note`.
pub struct PriceNote {
    /// The last session, where later ones could not be had.
    pub ends: Option<Day>,
    /// Days whose jump looks like a split and was a move of the price.
    pub moves: Vec<Day>,
    /// What is printed with the source of every figure made of them.
    pub source: Option<String>,
    /// What is said where the instrument is shown.
    pub note: Option<String>,
}

/// Remarks by symbol.
pub type PriceNotes = BTreeMap<Symbol, PriceNote>;

/// The remarks of all tables.
pub fn read(tables: Option<&FactTable>) -> Result<PriceNotes, Error> {
    Ok(FactTable::map(tables, row)?.into_iter().collect())
}

fn row(row: TableRow<'_>) -> Result<(Symbol, PriceNote), Error> {
    let owned = |field| row.optional(field).map(|text| text.map(str::to_owned));
    let note = PriceNote {
        ends: row.parse_optional("ends")?,
        moves: row.optional("moves")?.map_or(Ok(Vec::new()), days)?,
        source: owned("source")?,
        note: owned("note")?,
    };
    Ok((row.parse("symbol")?, note))
}

/// Days between blanks.
fn days(text: &str) -> Result<Vec<Day>, Error> {
    let days = text.split_whitespace().map(str::parse::<Day>);
    days.collect::<Result<_, _>>().map_err(|error| error.at_field("moves"))
}

/// An instrument with what is known of its prices.
pub fn described(instrument: Instrument, notes: &PriceNotes) -> Instrument {
    let Some(known) = notes.get(&instrument.symbol) else { return instrument };
    let texts = [instrument.note, known.note.clone()];
    let note = texts.into_iter().flatten().collect::<Vec<String>>().join(". ");
    let note = Some(note).filter(|note| !note.is_empty());
    Instrument { ends: known.ends, moves: known.moves.clone(), note, ..instrument }
}
