//! Reading a file of the reader's and keeping its series.

use leptos::prelude::*;

use crate::{
    domain::{Error, Symbol, formats::PriceLayout, own_data::import},
    platform::clock,
    ui::state::AppState,
};

/// Reads a file and keeps its series, or says what is wrong with it.
pub async fn keep(
    state: AppState,
    name: &str,
    bytes: &[u8],
    picked: Option<PriceLayout>,
    errors: RwSignal<Vec<Error>>,
) {
    let manifest = state.files.manifest.get_untracked().and_then(Result::ok);
    let listings = manifest.iter().flat_map(|manifest| manifest.listings());
    let taken: Vec<Symbol> = listings.map(|listing| listing.symbol.clone()).collect();
    let today = clock::today().or_else(|| Some(manifest.as_ref()?.as_of));
    let Some(today) = today else { return };
    let kept = match import(name, bytes, picked.as_ref(), today, &taken) {
        Ok(file) => state.files.keep_own(file).await,
        Err(error) => Err(error),
    };
    if let Err(error) = kept {
        errors.update(|errors| errors.push(error));
    }
}
