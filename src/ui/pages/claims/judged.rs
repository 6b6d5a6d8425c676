//! The claims with their verdicts, judged once for all parts of the page.

use leptos::prelude::*;

use crate::{
    domain::{
        Symbol,
        claims::{self, Claim, Evidence, Outcome, evaluate},
        snapshot::{MacroFile, MacroId, PriceFile},
    },
    ui::{
        data::Loaded,
        derived::Derived,
        pages::part::{Awaited, Need},
        state::AppState,
    },
};

/// A claim and its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The claim.
    pub claim: Claim,
    /// Its verdict, with a view that shows it.
    pub outcome: Outcome,
}

#[derive(Clone, Copy)]
struct Shared {
    story: Derived<Awaited<Vec<Judged>>>,
    own: Derived<Option<Vec<Judged>>>,
}

/// Provides the verdicts.
pub fn share(state: AppState) {
    let story = Derived::new(move |_| match told(state)? {
        Ok(claims) => of_claims(state, claims).map(Ok),
        Err(error) => Some(Err(error)),
    });
    let own = Derived::new(move |_| of_claims(state, own_claims(state)));
    provide_context(Shared { story, own });
}

/// The claims that the snapshot comes with, judged.
pub fn of_story() -> Awaited<Vec<Judged>> {
    expect_context::<Shared>().story.get()
}

/// The reader's own claims, judged; nothing while what they rest on loads.
pub fn of_reader() -> Option<Vec<Judged>> {
    expect_context::<Shared>().own.get()
}

/// Everything that any of the claims rests on.
pub fn needs(state: AppState) -> Vec<Need> {
    let told = told(state).and_then(Result::ok).unwrap_or_default();
    let own = own_claims(state);
    let needs = claims::needs(told.iter().chain(&own));
    let prices = needs.symbols.into_iter().filter(|symbol| is_held(state, symbol));
    let series = needs.series.into_iter().map(Need::Series);
    std::iter::once(Need::Claims).chain(prices.map(Need::Prices)).chain(series).collect()
}

fn own_claims(state: AppState) -> Vec<Claim> {
    state.view.read().claims.set().0.claims().to_vec()
}

fn told(state: AppState) -> Awaited<Vec<Claim>> {
    let files = state.files.claims()?;
    Some(files.map(|files| files.iter().flat_map(|file| file.claims.clone()).collect()))
}

fn is_held(state: AppState, symbol: &Symbol) -> bool {
    let manifest = state.files.manifest.get().and_then(Result::ok);
    manifest.is_some_and(|manifest| manifest.prices(symbol).is_some())
}

/// Nothing until everything is there, so that a claim is judged once.
fn of_claims(state: AppState, claims: Vec<Claim>) -> Option<Vec<Judged>> {
    let claims::Needs { symbols, series } = claims::needs(&claims);
    let held = symbols.into_iter().filter(|symbol| is_held(state, symbol));
    let prices: Vec<(Symbol, Loaded<PriceFile>)> = held
        .map(|symbol| state.files.prices(&symbol).map(|file| (symbol, file)))
        .collect::<Option<_>>()?;
    let series: Vec<(MacroId, Loaded<MacroFile>)> = series
        .into_iter()
        .map(|id| state.files.series(id).map(|file| (id, file)))
        .collect::<Option<_>>()?;
    let facts = state.files.facts.get();
    let evidence = Evidence {
        as_of: state.today.get()?,
        latest: state.files.manifest.get()?.ok()?.as_of,
        prices: prices
            .iter()
            .map(|(symbol, file)| (symbol.clone(), Some(file.as_deref())))
            .collect(),
        series: series.iter().map(|(id, file)| (*id, Some(file.as_deref()))).collect(),
        concentration: Some(facts.concentration.as_ref()?.as_deref()),
        instruments: Some(facts.instruments.as_ref()?.as_deref()),
        policy: Some(facts.policy.as_ref()?.as_deref()),
        valuation: Some(facts.valuation.as_ref()?.as_deref()),
    };
    let judge = |claim: Claim| Judged { outcome: evaluate(&claim, &evidence), claim };
    Some(claims.into_iter().map(judge).collect())
}
