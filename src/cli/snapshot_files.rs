//! The files of a snapshot before they are written.

use crate::domain::{
    Error, Symbol,
    claims::ClaimsFile,
    library::GroupFiles,
    snapshot::{FileEntry, FileKind, MacroFile, PriceFile, Vintage, writer},
};

/// The files of a snapshot, as text, with their entries in the manifest.
#[derive(Default)]
pub(super) struct SnapshotFiles {
    pub(super) symbols: Vec<Symbol>,
    pub(super) entries: Vec<FileEntry>,
    pub(super) texts: Vec<(String, String)>,
}

impl SnapshotFiles {
    /// Adds a file of any kind.
    pub(super) fn add(&mut self, path: String, kind: FileKind, text: String) {
        self.entries.push(FileEntry::of(path.clone(), kind, text.as_bytes()));
        self.texts.push((path, text));
    }

    /// Adds the prices of a symbol.
    pub(super) fn add_prices(&mut self, file: &PriceFile) -> Result<(), Error> {
        let symbol = file.series.symbol().clone();
        let days = file.series.days();
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Ok(()) };
        let path = format!("prices/{symbol}.json");
        let text = writer::prices(file).map_err(|error| error.in_file(&path))?;
        self.symbols.push(symbol.clone());
        let name = file.provenance.name.clone();
        self.add(path, FileKind::Prices { symbol, name, first, last }, text);
        Ok(())
    }

    /// Adds an economic series.
    pub(super) fn add_macro(&mut self, file: &MacroFile) -> Result<(), Error> {
        let id = file.id();
        let spans = || file.vintages().iter().filter_map(Vintage::span);
        let (first, last) = (spans().map(|span| span.0).min(), spans().map(|span| span.1).max());
        let (Some(first), Some(last)) = (first, last) else { return Ok(()) };
        let path = format!("macro/{id}.json");
        let text = writer::macro_series(file).map_err(|error| error.in_file(&path))?;
        self.add(path, FileKind::Macro { id, first, last }, text);
        Ok(())
    }

    /// Adds the breadth and the ranking of a group.
    pub(super) fn add_group(&mut self, name: &str, files: &GroupFiles) -> Result<(), Error> {
        let GroupFiles { breadth, ranking } = files;
        let days = &breadth.breadth.days;
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Ok(()) };
        let path = format!("breadth/{name}");
        let text = writer::breadth(breadth).map_err(|error| error.in_file(&path))?;
        let group = breadth.provenance.name.clone();
        self.add(path, FileKind::Breadth { name: group.clone(), first, last }, text);
        let path = format!("ranking/{name}");
        let text = writer::ranking(ranking).map_err(|error| error.in_file(&path))?;
        self.add(path, FileKind::Ranking { name: group, as_of: ranking.as_of }, text);
        Ok(())
    }

    /// Adds a file of claims.
    pub(super) fn add_claims(&mut self, path: String, file: &ClaimsFile) -> Result<(), Error> {
        let text = file.text().map_err(|error| error.in_file(&path))?;
        self.add(path, FileKind::Claims { title: file.title.clone() }, text);
        Ok(())
    }
}
