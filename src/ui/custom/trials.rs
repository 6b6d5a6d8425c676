//! How far the long work of the Lab is, with what stops it.

use leptos::prelude::*;

use crate::{
    domain::wording::lab as said,
    ui::{state::AppState, trials::Doing},
};

/// A line with a bar while work is done, and the button that stops it or lets it go on.
pub(crate) fn trials(state: AppState) -> AnyView {
    let trials = state.trials;
    let words = move || {
        let (done, of) = trials.counts();
        match trials.doing() {
            Doing::Nothing => said::at_rest(done, of),
            Doing::Workers(workers) => said::done_by_workers(done, of, workers),
            Doing::Page => said::done_by_page(done, of),
            Doing::Stopped => said::stopped(done, of),
        }
    };
    let button = move || match trials.doing() {
        Doing::Nothing => None,
        Doing::Workers(_) | Doing::Page => Some(
            view! {
                <button type="button" on:click=move |_| trials.stop()>{said::STOP}</button>
            }
            .into_any(),
        ),
        Doing::Stopped => Some(
            view! {
                <button type="button" on:click=move |_| trials.go_on()>{said::GO_ON}</button>
            }
            .into_any(),
        ),
    };
    view! {
        <div class="own-controls trials" role="group" aria-label=said::TRIALS_LABEL>
            <progress
                hidden=move || trials.doing() == Doing::Nothing
                aria-label=said::TRIALS_LABEL
                max=move || trials.counts().1.to_string()
                value=move || trials.counts().0.to_string()
            ></progress>
            <span role="status">{words}</span>
            {button}
        </div>
    }
    .into_any()
}
