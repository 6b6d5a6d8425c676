//! Actions of table cells that are pressed.

use leptos::{prelude::*, task::spawn_local};

use super::{
    lazy::{self, lazy},
    state::AppState,
};
use crate::{
    domain::Symbol,
    pages::{Act, csv_of},
    platform::download,
};

/// Does it: a change of the view at once, what is done to files when its code is there.
pub(crate) fn act(state: AppState, act: &Act) {
    if let Act::Change(change, on) = act {
        return untrack(|| change(&state, on));
    }
    let act = act.clone();
    let function = move || Box::pin(lazy_act(state, act.clone())) as lazy::Call<()>;
    lazy::call(function, move |outcome| {
        if let Err(error) = outcome {
            state.troubles.set(vec![error]);
        }
    });
}

lazy! {
    /// Does what is done to files.
    fn lazy_act(state: AppState, act: Act) -> () = act_on_file;
}

fn act_on_file(state: AppState, act: Act) {
    match act {
        Act::Change(..) | Act::Open(_) => {}
        Act::ForgetSeries(symbol) => forget(state, symbol),
        Act::SaveCsv(name) => save_csv(state, &name),
        Act::SaveOriginal(path) => save_original(state, path),
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
