//! Notes on charts: written, listed and removed.

use leptos::prelude::*;

use crate::{
    domain::{
        Day, Error, format,
        library::Library as _,
        view::{History, Note, Notes},
        wording::help,
    },
    ui::{panels::Failure, state::AppState, views::each},
};

/// The notes, and a form for one more on `day`, or on the last session.
pub(crate) fn notes(state: AppState, day: Option<Day>) -> AnyView {
    let first_day = day.or_else(|| untrack(|| state.as_of()));
    let day = RwSignal::new(first_day.map(|day| day.to_string()).unwrap_or_default());
    let words = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Error>);
    let change = move |notes: Result<Notes, Error>| match notes {
        Ok(notes) => {
            state.change(History::Push, |view| view.notes = notes);
            words.set(String::new());
            problem.set(None);
        }
        Err(error) => problem.set(Some(error)),
    };
    let add = move || {
        let note = Note::new(day.get_untracked().parse()?, &words.get_untracked())?;
        state.view.read_untracked().notes.with(note)
    };
    let row = move |(at, note): (usize, Note)| {
        let says = format!("Remove {}", note.words());
        let remove = move |_| {
            // The view is let go of before it changes.
            let others = state.view.read_untracked().notes.without(at);
            change(Ok(others));
        };
        view! {
            <li>
                <span>{format::day_short(note.day)}</span>
                <b>{note.words().to_owned()}</b>
                <button type="button" aria-label=says on:click=remove>"Remove"</button>
            </li>
        }
    };
    let list = move || {
        let notes = state.view.read().notes.all().to_vec();
        if notes.is_empty() {
            return view! { <p class="muted">{help::NO_NOTES}</p> }.into_any();
        }
        view! { <ul class="found">{each(notes.into_iter().enumerate(), row)}</ul> }.into_any()
    };
    view! {
        <p class="muted">{help::NOTES}</p>
        <form
            class="own-controls"
            on:submit=move |event| {
                event.prevent_default();
                change(add());
            }
        >
            <label class="control">
                <span>"Day"</span>
                <input
                    type="date"
                    required
                    prop:value=move || day.get()
                    on:input:target=move |event| day.set(event.target().value())
                />
            </label>
            <label class="control">
                <span>"Words"</span>
                <input
                    type="text"
                    autofocus
                    required
                    maxlength=Note::MOST_CHARACTERS
                    prop:value=move || words.get()
                    on:input:target=move |event| words.set(event.target().value())
                />
            </label>
            <button type="submit">"Add"</button>
        </form>
        {move || problem.get().map(|error| view! { <Failure error /> })}
        {move || list()}
    }
    .into_any()
}
