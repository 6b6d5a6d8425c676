//! The reader's own claims: added, edited, reordered, and shared with the link.

use leptos::prelude::*;

use super::{
    article::article,
    editor::{Draft, editor},
};
use crate::{
    domain::{
        claims::{Claim, ClaimSet},
        format,
        view::History,
    },
    pages::{claims_of_reader, outcome_of_reader},
    platform::document,
    ui::{
        effect::effect,
        erased_memo::ErasedMemo,
        panels::{Failure, Waiting},
        state::AppState,
        views::each,
    },
};

/// The claims, and what can be done with them.
pub fn own(state: AppState) -> AnyView {
    let draft = RwSignal::new(None::<Draft>);
    let told = ErasedMemo::new(move |_| claims_of_reader(&state));
    let claims = move || match told.get() {
        None => view! { <Waiting what="what your claims rest on" /> }.into_any(),
        Some(all) => {
            let last = all.len().saturating_sub(1);
            let numbered = all.into_iter().enumerate();
            let article = |(index, claim): (usize, Claim)| {
                let actions = actions(state, draft, Place { index, last }, claim.clone());
                article(state, &claim, outcome_of_reader, actions)
            };
            view! { <ol class="claims">{each(numbered, article)}</ol> }.into_any()
        }
    };
    let unread = move || {
        let unread = ClaimSet::of(&state.view.read().claims).1;
        each(unread, |error| view! { <Failure error /> })
    };
    let form = move || match draft.get() {
        Some(_) => editor(state, draft),
        None => add(state, draft),
    };
    let mut shown_before = false;
    effect(move || {
        let to = if draft.read().is_some() { ".claim-form select" } else { ".add-claim" };
        if std::mem::replace(&mut shown_before, true) {
            request_animation_frame(move || document::focus_on(to));
        }
    });
    view! {
        <section class="panel">
            <header>
                <h2>"Your own claims"</h2>
                <p>
                    "Up to " {format::count(ClaimSet::MOST_CLAIMS)}
                    " claims; they are kept in the address of this page and go with every link you copy."
                </p>
            </header>
            {move || unread()}
            {move || claims()}
            {move || form()}
        </section>
    }
    .into_any()
}

/// Position of a claim among the others.
#[derive(Clone, Copy)]
struct Place {
    index: usize,
    last: usize,
}

fn actions(
    state: AppState,
    draft: RwSignal<Option<Draft>>,
    Place { index, last }: Place,
    claim: Claim,
) -> AnyView {
    view! {
        <p class="actions">
            <button type="button" class="link" on:click=move |_| draft.set(Some(Draft::of(&claim, index)))>
                "Edit"
            </button>
            <button
                type="button"
                class="link"
                disabled=index == 0
                on:click=move |_| rearrange(state, |set| set.moved(index, index.saturating_sub(1)))
            >
                "Move up"
            </button>
            <button
                type="button"
                class="link"
                disabled=index == last
                on:click=move |_| rearrange(state, |set| set.moved(index, index + 1))
            >
                "Move down"
            </button>
            <button
                type="button"
                class="link"
                on:click=move |_| rearrange(state, |set| set.without(index))
            >
                "Remove"
            </button>
        </p>
    }
    .into_any()
}

fn rearrange(state: AppState, change: impl FnOnce(&ClaimSet) -> ClaimSet) {
    state.change(History::Push, |view| {
        view.claims = (&change(&ClaimSet::of(&view.claims).0)).into();
    });
}

fn add(state: AppState, draft: RwSignal<Option<Draft>>) -> AnyView {
    view! {
        <p>
            <button type="button" class="add-claim" on:click=move |_| draft.set(Draft::first(state))>
                "Add a claim"
            </button>
        </p>
    }
    .into_any()
}
