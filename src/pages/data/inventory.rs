//! Inventory of the snapshot with what the checks found in it, once for all parts of the page.

use std::ops::Deref;

use crate::{
    domain::{
        Day, Shared,
        checks::{Checked, check_all},
        facts::MacroId,
        library::Load,
        snapshot::MacroFile,
        study::data::{self, DataState},
    },
    pages::{Context, Memo},
};

/// The files of the snapshot with what was made of them.
pub struct Inventory {
    files: data::Inventory,
    /// What the checks found in each file of prices, once all of them have arrived.
    checked: Option<Vec<Checked>>,
    /// The day on the reader's calendar, where there is one.
    pub today: Option<Day>,
}

/// The inventory of the page, taken anew with every batch of files that arrives.
const INVENTORY: Memo<Load<Shared<Inventory>>> = Memo::new("inventory", |cx, _| {
    let facts = cx.library().instruments()?.ok();
    Some(data::Inventory::read(cx.library_in_batches())?.map(|files| {
        let checked = check_all(&files.prices, facts.as_deref());
        Shared::new(Inventory { files, checked, today: cx.today() })
    }))
});

impl Deref for Inventory {
    type Target = data::Inventory;

    fn deref(&self) -> &data::Inventory {
        &self.files
    }
}

impl Inventory {
    /// What has been loaded so far; nothing while the manifest loads.
    pub fn read(cx: &dyn Context) -> Load<Shared<Self>> {
        INVENTORY.get(cx)
    }

    /// What the checks found in each file that could be read; nothing until all have arrived.
    pub fn checked(&self) -> Option<&[Checked]> {
        self.checked.as_deref()
    }

    /// What they found in one file.
    pub(crate) fn checked_at(&self, path: &str) -> Option<&Checked> {
        self.checked()?.iter().find(|checked| checked.path == path)
    }

    /// The state of the whole snapshot; nothing while a file is on its way.
    pub fn state(&self) -> Option<DataState> {
        let findings = self.checked()?.iter().map(|checked| checked.findings.len()).sum();
        self.files.state(findings, self.today)
    }
}

/// The name of a series beside its code.
pub(crate) fn series_name(id: MacroId, file: Option<&MacroFile>) -> String {
    file.map_or_else(|| id.code().to_owned(), |file| file.provenance.name.clone())
}
