//! The state graph: what the reader chose, what was loaded, and what follows from both.

use std::ops::Deref;

use leptos::prelude::*;

use super::{
    data::{Files, Loaded, Shared},
    derived::Derived,
    effect::on_change,
    glossary::GlossaryState,
    kept::Kept,
    later::LaterState,
    own,
    scope::{Pairs, Scope},
    theme::ThemeState,
};
use crate::{
    chart::Scale,
    domain::{
        Day, Error, PairView, Symbol,
        metrics::{
            Seed,
            rates::easing_cycles::{EasingCycle, easing_cycles},
        },
        snapshot::{Defaults, Index, InstrumentFacts, PriceFile},
        view::{ViewState, YScale, Zoom},
        wording::{LegNames, StreakStudy},
    },
    platform::{
        fragment::{self, Step},
        pixels::{self, RatioWatch},
    },
};

/// Where the random numbers of every interval and walk begin.
pub const SEED: Seed = Seed(1);

/// How a change of the view is written into the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// As a step that the back button returns from.
    Step,
    /// Not yet: the reader is still dragging.
    Later,
}

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
    pub view: Kept<ViewState>,
    /// What charts of sessions are zoomed into; the view carries it only in a link, so that figures
    /// do not depend on it.
    pub zoom: Kept<Option<Zoom>>,
    /// The day that the reader points at in any chart of the page.
    pub pointed: Kept<Option<Day>>,
    /// What could not be read of the address.
    pub notices: Kept<Vec<Error>>,
    /// What the reader asked for and could not be done.
    pub troubles: Kept<Vec<Error>>,
    /// What has been loaded of the snapshot.
    pub files: Files,
    /// What is fetched when a reader first asks for it.
    pub later: LaterState,
    /// What the metrics are, once a reader asks.
    pub glossary: GlossaryState,
    /// The colours that the reader chose.
    pub theme: ThemeState,
    /// Device pixels a CSS pixel; told anew when charts have to be painted again.
    pub pixels: Kept<f64>,
    /// Both legs joined, in either basis.
    pub pairs: Derived<Option<Loaded<Pairs>>>,
    /// What the page's figures are computed from.
    pub scope: Derived<Option<Result<Scope, Error>>>,
    /// The streaks of the small leg.
    pub streaks: Derived<Option<StreakStudy>>,
    /// The cycles of rate cuts to the as-of session; none where the decisions are not known.
    pub cycles: Derived<Vec<EasingCycle>>,
    /// The day on which dated facts are looked up; it is known even where a leg is not.
    pub today: Derived<Option<Day>>,
}

impl AppState {
    /// The state of a page that opens at the current address.
    pub fn new() -> Self {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        let zoom = Kept::new(view.zoom.take());
        let view = Kept::new(view);
        let files = Files::open();
        let legs = Derived::new(move |_| legs_of(files, &view.read()));
        on_change(move || {
            if let Some((small, large)) = legs.get() {
                files.want_prices(&small);
                files.want_prices(&large);
            }
        });
        let pairs = Derived::new(move |before: Option<&Option<Loaded<Pairs>>>| {
            // The legs before stay on the page until the new ones are there.
            join(files, legs.get()).or_else(|| before.cloned().flatten())
        });
        let scope = Derived::new(move |_| {
            let pairs = match pairs.get()? {
                Ok(pairs) => pairs,
                Err(error) => return Some(Err(error)),
            };
            let instruments = files.facts.get().instruments?.ok();
            let names = pairs.names(instruments.as_deref());
            Some(Scope::new(pairs, names, &view.read()))
        });
        let streaks = Derived::new(move |_| {
            // Legs that cannot be compared have none; what shows them says why.
            let none = |_| StreakStudy::of(PairView::new(&[], &[], &[]));
            Some(scope.get()?.map_or_else(none, |scope| StreakStudy::of(scope.history())))
        });
        let today = Derived::new(move |_| {
            let of_scope = scope.with(|scope| Some(scope.as_ref()?.as_ref().ok()?.as_of));
            of_scope.or(view.read().as_of).or_else(|| Some(files.manifest.get()?.ok()?.as_of))
        });
        let cycles = Derived::new(move |_| cycles(files, today.get()).unwrap_or_default());
        let (notices, troubles) = (Kept::new(notices), Kept::new(Vec::new()));
        let (later, glossary, theme) = (LaterState::new(), GlossaryState::new(), ThemeState::new());
        own::read_when_there(files, later);
        let pixels = Kept::new(pixels::device_pixel_ratio());
        StoredValue::new_local(RatioWatch::new(move |ratio| pixels.set(ratio)));
        let pointed = Kept::new(None);
        let everything = Everything {
            view,
            zoom,
            pointed,
            notices,
            troubles,
            files,
            later,
            glossary,
            theme,
            pixels,
            pairs,
            scope,
            streaks,
            cycles,
            today,
        };
        // It is never given back: the page ends with it.
        Self(Box::leak(Box::new(everything)))
    }

    /// A value of the scope, or why it cannot be had; nothing while the legs load.
    pub fn scoped<T>(self, make: impl FnOnce(&Scope) -> T) -> Option<Result<T, Error>> {
        Some(self.scope.get()?.map(|scope| make(&scope)))
    }

    /// The scale of charts of levels.
    pub fn scale(self) -> Scale {
        match self.view.read().scale {
            YScale::Log => Scale::Log,
            YScale::Linear => Scale::Linear,
        }
    }

    /// The symbols of both legs, also while their prices load or cannot be read.
    pub fn legs_chosen(self) -> Option<(Symbol, Symbol)> {
        legs_of(self.files, &self.view.read())
    }

    /// What the legs are called, also where their prices cannot be read.
    pub fn leg_names(self) -> Option<LegNames> {
        let (small, large) = self.legs_chosen()?;
        let instruments = self.files.facts.get().instruments?.ok();
        let style = |symbol: &Symbol| instruments.as_ref()?.get(symbol)?.style.clone();
        let (small_style, large_style) = (style(&small), style(&large));
        Some(LegNames::new(&small, small_style.as_deref(), &large, large_style.as_deref()))
    }

    /// The prices of the small leg, or why they cannot be had; nothing while they load.
    pub fn small_file(self) -> Option<Loaded<PriceFile>> {
        match self.legs_chosen() {
            Some((small, _)) => self.files.prices(&small),
            None => self.files.manifest.get()?.err().map(Err),
        }
    }

    /// Changes the view, and the address as `record` says.
    pub fn change(self, record: Record, change: impl FnOnce(&mut ViewState)) {
        let range = self.view.read_untracked().range;
        self.view.update(change);
        if self.view.read_untracked().range != range {
            self.zoom_to(None);
        }
        match record {
            Record::Step => fragment::write(&self.fragment(), Step::Push),
            Record::Later => {}
        }
    }

    /// Takes the view from the address, as after the back button.
    pub fn read_address(self) {
        let (mut view, notices) = ViewState::from_fragment(&fragment::read());
        if self.fragment_of(&view) != self.fragment() {
            self.notices.set(notices);
            self.zoom_to(view.zoom.take());
            self.view.set(view);
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
        self.fragment_of(&ViewState { zoom, ..self.view.get_untracked() })
    }

    /// The fragment of a view, the snapshot's default legs left out.
    pub fn fragment_of(self, view: &ViewState) -> String {
        let defaults = self.files.manifest.get_untracked().and_then(Result::ok);
        let Some(defaults) = defaults.map(|manifest| manifest.defaults.clone()) else {
            return view.to_fragment();
        };
        let mut view = view.clone();
        view.small = view.small.filter(|symbol| *symbol != defaults.small);
        view.large = view.large.filter(|symbol| *symbol != defaults.large);
        view.to_fragment()
    }
}

fn legs_of(files: Files, view: &ViewState) -> Option<(Symbol, Symbol)> {
    let manifest = files.manifest.get()?.ok()?;
    let Defaults { small, large } = manifest.defaults.clone();
    Some((view.small.clone().unwrap_or(small), view.large.clone().unwrap_or(large)))
}

/// Nothing while a leg loads.
fn join(files: Files, legs: Option<(Symbol, Symbol)>) -> Option<Loaded<Pairs>> {
    let Some((small, large)) = legs else {
        return files.manifest.get()?.err().map(Err);
    };
    let (small, large) = (files.prices(&small)?, files.prices(&large)?);
    Some(small.and_then(|small| large.map(|large| Shared::new(Pairs::join(&small, &large)))))
}

/// The index that a symbol tracks, where the snapshot says so.
pub fn tracked(instruments: &InstrumentFacts, symbol: &Symbol) -> Option<Index> {
    instruments.get(symbol)?.tracks.clone()
}

fn cycles(files: Files, today: Option<Day>) -> Option<Vec<EasingCycle>> {
    let policy = files.facts.get().policy?.ok()?;
    Some(easing_cycles(&policy.changes_to(today?)))
}
