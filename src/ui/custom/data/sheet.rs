//! The sheet of a file that leaves something open, or that a reader wants to look at: its first rows, how
//! each column is read, and the questions.

use leptos::{prelude::*, task::spawn_local};

use super::import::{Note, Pending, keep, notes_of, read};
use crate::{
    chart::polyline,
    domain::{
        excerpt, format,
        formats::{About, AdjustedFor, DateOrder, DecimalMark, Question, Stop, opening},
        user_series::UserSeries,
    },
    pages::{Cell, Grid},
    ui::{
        panels::{Failure, grid},
        state::AppState,
        views::each,
    },
};

/// The first file of the queue, as it would be read.
pub fn sheet(
    state: AppState,
    queue: RwSignal<Vec<Pending>>,
    notes: RwSignal<Vec<Note>>,
    taken: RwSignal<Vec<Pending>>,
) -> impl Fn() -> Option<AnyView> {
    move || {
        let waiting = queue.get();
        let file = waiting.first()?.clone();
        let more = waiting.len() - 1;
        let title = match more {
            0 => file.name.clone(),
            more => format!("{} ({} more after it)", file.name, format::count(more)),
        };
        let read = read(state, &file);
        let leave = move |_| queue.update(|queue| drop(queue.drain(..1.min(queue.len()))));
        Some(
            view! {
                <div class="sheet" role="group" aria-label=format!("How {} is read", file.name)>
                    <h3>{title}</h3>
                    {grid(first_rows(&file, read.as_ref().map_or(&[], |own| &own.roles)))}
                    <div class="own-controls">
                        {controls(&file, queue)}
                        {answers(read.as_ref().err(), queue)}
                    </div>
                    {outcome(state, &file, read, Targets { queue, notes, taken })}
                    <button type="button" on:click=leave>"Leave it"</button>
                </div>
            }
            .into_any(),
        )
    }
}

/// Changes what the reader says of the first file.
fn say(queue: RwSignal<Vec<Pending>>, about: About, answer: &str) {
    queue.update(|queue| {
        if let Some(file) = queue.first_mut() {
            // An answer that cannot be taken is none of those that are offered.
            file.choices.set(about, answer).ok();
        }
    });
}

/// The first rows, each column by its number and what it is read as.
fn first_rows(file: &Pending, roles: &[&'static str]) -> Grid {
    let rows = opening(&file.bytes);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    Grid {
        label: format!("First rows of {}", file.name),
        class: "data-table dense",
        head: (0..width).map(|at| head(at, roles.get(at).copied().unwrap_or_default())).collect(),
        rows: rows.into_iter().map(|row| row.into_iter().map(Cell::words).collect()).collect(),
        foot: Vec::new(),
    }
}

fn head(at: usize, role: &str) -> Cell {
    let number = (at + 1).to_string();
    Cell::words(if role.is_empty() { number } else { format!("{number}: {role}") })
}

/// Lists of what a reader may say of any file.
fn controls(file: &Pending, queue: RwSignal<Vec<Pending>>) -> AnyView {
    let choices = &file.choices;
    let codes = |codes: Vec<&'static str>| codes.into_iter().map(str::to_owned).collect();
    let width = opening(&file.bytes).iter().map(Vec::len).max().unwrap_or(0);
    let chosen = [
        (
            "Days",
            About::Dates,
            codes(DateOrder::ALL.iter().map(|order| order.code()).collect()),
            choices.dates.map(|order| order.code().to_owned()),
        ),
        (
            "Decimal mark",
            About::Decimal,
            codes(DecimalMark::ALL.iter().map(|mark| mark.code()).collect()),
            choices.decimal.map(|mark| mark.code().to_owned()),
        ),
        (
            "Column of closes",
            About::Close,
            (1..=width).map(|number| number.to_string()).collect(),
            choices.close.clone(),
        ),
        (
            "Closes adjusted for",
            About::Adjusted,
            codes(AdjustedFor::ALL.iter().map(|adjusted| adjusted.code()).collect()),
            choices.adjusted.map(|adjusted| adjusted.code().to_owned()),
        ),
    ];
    let lists = each(chosen, move |(label, about, codes, chosen): (_, _, Vec<String>, _)| {
        choice(label, about, codes, chosen, queue)
    });
    let name = choices.name.clone().unwrap_or_default();
    let rename = move |text: String| {
        queue.update(|queue| {
            if let Some(file) = queue.first_mut() {
                file.choices.name = Some(text).filter(|text| !text.trim().is_empty());
            }
        });
    };
    view! {
        {lists}
        <label class="control">
            <span>"Symbol"</span>
            <input type="text" maxlength="16" value=name
                on:change:target=move |event| rename(event.target().value()) />
        </label>
    }
    .into_any()
}

fn choice(
    label: &'static str,
    about: About,
    codes: Vec<String>,
    chosen: Option<String>,
    queue: RwSignal<Vec<Pending>>,
) -> AnyView {
    let options = each(codes, move |code: String| {
        let selected = chosen.as_ref() == Some(&code);
        let words = code.replace('-', " ");
        view! { <option value=code selected=selected>{words}</option> }
    });
    let change = move |answer: String| {
        if !answer.is_empty() {
            say(queue, about, &answer);
        }
    };
    view! {
        <label class="control">
            <span>{label}</span>
            <select on:change:target=move |event| change(event.target().value())>
                <option value="">"as the file says"</option>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// The question that is open, with a button for each answer.
fn answers(stop: Option<&Stop>, queue: RwSignal<Vec<Pending>>) -> Option<AnyView> {
    let Stop::Ask(Question { about, words, answers, .. }) = stop? else { return None };
    let about = *about;
    let buttons = each(answers.clone(), move |(answer, means): (String, String)| {
        // A word for a choice stands for words; the name of a series is shown as the file has it.
        let name = if about == About::Symbol {
            excerpt(&answer)
        } else {
            format::capitalised(&excerpt(&answer).replace('-', " "))
        };
        let words = format!("{name}: {means}");
        let press = move |_| say(queue, about, &answer);
        view! { <button type="button" on:click=press>{words}</button> }
    });
    let words = format::capitalised(words);
    Some(view! { <p role="status">{words}</p> {buttons} }.into_any())
}

/// Targets of a file that is used.
struct Targets {
    queue: RwSignal<Vec<Pending>>,
    notes: RwSignal<Vec<Note>>,
    taken: RwSignal<Vec<Pending>>,
}

/// Series that would be kept, with a button that keeps it; else what is wrong.
fn outcome(
    state: AppState,
    file: &Pending,
    read: Result<UserSeries, Stop>,
    targets: Targets,
) -> Option<AnyView> {
    let Targets { queue, notes, taken } = targets;
    let own = match read {
        Ok(own) => own,
        Err(Stop::Ask(_)) => return None,
        Err(Stop::Error(error)) => return Some(view! { <Failure error /> }.into_any()),
    };
    let said = notes_of(state, &own, &file.name);
    let said = each(said, |note: Note| view! { <li>{note.words}</li> });
    let summary = grid(summary(&own));
    let file = file.clone();
    let using = move |_| {
        let (own, file) = (own.clone(), file.clone());
        queue.update(|queue| drop(queue.drain(..1.min(queue.len()))));
        spawn_local(async move { keep(state, own, &file, taken, notes).await });
    };
    let view = view! {
        {summary}
        <ul class="plain">{said}</ul>
        <button type="button" on:click=using>"Use it"</button>
    };
    Some(view.into_any())
}

fn summary(own: &UserSeries) -> Grid {
    let series = &own.file.series;
    let end = |row: Option<(&crate::domain::Day, &f64)>| {
        Cell::words(row.map_or_else(String::new, |(day, close)| {
            format!("{} on {}", format::price(*close), format::day_short(*day))
        }))
    };
    let rows = || series.days().iter().zip(series.closes());
    Grid {
        label: "What would be read".to_owned(),
        class: "data-table dense",
        head: ["Series", "Closes", "First", "Last", "Dividends", ""].map(Cell::words).into(),
        rows: vec![vec![
            Cell::words(series.symbol().to_string()),
            Cell::number(format::count(series.days().len())),
            end(rows().next()),
            end(rows().next_back()),
            Cell::number(dividends_of(series)),
            Cell::line(polyline(series.closes())),
        ]],
        foot: Vec::new(),
    }
}

/// The number of dividends in words; whether none were paid may not be known.
pub(crate) fn dividends_of(series: &crate::domain::PriceSeries) -> String {
    if series.knows_dividends() {
        format::count(series.dividends().len())
    } else {
        "not known".to_owned()
    }
}
