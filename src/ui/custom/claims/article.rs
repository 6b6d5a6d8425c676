//! A claim on the page: what was said, the verdict, what it rests on, and where it can be seen.

use leptos::prelude::*;

use crate::{
    domain::{
        claims::{Aftermath, Claim, Computed, Judgement, Outcome, Verdict},
        format,
        view::{History, ViewState},
    },
    pages::Context,
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// One claim with its verdict, which follows the view; `actions` stand below it.
pub(crate) fn article(
    state: AppState,
    claim: &Claim,
    outcome: fn(&dyn Context, &Claim) -> Option<Outcome>,
    actions: AnyView,
) -> AnyView {
    let place = NodeRef::new();
    let judged = claim.clone();
    let outcome = state.rest.content(place, move || outcome(&state, &judged));
    let quoted = claim.quoted().words_with_tolerance(claim.kind().unit);
    let said = match claim.source() {
        "" => format!("Claimed: {quoted}."),
        source => format!("Claimed: {quoted}. {source}."),
    };
    // What exactly is judged stands alone where nobody's words are given.
    let (title, judged) = match claim.words() {
        "" => (claim.sentence(), String::new()),
        words => (words.to_owned(), format!("Judged: {}. ", claim.sentence())),
    };
    let now = ErasedMemo::new(move |_| Some(outcome.get()?.found));
    let after = ErasedMemo::new(move |_| outcome.get()?.after);
    let later = |Aftermath { as_of, found: later }: Aftermath| {
        let day = format::day_long(as_of);
        view! { <div class="later"><p class="later-label">"Later, to " {day}</p> {found(later)}</div> }
    };
    let shows = move || {
        let claims = state.view.read_untracked().claims.clone();
        outcome.with(|outcome| Some(ViewState { claims, ..outcome.as_ref()?.view.clone() }))
    };
    let address = move || Some(format!("#{}", state.cx().fragment_of(&shows()?)));
    view! {
        <li class="claim" node_ref=place>
            <h3>{title}</h3>
            {move || now.get().map(found)}
            <p class="quiet">
                {judged} {said} " "
                <a
                    href=address
                    on:click=move |event| {
                        event.prevent_default();
                        if let Some(view) = untrack(shows) {
                            state.change(History::Push, |shown| *shown = view);
                        }
                    }
                >
                    "See it"
                </a>
            </p>
            {move || after.get().map(later)}
            {actions}
        </li>
    }
    .into_any()
}

fn found(found: Judgement) -> AnyView {
    let source = (!found.source.is_empty()).then(|| format!("Source: {}.", found.source));
    let figure =
        |figure: Computed| view! { <div><dt>{figure.label}</dt> <dd>{figure.text}</dd></div> };
    view! {
        <p class="finding">
            <strong class=class(&found.verdict)>{found.verdict.words()}</strong>
            " "
            {found.reason}
        </p>
        <dl class="claim-figures">{each(found.figures, figure)}</dl>
        <p class="quiet">{source}</p>
    }
    .into_any()
}

/// The mark before a verdict says it to those who do not see its colour.
fn class(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "tag holds",
        Verdict::DoesNotHold => "tag fails",
        Verdict::Depends { .. } => "tag depends",
        Verdict::Open | Verdict::NotChecked | Verdict::NotKnown(_) => "tag open",
    }
}
