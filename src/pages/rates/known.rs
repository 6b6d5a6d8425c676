//! What the as-of day knows of policy and of economic series.

use crate::{
    domain::{
        Observation, Shared,
        library::Load,
        snapshot::{MacroColumn, MacroId, PolicyFacts},
    },
    pages::Context,
};

/// Decisions, calendar and projections.
pub fn policy(cx: &dyn Context) -> Load<Shared<PolicyFacts>> {
    cx.library().policy()
}

/// A series as far as it was published, and who published it.
pub fn series(cx: &dyn Context, id: MacroId) -> Load<(Vec<Observation>, String)> {
    let as_of = cx.library().as_of()?;
    let column = match id {
        MacroId::SizeFactor => MacroColumn::SmallMinusBig,
        _ => MacroColumn::Level,
    };
    Some(cx.library().macro_file(id)?.map(|file| {
        let known = file.column(column, as_of);
        let known = known.map(|known| known.series.as_of(as_of).to_vec()).unwrap_or_default();
        (known, file.provenance.source.clone())
    }))
}
