//! The reader's own files: taken in, listed, forgotten.

use leptos::{prelude::*, task::spawn_local};

use super::picker::{Pending, picker};
use crate::{
    domain::{
        Error, Symbol, format,
        formats::{self, PriceLayout},
        own_data::import,
    },
    platform::{
        clock,
        files::{self, ReaderFile},
    },
    ui::{
        panels::{Act, Cell, Failure, Grid},
        state::AppState,
        views::list,
    },
};

/// A place to drop files, what became of them, and the series that are kept.
pub fn own(state: AppState) -> AnyView {
    let errors = RwSignal::new(Vec::<Error>::new());
    let pending = RwSignal::new(None::<Pending>);
    let take = move |files: Vec<ReaderFile>| {
        errors.set(Vec::new());
        for file in files {
            spawn_local(take_in(state, file, errors, pending));
        }
    };
    view! {
        <section class="panel">
            <h2>"Your own data"</h2>
            <p class="muted">
                "Drop CSV files here or choose them: prices as Yahoo, yfinance, Stooq, Nasdaq, TradingView \
                 and FRED write them, or plain date,close,dividend. They stay in this browser and are \
                 sent nowhere. Each becomes a series by the name of its file that can be a leg."
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
                    accept=".csv,.txt,text/csv"
                    multiple
                    aria-label="Choose files of prices"
                    on:change=move |event| take(files::chosen(&event))
                />
            </label>
            {move || list(errors.get(), |error| view! { <Failure error /> })}
            {move || pending.get().map(|file| picker(state, file, errors, pending))}
            {move || kept(state).map(Grid::view)}
        </section>
    }
    .into_any()
}

async fn take_in(
    state: AppState,
    file: ReaderFile,
    errors: RwSignal<Vec<Error>>,
    pending: RwSignal<Option<Pending>>,
) {
    let name = file.name();
    let bytes = match file.bytes().await {
        Ok(bytes) => bytes,
        Err(error) => return errors.update(|errors| errors.push(error)),
    };
    match formats::column_names(&name, &bytes) {
        Ok(columns) if 1 < columns.len() && !formats::is_recognised(&bytes) => {
            pending.set(Some(Pending { name, bytes, columns }));
        }
        _ => keep(state, &name, &bytes, None, errors).await,
    }
}

/// Reads a file and keeps its series, or says what is wrong with it.
pub async fn keep(
    state: AppState,
    name: &str,
    bytes: &[u8],
    picked: Option<PriceLayout>,
    errors: RwSignal<Vec<Error>>,
) {
    let manifest = state.files.manifest.get_untracked().and_then(Result::ok);
    let listings = manifest.iter().flat_map(|manifest| manifest.listings());
    let taken: Vec<Symbol> = listings.map(|listing| listing.symbol.clone()).collect();
    let today = clock::today().or_else(|| Some(manifest.as_ref()?.as_of));
    let Some(today) = today else { return };
    let kept = match import(name, bytes, picked.as_ref(), today, &taken) {
        Ok(file) => state.files.keep_own(file).await,
        Err(error) => Err(error),
    };
    if let Err(error) = kept {
        errors.update(|errors| errors.push(error));
    }
}

/// What is kept; nothing where there is nothing.
fn kept(state: AppState) -> Option<Grid> {
    let own = state.files.own.get().filter(|own| !own.is_empty())?;
    let rows = own.into_iter().map(|file| {
        let file = match file {
            Ok(file) => file,
            Err(error) => return vec![Cell::words(error.to_string())],
        };
        let (symbol, days) = (file.series.symbol().to_string(), file.series.days());
        let day =
            |day: Option<&_>| Cell::words(day.copied().map(format::day_short).unwrap_or_default());
        let act = |text, run| {
            Cell::act(text, format!("{text} {symbol}"), Act { run, on: symbol.clone() })
        };
        vec![
            Cell::words(symbol.clone()).note(file.provenance.source.clone()),
            Cell::number(format::count(days.len())),
            day(days.first()),
            day(days.last()),
            Cell::number(format::count(file.series.dividends().len())),
            act("Take as small leg", take_as_small),
            act("Remove", forget),
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

fn take_as_small(state: AppState, symbol: &str) {
    state.change(crate::ui::state::Record::Step, |view| view.small = symbol.parse().ok());
}

fn forget(state: AppState, symbol: &str) {
    let Ok(symbol) = symbol.parse::<Symbol>() else { return };
    spawn_local(async move {
        if let Err(error) = state.files.forget_own(&symbol).await {
            state.troubles.set(vec![error]);
        }
    });
}
