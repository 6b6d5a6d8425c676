//! The sentence on top of a page, and the line under it.

use leptos::prelude::*;

use crate::{
    domain::{
        Day, Error,
        view::History,
        wording::{self, Sentence},
    },
    pages::{pairs, standing},
    ui::{
        erased_memo::ErasedMemo,
        panels::{Failure, SentenceView, Waiting},
        state::AppState,
    },
};

/// The sentence that answers the question of a page.
pub type PageAnswer = ErasedMemo<Option<Result<Sentence, Error>>>;

/// The answer of a page, and a word of patience while the figures load.
#[component]
pub(crate) fn Answer(sentence: PageAnswer) -> impl IntoView {
    let state = expect_context::<AppState>();
    let files = state.files;
    let shown = ErasedMemo::new(move |_| match sentence.get() {
        None => match state.opening() {
            Some(opening) => opening.answer.clone(),
            None => Sentence::new("Loading the figures…"),
        },
        Some(Ok(sentence)) => sentence,
        Some(Err(_)) if matches!(*files.manifest.read(), Some(Err(_))) => {
            Sentence::new("The figures of this site cannot be read")
        }
        Some(Err(_)) if first_later(state).is_some() => Sentence::new(wording::NO_FIGURES_YET),
        Some(Err(_)) => Sentence::new("These legs cannot be compared"),
    });
    // What the page opened with stays until the figures are there.
    let is_open =
        ErasedMemo::new(move |_| sentence.with(Option::is_none) && state.opening().is_some());
    // One after the other, they would move each other.
    let below = move || {
        let is_open = is_open.get();
        let stand = if is_open { opened_with(state) } else { standing(&state) };
        let waiting = is_open.then(|| view! { <Waiting what="the figures" /> });
        view! { {stand.map(|words| view! { <p class="stand">{words}</p> })} {waiting} }
    };
    let failure = move || sentence.get()?.err().map(|error| view! { <Failure error /> });
    view! {
        <h1 id="answer" tabindex="-1"
            class:early=move || first_later(state).is_some()>
            <SentenceView sentence=shown />
        </h1>
        {move || below()}
        {move || failure()}
        {move || first_later(state).map(|day| to_first(state, day))}
    }
}

/// The first day of the legs, where the view ends before it.
fn first_later(state: AppState) -> Option<Day> {
    let as_of = state.view.read().as_of?;
    let pairs = pairs(&state)?.ok()?;
    let first = *pairs.on(state.view.read().basis).view().days().first()?;
    (as_of < first).then_some(first)
}

fn to_first(state: AppState, day: Day) -> AnyView {
    let press = move |_| state.change(History::Push, |view| view.as_of = Some(day));
    view! { <p class="to-first"><button type="button" on:click=press>{wording::see_first(day)}</button></p> }
        .into_any()
}

fn opened_with(state: AppState) -> Option<String> {
    state.opening().map(|opening| opening.standing.clone())
}
