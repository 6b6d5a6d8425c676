//! Parts that are built one after the other, each in a task of its own.

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};

use crate::{
    pages::Part,
    ui::{state::AppState, views::each},
};

/// Parts of a page; none waits for those below it.
pub(super) fn in_turn(
    state: AppState,
    parts: &'static [Part],
    show: fn(AppState, &'static Part) -> AnyView,
) -> AnyView {
    let is_busy = RwSignal::new(true);
    let turns: Vec<_> = parts.iter().map(|part| (RwSignal::new(false), part)).collect();
    let due: Vec<_> = turns.iter().map(|(is_due, _)| *is_due).collect();
    spawn_local(async move {
        for is_due in due {
            is_due.try_set(true);
            tick().await;
        }
        is_busy.try_set(false);
    });
    let built = |(is_due, part): (RwSignal<bool>, &'static Part)| {
        move || is_due.get().then(|| show(state, part))
    };
    view! {
        <div class="deferred" aria-busy=move || is_busy.get().to_string()>{each(turns, built)}</div>
    }
    .into_any()
}
