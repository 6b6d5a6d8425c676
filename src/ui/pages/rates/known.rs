//! What the as-of day knows of policy and of economic series.

use crate::{
    domain::{
        Observation,
        snapshot::{MacroColumn, MacroId, PolicyFacts},
    },
    ui::{data::Loaded, pages::part::Awaited, state::AppState},
};

/// Decisions, calendar and projections.
pub fn policy(state: AppState) -> Option<Loaded<PolicyFacts>> {
    state.files.facts.get().policy
}

/// A series as far as it was published, and who published it.
pub fn series(state: AppState, id: MacroId) -> Awaited<(Vec<Observation>, String)> {
    let as_of = state.today.get()?;
    let column = match id {
        MacroId::SizeFactor => MacroColumn::SmallMinusBig,
        _ => MacroColumn::Level,
    };
    Some(state.files.series(id)?.map(|file| {
        let known = file.column(column, as_of);
        let known = known.map(|known| known.series.as_of(as_of).to_vec()).unwrap_or_default();
        (known, file.provenance.source.clone())
    }))
}
