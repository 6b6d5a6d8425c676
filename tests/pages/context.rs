//! A context that stands still: the default snapshot, a view, and a day on the calendar.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use rotascope::{
    domain::{
        Day, Shared,
        claims::ClaimsFile,
        lab::{Answering, Findings, Trials},
        library::{Library, Load},
        view::{History, ViewState},
    },
    pages::{self, Context, Erased, Make, Need},
};

use crate::support::library::FixedLibrary;

/// The default snapshot and a view of it.
pub struct Fixed {
    /// The files.
    pub library: FixedLibrary,
    view: RefCell<Arc<ViewState>>,
    memos: RefCell<BTreeMap<&'static str, Erased>>,
    work: RefCell<Option<(Shared<Trials>, Findings)>>,
    today: Option<Day>,
}

impl Fixed {
    /// The default view on a day of the calendar.
    pub fn on(today: &str) -> Self {
        let cx = Self {
            library: FixedLibrary::new(),
            view: RefCell::default(),
            memos: RefCell::default(),
            work: RefCell::default(),
            today: Some(today.parse().unwrap()),
        };
        cx.look();
        cx
    }

    /// Shows what a link shows.
    pub fn show(&self, fragment: &str) {
        let (view, notices) = ViewState::from_fragment(fragment);
        assert!(notices.is_empty(), "{fragment}: {notices:?}");
        *self.view.borrow_mut() = Arc::new(view);
        self.look();
    }

    /// Looks anew from the day of the view.
    fn look(&self) {
        self.memos.borrow_mut().clear();
        self.library.look_from(pages::as_of(self));
        self.memos.borrow_mut().clear();
    }
}

impl Context for Fixed {
    fn library(&self) -> &dyn Library {
        &self.library
    }

    fn library_in_batches(&self) -> &dyn Library {
        &self.library
    }

    fn claims(&self) -> Load<Vec<Shared<ClaimsFile>>> {
        let manifest = self.library.manifest()?.unwrap();
        let parsed = |entry| self.library.parsed(Some(entry), String::new(), ClaimsFile::parse);
        Some(manifest.claims().map(|(entry, _)| parsed(entry)).collect())
    }

    fn view(&self) -> Arc<ViewState> {
        self.view.borrow().clone()
    }

    fn change_view(&self, _: History, change: &mut dyn FnMut(&mut ViewState)) {
        change(Arc::make_mut(&mut self.view.borrow_mut()));
        self.look();
    }

    fn remember(&self, name: &'static str, make: Make) -> Erased {
        if let Some(known) = self.memos.borrow().get(name) {
            return known.clone();
        }
        let made = make(self, None);
        self.memos.borrow_mut().insert(name, made.clone());
        made
    }

    fn work(&self) -> Option<Erased> {
        let needs = (pages::of(self.view().page).needs)(self);
        let trials: Shared<Trials> = needs.into_iter().find_map(|need| match need {
            Need::Work(work) => work.get().cloned(),
            _ => None,
        })?;
        let known = self.work.borrow().clone().filter(|(known, _)| *known == trials);
        if let Some(known) = known {
            return Some(Erased::of(known));
        }
        let answering = Answering::of((*trials).clone());
        let mut findings = Findings::none_of(trials.pieces());
        for (place, piece) in findings.clone().open() {
            findings.take(place, answering.answer(piece));
        }
        let work = (trials, findings);
        *self.work.borrow_mut() = Some(work.clone());
        Some(Erased::of(work))
    }

    fn is_playing(&self) -> bool {
        false
    }

    fn today(&self) -> Option<Day> {
        self.today
    }
}
