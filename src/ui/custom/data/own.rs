//! The reader's own files: taken in, listed, forgotten.

use leptos::{prelude::*, task::spawn_local};

use super::{
    import::{Note, Pending, keep, read},
    sheet::{dividends_of, sheet},
};
use crate::{
    domain::{
        Error, format,
        formats::{Choices, Stop},
        view::History,
    },
    pages::{Act, Cell, Context, Grid},
    platform::{
        document,
        files::{self, ReaderFile},
    },
    ui::{
        effect::effect,
        panels::{Failure, grid},
        state::AppState,
        views::each,
    },
};

/// A place to drop files, what became of them, and the series that are kept.
pub fn own(state: AppState) -> AnyView {
    let errors = RwSignal::new(Vec::<Error>::new());
    let queue = RwSignal::new(Vec::<Pending>::new());
    let notes = RwSignal::new(Vec::<Note>::new());
    let taken = RwSignal::new(Vec::<Pending>::new());
    let take = move |files: Vec<ReaderFile>| {
        errors.set(Vec::new());
        for file in files {
            spawn_local(take_in(state, file, Taking { errors, queue, notes, taken }));
        }
    };
    let split = move |note: Note| {
        let file = taken.get_untracked().into_iter().find(|file| file.name == note.file);
        let (Some(mut file), Some(split)) = (file, note.split) else { return };
        file.choices.splits.push(split);
        if let Ok(own) = read(state, &file) {
            spawn_local(async move { keep(state, own, &file, taken, notes).await });
        }
    };
    let note_view = move |note: Note| {
        let words = format!("{}: {}", note.symbol, note.words);
        let button = note.split.map(|_| {
            let apply = move |_| split(note.clone());
            view! { <button type="button" class="link" on:click=apply>"Apply it"</button> }
        });
        view! { <li>{words}" "{button}</li> }
    };
    let look = move |file: Pending| {
        let words = format!("How {} was read", file.name);
        let open = move |_| {
            queue.update(|queue| {
                queue.retain(|other| other.name != file.name);
                queue.insert(0, file.clone());
            });
        };
        view! { <li><button type="button" class="link" on:click=open>{words}</button></li> }
    };
    let mut shown_before = false;
    effect(move || {
        state.files.user_series.track();
        // A series comes and goes with the button that was pressed for it.
        if std::mem::replace(&mut shown_before, true) {
            request_animation_frame(|| {
                document::rescue_focus(".own-data .scroller, .own-data input");
            });
        }
    });
    view! {
        <section class="panel own-data">
            <h2>"Your own data"</h2>
            <p class="muted">
                "Drop CSV files here or choose them: a table with a day and a close in each row, in the \
                 form of any provider. They stay in this browser and are sent nowhere. Each becomes a \
                 series that can be a leg. What a file leaves open is asked; how each was read can be looked at \
                 and changed."
            </p>
            <label
                class="drop"
                on:dragover=move |event| event.prevent_default()
                on:drop=move |event| {
                    event.prevent_default();
                    take(files::dropped(&event));
                }
            >
                <span>"Drop files here, or"</span>
                <input
                    type="file"
                    accept=".csv,.txt,.tsv,text/csv"
                    multiple
                    aria-label="Choose files of prices"
                    on:change=move |event| take(files::chosen(&event))
                />
            </label>
            {move || each(errors.get(), |error| view! { <Failure error /> })}
            {sheet(state, queue, notes, taken)}
            {move || kept(state).map(grid)}
            <ul class="plain">{move || each(taken.get(), look)}</ul>
            <ul class="plain">{move || each(notes.get(), note_view)}</ul>
        </section>
    }
    .into_any()
}

/// Target of a file that is taken in.
#[derive(Clone, Copy)]
struct Taking {
    errors: RwSignal<Vec<Error>>,
    /// Files that leave something open.
    queue: RwSignal<Vec<Pending>>,
    notes: RwSignal<Vec<Note>>,
    /// Files whose series are kept.
    taken: RwSignal<Vec<Pending>>,
}

async fn take_in(state: AppState, file: ReaderFile, taking: Taking) {
    let name = file.name();
    let bytes = match file.bytes().await {
        Ok(bytes) => bytes,
        Err(error) => return taking.errors.update(|errors| errors.push(error)),
    };
    let file = Pending { name, bytes, choices: Choices::default() };
    match read(state, &file) {
        Ok(own) => keep(state, own, &file, taking.taken, taking.notes).await,
        Err(Stop::Ask(_)) => taking.queue.update(|queue| queue.push(file)),
        Err(Stop::Error(error)) => taking.errors.update(|errors| errors.push(error)),
    }
}

/// Series that are kept; nothing where there are none.
fn kept(state: AppState) -> Option<Grid> {
    let own = state.files.user_series.get().filter(|own| !own.is_empty())?;
    let rows = own.into_iter().map(|file| {
        let file = match file {
            Ok(file) => file,
            Err(error) => return vec![Cell::words(error.to_string())],
        };
        let (symbol, days) = (file.series.symbol().to_string(), file.series.days());
        let day =
            |day: Option<&_>| Cell::words(day.copied().map(format::day_short).unwrap_or_default());
        let act = |text: &str, act| Cell::act(text, format!("{text} {symbol}"), act);
        vec![
            Cell::words(symbol.clone()).note(file.provenance.source.clone()),
            Cell::number(format::count(days.len())),
            day(days.first()),
            day(days.last()),
            Cell::number(dividends_of(&file.series)),
            act("Use as first leg", Act::Change(take_as_small, symbol.clone())),
            act("Remove", Act::ForgetSeries(file.series.symbol().clone())),
        ]
    });
    Some(Grid {
        label: "Your own series".to_owned(),
        class: "data-table dense",
        rows: rows.collect(),
        head: ["Series", "Sessions", "First", "Last", "Dividends", "Use", "Forget"]
            .map(Cell::words)
            .into(),
        foot: Vec::new(),
    })
}

fn take_as_small(cx: &dyn Context, symbol: &str) {
    cx.change(History::Push, |view| view.small = symbol.parse().ok());
}
