//! The state as pages read it: tracked, so that what they show is computed again when it changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::{erased_memo::memo, follower::leave_with_owner, library::Batched, state::AppState};
use crate::{
    domain::{
        Day, Shared,
        claims::ClaimsFile,
        library::{Library, Load},
        view::{History, ViewState},
    },
    pages::{Context, Erased, Make},
    platform::{clock, fragment},
};

impl Context for AppState {
    fn library(&self) -> &dyn Library {
        self
    }

    fn library_in_batches(&self) -> &dyn Library {
        &**self.batched.get_or_init(|| Box::new(Batched(*self)))
    }

    fn claims(&self) -> Load<Vec<Shared<ClaimsFile>>> {
        self.files.claims()
    }

    fn view(&self) -> Arc<ViewState> {
        self.view.get()
    }

    fn change_view(&self, history: History, change: &mut dyn FnMut(&mut ViewState)) {
        match history {
            History::Defer => self.rest.moved(),
            History::Push | History::Replace => self.rest.arrived(),
        }
        let range = self.view.read_untracked().range;
        self.view.update(|view| change(Arc::make_mut(view)));
        if self.view.read_untracked().range != range {
            self.zoom_to(None);
        }
        if history != History::Defer {
            fragment::write(&self.fragment(), history);
        }
    }

    fn remember(&self, name: &'static str, make: Make) -> Erased {
        let named =
            |(other, memo): &(&'static str, Memo<Erased>)| (*other == name).then_some(*memo);
        let found = self.memos.read_untracked().iter().find_map(named);
        let remembered = found.unwrap_or_else(|| {
            let state = *self;
            let new = self.owner.with(|| memo(Box::new(move |before| make(&state, before))));
            self.memos.update(|memos| memos.push((name, new)));
            new
        });
        leave_with_owner();
        remembered.get()
    }

    fn work(&self) -> Option<Erased> {
        self.trials.work()
    }

    fn is_playing(&self) -> bool {
        self.playing.get()
    }

    fn today(&self) -> Option<Day> {
        clock::today()
    }
}
