//! The title of the page in tabs and history, and its description, which follow the answer.

use leptos::prelude::*;

use crate::{
    pages,
    platform::document,
    ui::{answer::PageAnswer, effect::effect, state::AppState},
};

/// Keeps both as they should be while the page is shown; there is nothing to see of it.
pub(crate) fn kept(state: AppState, answer: PageAnswer) -> AnyView {
    // A tab and a list of pages show where a drag ended, not what it passed.
    let words = state.rest.aside(move || {
        let answer = answer.get().and_then(Result::ok);
        let description = answer.as_ref().map(|answer| pages::description(&state, answer));
        (pages::title(&state, answer.as_ref()), description)
    });
    effect(move || {
        let (title, description) = words.get();
        document::set_title(&title);
        if let Some(description) = description {
            document::set_description(&description);
        }
    });
    ().into_any()
}

/// The same of Overview, whose rows come before the code of this does.
pub(crate) fn of_overview(state: AppState) -> AnyView {
    let answer = move |_: Option<&_>| state.files.settled((pages::OVERVIEW.answer)(&state));
    kept(state, PageAnswer::new(answer))
}
