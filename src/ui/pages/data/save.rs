//! Saving a file of the snapshot, as values or as it was published.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::{
        export::{prices_csv, series_csv},
        snapshot::FileEntry,
    },
    platform::download,
    ui::{
        panels::{Act, Cell},
        state::AppState,
    },
};

/// The cell that saves a file as comma-separated values; empty while it is not read.
pub fn csv_cell(symbol_or_id: &str, is_read: Option<()>) -> Cell {
    match is_read {
        Some(()) => Cell::act(
            "CSV",
            format!("Save {symbol_or_id} as CSV"),
            Act { run: save_csv, on: symbol_or_id.to_owned() },
        ),
        None => Cell::default(),
    }
}

/// The cell that saves a file as it was published.
pub fn json_cell(entry: &FileEntry) -> Cell {
    let label = format!("Save {} as JSON", entry.path);
    Cell::act("JSON", label, Act { run: save_json, on: entry.path.clone() })
}

fn save_csv(state: AppState, name: &str) {
    if let Some(csv) = untrack(|| csv_of(state, name)) {
        download::save(&format!("{name}.csv"), "text/csv", &csv);
    }
}

fn csv_of(state: AppState, name: &str) -> Option<String> {
    if let Ok(id) = name.parse() {
        return Some(series_csv(&*state.files.series(id)?.ok()?));
    }
    Some(prices_csv(&state.files.prices(&name.parse().ok()?)?.ok()?.series))
}

fn save_json(state: AppState, path: &str) {
    let path = path.to_owned();
    spawn_local(async move {
        match state.files.original(&path).await {
            Ok(text) => {
                let name = path.rsplit('/').next().unwrap_or(&path);
                download::save(name, "application/json", &text);
            }
            Err(error) => state.troubles.set(vec![error]),
        }
    });
}
