//! Columns picked by hand, for a file that no format recognises.

use leptos::{prelude::*, task::spawn_local};

use super::import::keep;
use crate::{
    domain::{
        Error,
        formats::{DateStyle, PriceLayout},
    },
    ui::{state::AppState, views::list},
};

/// A file whose columns the reader has to name.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The names of its columns.
    pub columns: Vec<String>,
}

/// Where the values stand, as far as it has been picked.
#[derive(Clone, Copy)]
struct Picked {
    date: RwSignal<usize>,
    close: RwSignal<usize>,
    dividend: RwSignal<usize>,
    style: RwSignal<usize>,
}

/// Lists for the date, its style, the close and the dividend, and a button that reads the file.
pub fn picker(
    state: AppState,
    file: Pending,
    errors: RwSignal<Vec<Error>>,
    pending: RwSignal<Option<Pending>>,
) -> AnyView {
    let picked = Picked {
        date: RwSignal::new(0),
        close: RwSignal::new(1),
        dividend: RwSignal::new(0),
        style: RwSignal::new(1),
    };
    let columns = file.columns.clone();
    let without = std::iter::once("none".to_owned()).chain(columns.clone()).collect();
    let styles = DateStyle::ALL.map(|style| style.example().to_owned()).into();
    let words = format!("{} has a header of no known format. Which columns are these?", file.name);
    let read = move |_| {
        let (file, layout) = (file.clone(), layout(picked));
        // The lists go with this, and what was picked with them.
        pending.set(None);
        errors.set(Vec::new());
        spawn_local(async move {
            keep(state, &file.name, &file.bytes, Some(layout), errors).await;
        });
    };
    view! {
        <div class="own-controls" role="group" aria-label="Columns of the file">
            <p>{words}</p>
            {choice("Date", columns.clone(), picked.date)}
            {choice("written as", styles, picked.style)}
            {choice("Close", columns, picked.close)}
            {choice("Dividend", without, picked.dividend)}
            <button type="button" on:click=read>"Read the file"</button>
            <button type="button" on:click=move |_| pending.set(None)>"Leave it"</button>
        </div>
    }
    .into_any()
}

fn choice(label: &'static str, options: Vec<String>, chosen: RwSignal<usize>) -> AnyView {
    let options = options.into_iter().enumerate();
    view! {
        <label class="control">
            <span>{label}</span>
            <select on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or(0))>
                {list(options, move |(at, text): (usize, String)| {
                    view! {
                        <option value=at.to_string() selected=at == chosen.get_untracked()>{text}</option>
                    }
                })}
            </select>
        </label>
    }
    .into_any()
}

fn layout(picked: Picked) -> PriceLayout {
    let style = DateStyle::ALL.get(picked.style.get_untracked()).copied();
    PriceLayout {
        dividend: picked.dividend.get_untracked().checked_sub(1),
        dates: style.unwrap_or(DateStyle::Iso),
        ..PriceLayout::new(picked.date.get_untracked(), picked.close.get_untracked())
    }
}
