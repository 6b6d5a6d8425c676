//! The shelf of views that the reader has saved in this browser: what every list of them shares.

use leptos::{prelude::*, task::spawn_local};

use super::{panels::Failure, state::AppState};
use crate::{
    domain::{
        Error,
        view::{SavedView, SavedViews},
        wording::help,
    },
    platform::{
        download, files,
        storage::{self, StorageKey},
    },
};

/// Saved views, what went wrong with them, and whether the browser keeps them; a handle.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    pub views: RwSignal<SavedViews>,
    problem: RwSignal<Option<Error>>,
    is_kept: RwSignal<bool>,
}

impl Shelf {
    /// The one shelf of the page, with what the browser keeps by now; what of it is damaged is said,
    /// and replaced by the next view saved.
    pub fn of(state: AppState) -> Self {
        let shelf = state.owner.with(|| {
            use_context::<Self>().unwrap_or_else(|| {
                let shelf = Self {
                    views: RwSignal::new(SavedViews::default()),
                    problem: RwSignal::new(None),
                    is_kept: RwSignal::new(!storage::is_blocked()),
                };
                provide_context(shelf);
                shelf
            })
        });
        if !storage::is_blocked() {
            shelf.read();
        }
        shelf
    }

    fn read(self) {
        let stored = storage::read(StorageKey::SavedViews);
        let read = stored.map_or(Ok(SavedViews::default()), |text| SavedViews::parse(&text));
        let (views, problem) = match read {
            Ok(views) => (views, None),
            Err(error) => (SavedViews::default(), Some(error)),
        };
        self.views.set(views);
        self.problem.set(problem);
    }

    /// Changes the views, or says why that cannot be.
    pub fn change(self, change: impl FnOnce(SavedViews) -> Result<SavedViews, Error>) {
        match change(self.views.get_untracked()) {
            Ok(views) => {
                self.is_kept.set(storage::write(StorageKey::SavedViews, Some(&views.to_json())));
                self.views.set(views);
                self.problem.set(None);
            }
            Err(error) => self.problem.set(Some(error)),
        }
    }

    fn import(self, file: files::ReaderFile) {
        spawn_local(async move {
            let text = file.bytes().await.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            self.change(|views| views.and(&SavedViews::parse(&text?)?));
        });
    }

    /// A name, a button that saves the link of the moment under it, and what is wrong; the first thing of
    /// a dialog takes the focus.
    pub(super) fn save_form(
        self,
        button: &'static str,
        is_first: bool,
        link: impl Fn() -> String + 'static,
    ) -> AnyView {
        let name = RwSignal::new(String::new());
        view! {
            <form
                class="own-controls"
                on:submit=move |event| {
                    event.prevent_default();
                    self.change(|views| views.with(&name.get_untracked(), &link()));
                }
            >
                <label class="control">
                    <span>"Name"</span>
                    <input
                        type="text"
                        autofocus=is_first
                        maxlength="80"
                        on:input:target=move |event| name.set(event.target().value())
                    />
                </label>
                <button type="submit">{button}</button>
            </form>
            {move || self.problem.get().map(|error| view! { <Failure error /> })}
            {move || (!self.is_kept.get()).then(|| view! { <p class="state">{help::NOT_KEPT}</p> })}
        }
        .into_any()
    }

    /// A saved view by its index: its name, which can be changed, and what opens and removes it.
    pub fn row(
        self,
        at: usize,
        SavedView { name, .. }: SavedView,
        open: impl Fn() + 'static,
    ) -> AnyView {
        let says = |what: &str| format!("{what} {name}");
        let (opens, removes, renames) = (says("Open"), says("Remove"), says("Name of"));
        let rename = move |name: String| self.change(|views| views.renamed(at, &name));
        view! {
            <input
                type="text"
                aria-label=renames
                value=name
                on:change:target=move |event| rename(event.target().value())
            />
            <button type="button" aria-label=opens on:click=move |_| open()>"Open"</button>
            <button
                type="button"
                aria-label=removes
                on:click=move |_| self.change(|views| Ok(views.without(at)))
            >
                "Remove"
            </button>
        }
        .into_any()
    }

    /// What takes all of them away and brings others.
    pub fn files(self) -> AnyView {
        let export = move |_| {
            let json = self.views.get_untracked().to_json();
            download::save("rotascope-views.json", "application/json", &json);
        };
        view! {
            <div class="own-controls">
                <button type="button" on:click=export>"Export"</button>
                <label class="control">
                    <span>"Import"</span>
                    <input
                        type="file"
                        accept=".json"
                        on:change=move |event| {
                            for file in files::chosen(&event) {
                                self.import(file);
                            }
                        }
                    />
                </label>
            </div>
        }
        .into_any()
    }
}
