//! Steps through the sessions that the legs share.

use leptos::prelude::*;

use crate::{
    domain::{Day, PairView, view::History},
    pages::{pairs, scope},
    ui::state::AppState,
};

/// Sessions in a month, by which a slider turns a page.
pub const MONTH: isize = 21;

/// The sessions that the legs share, and the one that the view ends on; untracked reads are for
/// what happens at a press.
#[derive(Clone, Copy)]
pub struct Sessions(pub AppState);

impl Sessions {
    /// What a function reads of all sessions; none while the legs load.
    pub fn read<T>(self, read: impl FnOnce(PairView<'_>) -> Option<T>) -> Option<T> {
        let joined = pairs(&self.0).and_then(Result::ok)?;
        let basis = self.0.view.read().basis;
        read(joined.on(basis).view())
    }

    /// The index of the last one.
    pub fn last(self) -> usize {
        self.read(|view| view.len().checked_sub(1)).unwrap_or(0)
    }

    /// The index of the one that the view ends on.
    pub fn position(self) -> usize {
        let scope = scope(&self.0).and_then(Result::ok);
        scope.map_or(0, |scope| scope.history().len().saturating_sub(1))
    }

    /// Ends the view on the session with an index; the latest is no choice of a day.
    pub fn go(self, index: usize, history: History) {
        let latest = untrack(|| self.read(|view| view.last_day()));
        let day: Option<Day> = untrack(|| self.read(|view| view.days().get(index).copied()));
        self.0.change(history, |view| view.as_of = day.filter(|_| day != latest));
    }

    /// Goes so many sessions on, or back, as far as there are any.
    pub fn step(self, by: isize, history: History) {
        let (position, last) = untrack(|| (self.position(), self.last()));
        let next = position.saturating_add_signed(by).min(last);
        if next != position {
            self.go(next, history);
        }
    }

    /// True where there are no later ones.
    pub(crate) fn is_at_end(self) -> bool {
        self.last() <= self.position()
    }
}
