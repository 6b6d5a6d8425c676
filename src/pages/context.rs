//! What the parts of a page read, and the one thing that they change.

use std::sync::Arc;

use super::Erased;
use crate::domain::{
    Day, Shared, Symbol,
    claims::ClaimsFile,
    lab::{Findings, Trials},
    library::{Library, Load},
    snapshot::Defaults,
    view::{History, ViewState},
};

/// What computes an erased value from the one before.
pub type Make = Box<dyn Fn(&dyn Context, Option<&Erased>) -> Erased + Send + Sync>;

/// The files, the view and the calendar, behind one trait.
///
/// In the browser its reads are tracked, so that what rests on them is computed again when they
/// change; tests have one that stands still.
pub trait Context {
    /// The loaded files, and the day as of which they are looked at.
    fn library(&self) -> &dyn Library;

    /// The same files, whose arrivals are told in growing batches: for what rests on all of them.
    fn library_in_batches(&self) -> &dyn Library;

    /// The claims that the snapshot comes with, in the order of their files.
    fn claims(&self) -> Load<Vec<Shared<ClaimsFile>>>;

    /// What the reader has chosen.
    fn view(&self) -> Arc<ViewState>;

    /// Changes what the reader has chosen; [`change`](#method.change) is the way to call it.
    fn change_view(&self, history: History, change: &mut dyn FnMut(&mut ViewState));

    /// A value that is computed again only when something that it rests on has changed; read by way
    /// of a [`Memo`](super::Memo).
    fn remember(&self, name: &'static str, make: Make) -> Erased;

    /// The last long work that a page needed, with what has come of it so far; read by way of
    /// [`findings`](#method.findings).
    fn work(&self) -> Option<Erased>;

    /// True where the view moves by itself through the weeks, so that what takes long waits.
    fn is_playing(&self) -> bool;

    /// The day on the reader's calendar, where there is one.
    fn today(&self) -> Option<Day>;
}

impl dyn Context + '_ {
    /// Changes what the reader has chosen.
    pub fn change(&self, history: History, change: impl FnOnce(&mut ViewState)) {
        let mut change = Some(change);
        self.change_view(history, &mut |view| {
            if let Some(change) = change.take() {
                change(view);
            }
        });
    }

    /// The last trials that a page needed, with what has come of them so far.
    pub(super) fn findings(&self) -> Option<(Shared<Trials>, Findings)> {
        self.work()?.get().cloned()
    }

    /// The symbols of both legs, also while their prices load or cannot be read.
    pub fn legs(&self) -> Option<(Symbol, Symbol)> {
        let manifest = self.library().manifest()?.ok()?;
        let Defaults { small, large } = manifest.defaults.clone();
        let view = self.view();
        Some((view.small.clone().unwrap_or(small), view.large.clone().unwrap_or(large)))
    }

    /// The canonical fragment of a view, the snapshot's default legs left out.
    pub fn fragment_of(&self, view: &ViewState) -> String {
        let Some(Ok(manifest)) = self.library().manifest() else { return view.to_fragment() };
        let mut view = view.clone();
        view.small = view.small.filter(|symbol| *symbol != manifest.defaults.small);
        view.large = view.large.filter(|symbol| *symbol != manifest.defaults.large);
        view.to_fragment()
    }
}
