//! The stored copy of the site: whether it is there, how large it is, and what can be done with it.

use leptos::prelude::*;

use crate::{
    domain::wording,
    platform::network,
    ui::{effect::effect, offline::OfflineState, state::AppState, views::each},
};

/// The state of the stored copy, and its two commands.
pub fn stored(_: AppState) -> AnyView {
    let offline = expect_context::<OfflineState>();
    effect(move || {
        offline.words.track();
        offline.ask();
    });
    let rows = move || {
        let copy = offline.copy.get();
        let known = |words: Option<String>| words.unwrap_or_else(|| "not known".to_owned());
        let rows = [
            (
                "Without a network",
                known(Some(offline.words.get()).filter(|words| !words.is_empty())),
            ),
            ("Build", known(copy.as_ref().map(|copy| copy.build.clone()))),
            ("Figures", known(copy.as_ref().map(|copy| copy.snapshot.clone()))),
            ("Size", known(copy.map(|copy| wording::data::size_words(copy.bytes)))),
        ];
        each(rows, |(name, value)| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> })
    };
    let paused = move || {
        let waits = offline.is_partial.get() && !offline.wants_all.get() && network::is_metered();
        waits.then_some(wording::data::PAUSED)
    };
    view! {
        <section class="card">
            <h2>"The stored copy"</h2>
            <table class="key-data"><tbody>{rows}</tbody></table>
            <p class="own-controls">
                <button type="button" on:click=move |_| offline.check()>"Check for update"</button>
                <button
                    type="button"
                    hidden=move || !offline.is_partial.get()
                    on:click=move |_| offline.store_all()
                >
                    "Store all now"
                </button>
                <button type="button" on:click=move |_| offline.clear()>"Clear"</button>
            </p>
            <p class="quiet">{move || paused()}</p>
            <p class="quiet" role="status">{move || offline.answer.get()}</p>
        </section>
    }
    .into_any()
}
