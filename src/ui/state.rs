//! The state graph: what the reader chose, what was loaded, and what follows from both.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use leptos::prelude::*;

use super::{
    data::{Files, read_when_kept},
    dialog::Dialog,
    effect::effect,
    erased_memo::ErasedMemo,
    glossary::GlossaryState,
    marked::Marker,
    opening::Opening,
    page_signal::PageSignal,
    sight::Rest,
    theme::ThemeState,
    trials::TrialsState,
};
use crate::{
    chart::line::EventMark,
    domain::{
        Day, Error,
        library::Library,
        view::{History, Note, ViewState, Zoom},
    },
    pages::{Context, Erased},
    platform::{
        device_pixel_ratio::{self, RatioWatch},
        fragment,
    },
};

/// A handle to everything that pages and controls read, which is as old as the page.
#[derive(Clone, Copy)]
pub struct AppState(&'static AppFields);

impl Deref for AppState {
    type Target = AppFields;

    fn deref(&self) -> &AppFields {
        self.0
    }
}

/// State that pages and controls read.
pub struct AppFields {
    /// View: the settings that the reader chose.
    pub view: PageSignal<Arc<ViewState>>,
    /// Zoom of charts of sessions; the view carries it only in a link, so that figures
    /// do not depend on it.
    pub zoom: PageSignal<Option<Zoom>>,
    /// The day that the reader points at in any chart of the page.
    pub pointed: PageSignal<Option<Day>>,
    /// The reader's notes as charts mark them.
    pub(super) notes: ErasedMemo<Vec<EventMark>>,
    /// True while the view moves by itself through the weeks.
    pub playing: PageSignal<bool>,
    /// What waits out of sight while the view moves.
    pub(super) rest: Rest,
    /// Errors of the address: what could not be read of it.
    pub notices: PageSignal<Vec<Error>>,
    /// Dialog that is open.
    pub dialog: PageSignal<Option<Dialog>>,
    /// Errors of actions that the reader asked for.
    pub troubles: PageSignal<Vec<Error>>,
    /// Files of the snapshot, as far as they are loaded.
    pub files: Files,
    /// The number of files that had arrived with the last batch of them.
    pub batches: ErasedMemo<usize>,
    /// The answer that the page opened with, where there is one.
    opening: Option<Opening>,
    /// The long work of the Lab.
    pub(super) trials: TrialsState,
    /// Definitions of metrics, once a reader asks.
    pub glossary: GlossaryState,
    /// What explains terms where they stand.
    pub marker: Marker,
    /// The colours that the reader chose.
    pub theme: ThemeState,
    /// Device pixels a CSS pixel; told anew when charts have to be painted again.
    pub device_pixel_ratio: PageSignal<f64>,
    /// Library that tells of arrivals in batches.
    pub(super) batched: OnceLock<Box<dyn Library + Send + Sync>>,
    /// Memos that parts of pages share, by name.
    pub(super) memos: PageSignal<Vec<(&'static str, Memo<Erased>)>>,
    /// Owner of the memos, so that they outlive the part that asks for them first.
    pub(super) owner: Owner,
}

impl AppState {
    /// The state of a page that opens at the current address.
    pub fn new() -> Self {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        let zoom = PageSignal::new(view.zoom.take());
        let files = Files::open();
        let device_pixel_ratio = PageSignal::new(device_pixel_ratio::read());
        StoredValue::new_local(RatioWatch::new(move |ratio| device_pixel_ratio.set(ratio)));
        let view = PageSignal::new(Arc::new(view));
        let mark = |note: &Note| EventMark { day: note.day, label: note.words().to_owned() };
        let fields = AppFields {
            view,
            zoom,
            pointed: PageSignal::new(None),
            notes: ErasedMemo::new(move |_| view.read().notes.all().iter().map(mark).collect()),
            playing: PageSignal::new(false),
            rest: Rest::new(),
            notices: PageSignal::new(notices),
            dialog: PageSignal::new(None),
            troubles: PageSignal::new(Vec::new()),
            files,
            batches: files.batches(),
            opening: Opening::read(),
            trials: TrialsState::new(),
            glossary: GlossaryState::new(),
            marker: Marker::new(),
            theme: ThemeState::new(),
            device_pixel_ratio,
            batched: OnceLock::new(),
            memos: PageSignal::new(Vec::new()),
            owner: Owner::current().unwrap_or_default(),
        };
        // It is never given back: the page ends with it.
        let state = Self(Box::leak(Box::new(fields)));
        state.want_legs();
        read_when_kept(files);
        state
    }

    fn want_legs(self) {
        let legs = ErasedMemo::new(move |_| self.cx().legs());
        effect(move || {
            if let Some((small, large)) = legs.get() {
                self.files.want_prices(&small);
                self.files.want_prices(&large);
            }
        });
    }

    /// The state as pages read it.
    pub fn cx(&self) -> &dyn Context {
        self
    }

    /// The answer that the page opened with, while its view is the one that is shown.
    pub fn opening(&self) -> Option<&Opening> {
        let is_plain = **self.view.read() == ViewState::default();
        self.opening.as_ref().filter(|_| is_plain)
    }

    /// Changes the view, and the address as `history` says.
    pub fn change(self, history: History, change: impl FnOnce(&mut ViewState)) {
        self.cx().change(history, change);
    }

    /// Takes the view from the address, as after the back button.
    pub(crate) fn read_address(self) {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        if untrack(|| self.cx().fragment_of(&view)) != self.fragment() {
            self.notices.set(notices);
            self.zoom_to(view.zoom.take());
            self.view.set(Arc::new(view));
        }
    }

    /// Zooms the charts of sessions, or shows all of them again; the address stays as it is.
    pub(crate) fn zoom_to(self, zoom: Option<Zoom>) {
        if self.zoom.get_untracked() != zoom {
            self.zoom.set(zoom);
        }
    }

    /// Writes the zoom into the address, once the reader has let go.
    pub(crate) fn record_zoom(self) {
        fragment::write(&self.fragment(), History::Replace);
    }

    /// The canonical fragment of the view.
    pub fn fragment(self) -> String {
        let zoom = self.zoom.get_untracked();
        let view = ViewState { zoom, ..(*self.view.get_untracked()).clone() };
        untrack(|| self.cx().fragment_of(&view))
    }
}
