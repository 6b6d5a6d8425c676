//! Parts that are built one after the other, each in a task of its own.

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};

use crate::ui::{erased_memo::ErasedMemo, state::AppState};

/// So many parts in their order; a handle.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    state: AppState,
    /// Turns that have come: one more than parts once all are built.
    turn: RwSignal<usize>,
    all: usize,
}

impl Turns {
    /// The first part is due at once.
    pub(crate) fn new(state: AppState, all: usize) -> Self {
        let turn = RwSignal::new(0);
        let next = move || {
            turn.try_update(|turn| {
                *turn += 1;
                *turn
            })
        };
        spawn_local(async move {
            // A page that has been left has nothing more to build.
            while next().is_some_and(|turn| turn <= all) {
                tick().await;
            }
        });
        Self { state, turn, all }
    }

    /// True until all are built.
    pub(super) fn are_left(self) -> bool {
        self.turn.get() <= self.all
    }

    /// The part with a number, built when it is its turn; paper shows all.
    pub(crate) fn view(self, part: usize, build: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        let Self { state, turn, .. } = self;
        let is_due = ErasedMemo::new(move |_| part < turn.get() || state.theme.is_printing());
        view! { {move || is_due.get().then(&build)} }.into_any()
    }
}
