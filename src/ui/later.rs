//! What is fetched when a reader first asks for it: pages beside the first one, and what unfolds
//! below figures.
//!
//! It is a module of WebAssembly of its own. What [`Later`] lists is called by no other way, or the
//! linker would make it a part of the first load.

#![cfg_attr(
    feature = "parted",
    expect(clippy::unnecessary_wraps, reason = "fetching the module of `fetch` may fail")
)]

use leptos::{prelude::*, task::spawn_local};
#[cfg(feature = "parted")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    chart::{Mounted, exports, table},
    custom::custom_later,
    data::Files,
    kept::Kept,
    offline::OfflineState,
    page_view::{load_need, parts_of},
    panels::{Failure, Waiting, definitions},
    shell::notices,
    state::AppState,
};
use crate::{
    domain::{Error, view::Page},
    pages::{Custom, Need, PageSpec},
};

/// Everything that comes later.
pub struct Later {
    /// A part of a page that is made by hand.
    pub custom: fn(AppState, Custom) -> AnyView,
    /// The definitions of metrics, by their keys.
    pub definitions: fn(&'static [&'static str]) -> AnyView,
    /// What can be taken away of a chart.
    pub exports: fn(Mounted) -> AnyView,
    /// Starts loading a file that only these pages need.
    pub load: fn(Files, Need),
    /// What the reader should know before reading.
    pub notices: fn(AppState, OfflineState) -> AnyView,
    /// What a page shows.
    pub page: fn(Page) -> &'static PageSpec,
    /// Starts reading the reader's own series.
    pub read_own: fn(Files),
    /// A chart's numbers as a table.
    pub table: fn(Mounted) -> AnyView,
}

static LATER: Later = Later {
    custom: custom_later,
    definitions,
    exports,
    load: load_need,
    notices,
    page: parts_of,
    read_own: Files::read_own,
    table,
};

#[cfg(feature = "parted")]
#[wasm_split(later, fallible)]
fn fetch() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}

#[cfg(not(feature = "parted"))]
fn fetch() -> std::future::Ready<Result<&'static Later, std::convert::Infallible>> {
    std::future::ready(Ok(&LATER))
}

/// What has been fetched; copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct LaterState(Kept<Option<Result<&'static Later, Error>>>);

impl LaterState {
    /// Nothing is fetched yet.
    pub fn new() -> Self {
        Self(Kept::new(None))
    }

    /// The module; nothing while it is on its way.
    pub fn get(self) -> Option<Result<&'static Later, Error>> {
        self.0.get()
    }

    /// Starts fetching it, unless it is there; after a failure it is tried again.
    pub fn want(self) {
        if !matches!(self.0.get_untracked(), Some(Ok(_))) {
            spawn_local(async move { self.0.set(Some(fetch().await.map_err(|_| lost()))) });
        }
    }

    /// What it shows, or a line in its place; starts fetching it.
    pub fn view(self, show: impl Fn(&'static Later) -> AnyView + Send + 'static) -> AnyView {
        self.want();
        let shown = move || match self.get() {
            None => view! { <Waiting what="this part of the page" /> }.into_any(),
            Some(Err(error)) => view! { <Failure error /> }.into_any(),
            Some(Ok(later)) => show(later),
        };
        view! { {move || shown()} }.into_any()
    }
}

fn lost() -> Error {
    Error::unavailable(
        "this part of the page could not be fetched",
        "reload when you are online again",
    )
}
