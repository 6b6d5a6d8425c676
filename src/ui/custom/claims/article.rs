//! A claim on the page: what was said, the verdict, what it rests on, and where it can be seen.

use leptos::prelude::*;

use crate::{
    domain::{
        claims::{Computed, Judgement, Verdict},
        format,
        view::History,
    },
    pages::Judged,
    ui::{state::AppState, views::each},
};

/// One claim with its verdict; `actions` stand below it.
pub(crate) fn article(state: AppState, judged: Judged, actions: AnyView) -> AnyView {
    let Judged { claim, outcome } = judged;
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
    let after = outcome.after.map(|later| {
        let day = format::day_long(later.as_of);
        view! { <div class="later"><p class="later-label">"Later, to " {day}</p> {found(later.found)}</div> }
    });
    let mut view = outcome.view;
    view.claims = state.view.read_untracked().claims.clone();
    let address = format!("#{}", state.cx().fragment_of(&view));
    view! {
        <li class="claim">
            <h3>{title}</h3>
            {found(outcome.found)}
            <p class="quiet">
                {judged} {said} " "
                <a
                    href=address
                    on:click=move |event| {
                        event.prevent_default();
                        state.change(History::Push, |shown| *shown = view.clone());
                    }
                >
                    "See it"
                </a>
            </p>
            {after}
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
