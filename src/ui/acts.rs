//! Actions of table cells that are pressed.

use leptos::{prelude::*, task::spawn_local};

use super::state::AppState;
use crate::{
    domain::Symbol,
    pages::{Act, csv_of},
    platform::download,
};

/// Does it.
pub fn act(state: AppState, act: &Act) {
    match act {
        Act::Change(change, on) => untrack(|| change(&state, on)),
        Act::ForgetSeries(symbol) => forget(state, symbol.clone()),
        Act::SaveCsv(name) => save_csv(state, name),
        Act::SaveOriginal(path) => save_original(state, path.clone()),
    }
}

fn forget(state: AppState, symbol: Symbol) {
    spawn_local(async move {
        if let Err(error) = state.files.forget_series(&symbol).await {
            state.troubles.set(vec![error]);
        }
    });
}

fn save_csv(state: AppState, name: &str) {
    if let Some(csv) = untrack(|| csv_of(&state, name)) {
        download::save(&format!("{name}.csv"), "text/csv", &csv);
    }
}

fn save_original(state: AppState, path: String) {
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
