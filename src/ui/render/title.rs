//! The title of the page in tabs and history, and its description, which follow the answer.

use leptos::prelude::*;

use crate::{
    pages,
    platform::document,
    ui::{answer::PageAnswer, effect::effect, state::AppState},
};

/// Keeps both as they should be while the page is shown; there is nothing to see of it.
pub(crate) fn kept(state: AppState, answer: PageAnswer) -> AnyView {
    effect(move || {
        let answer = answer.get().and_then(Result::ok);
        document::set_title(&pages::title(&state, answer.as_ref()));
        if let Some(answer) = answer {
            document::set_description(&pages::description(&state, &answer));
        }
    });
    ().into_any()
}

/// The same of Overview, whose rows come before the code of this does.
pub(crate) fn of_overview(state: AppState) -> AnyView {
    let answer = move |_: Option<&_>| state.files.settled((pages::OVERVIEW.answer)(&state));
    kept(state, PageAnswer::new(answer))
}
