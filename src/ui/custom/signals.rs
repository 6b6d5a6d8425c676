//! Conditions that the reader has saved, each with its answer for the pair and the day.

use leptos::{html, prelude::*};

use crate::{
    domain::{
        facts::MacroId,
        signals::{Signal, Source, saved_link, saved_signal},
        view::{History, SavedView},
        wording::{self, Sentence, signals as words},
    },
    pages::{answer_to, ask, asked},
    ui::{
        erased_memo::ErasedMemo,
        panels::{Failure, SentenceView, Waiting},
        shelf::Shelf,
        state::AppState,
        views::each,
    },
};

/// The conditions, and what saves the one of the page.
pub fn own(state: AppState) -> AnyView {
    let shelf = Shelf::of(state);
    let rows = move || {
        let views = shelf.views.get();
        let all = views.all().iter().cloned().enumerate();
        let conditions: Vec<(usize, SavedView, Signal)> = all
            .filter_map(|(at, view)| saved_signal(&view).map(|signal| (at, view, signal)))
            .collect();
        if conditions.is_empty() {
            return view! { <p class="muted">{wording::help::NO_SAVED_VIEWS}</p> }.into_any();
        }
        let rows = each(conditions, move |(at, view, signal)| row(state, shelf, at, view, signal));
        view! { <ul class="found">{rows}</ul> }.into_any()
    };
    view! {
        <section class="panel">
            <header>
                <h2>{words::OWN_TITLE}</h2>
                <p>{words::OWN_SUBTITLE}</p>
            </header>
            {shelf.save_form(words::SAVE_LABEL, false, move || untrack(|| saved_link(&asked(&state))))}
            {move || rows()}
            {shelf.files()}
        </section>
    }
    .into_any()
}

fn row(state: AppState, shelf: Shelf, at: usize, view: SavedView, signal: Signal) -> AnyView {
    for source in signal.sources() {
        match source {
            Source::Policy => {}
            Source::TenYear => state.files.want_series(MacroId::Yield10),
            Source::TwoYear => state.files.want_series(MacroId::Yield2),
        }
    }
    let opened = signal.clone();
    let open = move || untrack(|| ask(&state, History::Push, &opened));
    let place: NodeRef<html::P> = NodeRef::new();
    let answer = state.rest.content(place, move || state.files.settled(answer_to(&state, &signal)));
    let sentence = ErasedMemo::new(move |_| match answer.get() {
        Some(Ok(sentence)) => sentence,
        _ => Sentence::default(),
    });
    let missing = move || match answer.get() {
        None => view! { <Waiting what=words::OWN_WHAT /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(_)) => ().into_any(),
    };
    view! {
        <li>
            {shelf.row(at, view, open)}
            <p node_ref=place class="answer"><SentenceView sentence /></p>
            {move || missing()}
        </li>
    }
    .into_any()
}
