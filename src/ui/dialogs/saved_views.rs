//! Views that the reader has saved: opened, renamed, removed, taken away and brought back.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::{
        Error,
        view::{History, SavedView, SavedViews},
        wording::help,
    },
    platform::{
        download, files, fragment,
        storage::{self, StorageKey},
    },
    ui::{panels::Failure, state::AppState, views::each},
};

/// Saved views as the dialog has them, and what went wrong with them.
#[derive(Clone, Copy)]
struct Shelf {
    state: AppState,
    views: RwSignal<SavedViews>,
    problem: RwSignal<Option<Error>>,
}

impl Shelf {
    /// What the browser keeps; what of it is damaged is said, and replaced by the next view saved.
    fn open(state: AppState) -> Self {
        let stored = storage::read(StorageKey::SavedViews);
        let read = stored.map_or(Ok(SavedViews::default()), |text| SavedViews::parse(&text));
        let (views, problem) = match read {
            Ok(views) => (views, None),
            Err(error) => (SavedViews::default(), Some(error)),
        };
        Self { state, views: RwSignal::new(views), problem: RwSignal::new(problem) }
    }

    fn change(self, change: impl FnOnce(SavedViews) -> Result<SavedViews, Error>) {
        match change(self.views.get_untracked()) {
            Ok(views) => {
                storage::write(StorageKey::SavedViews, Some(&views.to_json()));
                self.views.set(views);
                self.problem.set(None);
            }
            Err(error) => self.problem.set(Some(error)),
        }
    }

    fn show(self, link: &str) {
        self.state.dialog.set(None);
        fragment::write(link, History::Push);
        self.state.read_address();
    }

    fn import(self, file: files::ReaderFile) {
        spawn_local(async move {
            let text = file.bytes().await.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            self.change(|views| views.and(&SavedViews::parse(&text?)?));
        });
    }
}

/// The views, and what saves one more.
pub(crate) fn saved_views(state: AppState) -> AnyView {
    let shelf = Shelf::open(state);
    let name = RwSignal::new(String::new());
    let save = move || {
        let link = state.fragment();
        shelf.change(|views| views.with(&name.get_untracked(), &link));
    };
    let rows = move || {
        let views = shelf.views.get();
        if views.all().is_empty() {
            return view! { <p class="muted">{help::NO_SAVED_VIEWS}</p> }.into_any();
        }
        let views = views.all().to_vec();
        let rows = each(views.into_iter().enumerate(), move |(at, view)| row(shelf, at, view));
        view! { <ul class="found">{rows}</ul> }.into_any()
    };
    let export = move |_| {
        let json = shelf.views.get_untracked().to_json();
        download::save("rotascope-views.json", "application/json", &json);
    };
    view! {
        <p class="muted">{help::SAVED_VIEWS}</p>
        <form
            class="own-controls"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <label class="control">
                <span>"Name"</span>
                <input
                    type="text"
                    autofocus
                    maxlength="80"
                    on:input:target=move |event| name.set(event.target().value())
                />
            </label>
            <button type="submit">"Save this view"</button>
        </form>
        {move || shelf.problem.get().map(|error| view! { <Failure error /> })}
        {move || rows()}
        <div class="own-controls">
            <button type="button" on:click=export>"Export"</button>
            <label class="control">
                <span>"Import"</span>
                <input
                    type="file"
                    accept=".json"
                    on:change=move |event| {
                        for file in files::chosen(&event) {
                            shelf.import(file);
                        }
                    }
                />
            </label>
        </div>
    }
    .into_any()
}

fn row(shelf: Shelf, at: usize, SavedView { name, link }: SavedView) -> AnyView {
    let says = |what: &str| format!("{what} {name}");
    let (open, remove, rename) = (says("Open"), says("Remove"), says("Name of"));
    view! {
        <li>
            <input
                type="text"
                aria-label=rename
                value=name
                on:change:target=move |event| shelf.change(|views| views.renamed(at, &event.target().value()))
            />
            <button type="button" aria-label=open on:click=move |_| shelf.show(&link)>"Open"</button>
            <button
                type="button"
                aria-label=remove
                on:click=move |_| shelf.change(|views| Ok(views.without(at)))
            >
                "Remove"
            </button>
        </li>
    }
    .into_any()
}
