//! The glossary, fetched when a reader first opens an explanation.

use leptos::task::spawn_local;

use super::page_signal::PageSignal;
use crate::{
    domain::{Error, Shared, library::Load, wording::Glossary},
    platform::{
        document,
        fetch::{self, Freshness},
    },
};

/// The definitions of all metrics; copies are handles to the same file.
#[derive(Clone, Copy)]
pub struct GlossaryState(PageSignal<Load<Shared<Glossary>>>);

impl GlossaryState {
    /// Nothing is fetched yet.
    pub fn new() -> Self {
        Self(PageSignal::new(None))
    }

    /// The glossary; nothing while it loads.
    pub fn get(self) -> Load<Shared<Glossary>> {
        self.0.get()
    }

    /// Starts loading it, unless it is there; after a failure it is tried again.
    pub(crate) fn want(self) {
        if !matches!(self.0.get_untracked(), Some(Ok(_))) {
            spawn_local(async move { self.0.set(Some(fetch_it().await.map(Shared::new))) });
        }
    }
}

async fn fetch_it() -> Result<Glossary, Error> {
    let hash = document::meta("glossary").unwrap_or_default();
    let bytes = fetch::sealed(Glossary::PATH, &hash, Freshness::Revalidated).await?;
    Glossary::parse(&bytes)
}
