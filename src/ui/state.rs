//! The state graph: what the reader chose, what was loaded, and what follows from both.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use leptos::prelude::*;

use super::{
    data::{Files, read_when_kept},
    derived::Derived,
    effect::on_change,
    glossary::GlossaryState,
    kept::Kept,
    theme::ThemeState,
};
use crate::{
    domain::{
        Day, Error,
        library::Library,
        view::{History, ViewState, Zoom},
    },
    pages::{Context, Erased},
    platform::{
        device_pixel_ratio::{self, RatioWatch},
        fragment::{self, Step},
    },
};

/// A handle to everything that pages and controls read, which is as old as the page.
#[derive(Clone, Copy)]
pub struct AppState(&'static Everything);

impl Deref for AppState {
    type Target = Everything;

    fn deref(&self) -> &Everything {
        self.0
    }
}

/// Everything that pages and controls read.
pub struct Everything {
    /// What the reader chose.
    pub view: Kept<Arc<ViewState>>,
    /// What charts of sessions are zoomed into; the view carries it only in a link, so that figures
    /// do not depend on it.
    pub zoom: Kept<Option<Zoom>>,
    /// The day that the reader points at in any chart of the page.
    pub pointed: Kept<Option<Day>>,
    /// Whether the view moves by itself through the weeks.
    pub playing: Kept<bool>,
    /// What could not be read of the address.
    pub notices: Kept<Vec<Error>>,
    /// What the reader asked for and could not be done.
    pub troubles: Kept<Vec<Error>>,
    /// What has been loaded of the snapshot.
    pub files: Files,
    /// The number of files that had arrived with the last batch of them.
    pub batches: Derived<usize>,
    /// What the metrics are, once a reader asks.
    pub glossary: GlossaryState,
    /// The colours that the reader chose.
    pub theme: ThemeState,
    /// Device pixels a CSS pixel; told anew when charts have to be painted again.
    pub pixels: Kept<f64>,
    /// The same files as they arrive in batches.
    pub(super) batched: OnceLock<Box<dyn Library + Send + Sync>>,
    /// What the parts of pages share, by name.
    pub(super) memos: Kept<Vec<(&'static str, Memo<Erased>)>>,
    /// What owns the memos, so that they outlive the part that asks for them first.
    pub(super) owner: Owner,
}

impl AppState {
    /// The state of a page that opens at the current address.
    pub fn new() -> Self {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        let zoom = Kept::new(view.zoom.take());
        let files = Files::open();
        let pixels = Kept::new(device_pixel_ratio::read());
        StoredValue::new_local(RatioWatch::new(move |ratio| pixels.set(ratio)));
        let everything = Everything {
            view: Kept::new(Arc::new(view)),
            zoom,
            pointed: Kept::new(None),
            playing: Kept::new(false),
            notices: Kept::new(notices),
            troubles: Kept::new(Vec::new()),
            files,
            batches: files.batches(),
            glossary: GlossaryState::new(),
            theme: ThemeState::new(),
            pixels,
            batched: OnceLock::new(),
            memos: Kept::new(Vec::new()),
            owner: Owner::current().unwrap_or_default(),
        };
        // It is never given back: the page ends with it.
        let state = Self(Box::leak(Box::new(everything)));
        state.want_legs();
        read_when_kept(files);
        state
    }

    fn want_legs(self) {
        let legs = Derived::new(move |_| self.cx().legs());
        on_change(move || {
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

    /// Changes the view, and the address as `history` says.
    pub fn change(self, history: History, change: impl FnOnce(&mut ViewState)) {
        self.cx().change(history, change);
    }

    /// Takes the view from the address, as after the back button.
    pub fn read_address(self) {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        if untrack(|| self.cx().fragment_of(&view)) != self.fragment() {
            self.notices.set(notices);
            self.zoom_to(view.zoom.take());
            self.view.set(Arc::new(view));
        }
    }

    /// Zooms the charts of sessions, or shows all of them again; the address stays as it is.
    pub fn zoom_to(self, zoom: Option<Zoom>) {
        if self.zoom.get_untracked() != zoom {
            self.zoom.set(zoom);
        }
    }

    /// Writes the zoom into the address, once the reader has let go.
    pub fn record_zoom(self) {
        fragment::write(&self.fragment(), Step::Replace);
    }

    /// The canonical fragment of the view.
    pub fn fragment(self) -> String {
        let zoom = self.zoom.get_untracked();
        let view = ViewState { zoom, ..(*self.view.get_untracked()).clone() };
        untrack(|| self.cx().fragment_of(&view))
    }
}
