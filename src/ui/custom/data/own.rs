//! The reader's own files: taken in, listed, forgotten.

use leptos::{prelude::*, task::spawn_local};

use super::{
    import::keep,
    picker::{Pending, picker},
};
use crate::{
    domain::{Error, format, formats, view::History},
    pages::{Act, Cell, Context, Grid},
    platform::files::{self, ReaderFile},
    ui::{
        panels::{Failure, grid},
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
            {move || kept(state).map(grid)}
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
        let act = |text: &str, act| Cell::act(text, format!("{text} {symbol}"), act);
        vec![
            Cell::words(symbol.clone()).note(file.provenance.source.clone()),
            Cell::number(format::count(days.len())),
            day(days.first()),
            day(days.last()),
            Cell::number(format::count(file.series.dividends().len())),
            act("Take as small leg", Act::Change(take_as_small, symbol.clone())),
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
