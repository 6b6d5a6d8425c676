//! Search over pages, symbols and terms.

use leptos::prelude::*;

use crate::{
    domain::{
        Symbol,
        view::{History, Page},
        wording::{GlossaryEntry, help, search as found},
    },
    ui::{panels::definition_list, state::AppState, views::each},
};

/// The most that is shown of a kind.
const MOST: usize = 8;

/// The field and what it finds; Enter takes the first page or symbol.
pub fn search(state: AppState) -> AnyView {
    state.glossary.want();
    let text = RwSignal::new(String::new());
    let shown = move || {
        let text = text.get();
        if text.trim().is_empty() {
            return view! { <p class="muted">{help::SEARCH_HINT}</p> }.into_any();
        }
        let (pages, symbols, terms) = (pages(&text), symbols(state, &text), terms(state, &text));
        if pages.is_empty() && symbols.is_empty() && terms.is_empty() {
            return view! { <p>{help::NOTHING_FOUND}</p> }.into_any();
        }
        view! {
            <ul class="found">
                {each(pages, |page| page_found(state, page))}
                {each(symbols, |(symbol, name)| symbol_found(state, symbol, &name))}
            </ul>
            {each(terms, |entry| term_found(&entry))}
        }
        .into_any()
    };
    let take_first = move || {
        let text = text.get_untracked();
        if let Some(&page) = pages(&text).first() {
            go(state, page);
        } else if let Some((symbol, _)) = untrack(|| symbols(state, &text)).into_iter().next() {
            choose(state, symbol, Leg::First);
        }
    };
    view! {
        <input
            type="search"
            autofocus
            autocomplete="off"
            aria-label=help::SEARCH_HINT
            on:input:target=move |event| text.set(event.target().value())
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    take_first();
                }
            }
        />
        <div class="results" role="status">{move || shown()}</div>
    }
    .into_any()
}

fn pages(text: &str) -> Vec<Page> {
    found(Page::ALL, text, |page| format!("{} {}", page.title(), page.question()))
}

fn symbols(state: AppState, text: &str) -> Vec<(Symbol, String)> {
    let listed = state.cx().library().listed().unwrap_or_default();
    let mut symbols = found(listed, text, |(symbol, name)| format!("{symbol} {name}"));
    symbols.truncate(MOST);
    symbols
}

fn terms(state: AppState, text: &str) -> Vec<GlossaryEntry> {
    let glossary = state.glossary.get().and_then(Result::ok);
    let entries = glossary.iter().flat_map(|glossary| &glossary.entries);
    let mut terms = found(entries, text, |entry| format!("{} {}", entry.name, entry.tells));
    terms.truncate(MOST);
    terms.into_iter().cloned().collect()
}

fn page_found(state: AppState, page: Page) -> AnyView {
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| go(state, page)>{page.title()}</button>
            <span class="muted">{page.question()}</span>
        </li>
    }
    .into_any()
}

fn symbol_found(state: AppState, symbol: Symbol, name: &str) -> AnyView {
    let button = |(leg, words): (Leg, &'static str)| {
        let (says, symbol) = (format!("{symbol}: {words}"), symbol.clone());
        let press = move |_| choose(state, symbol.clone(), leg);
        view! { <button type="button" class="link" aria-label=says on:click=press>{words}</button> " " }
    };
    let legs = [(Leg::First, "First leg"), (Leg::Second, "Second leg")];
    view! {
        <li>
            <b>{symbol.to_string()}</b>
            <span class="muted">{name.to_owned()}</span>
            {each(legs, button)}
        </li>
    }
    .into_any()
}

fn term_found(entry: &GlossaryEntry) -> AnyView {
    view! {
        <details>
            <summary>{entry.name.clone()}</summary>
            {definition_list(std::slice::from_ref(entry))}
        </details>
    }
    .into_any()
}

/// A leg that a symbol is taken as.
#[derive(Clone, Copy)]
enum Leg {
    First,
    Second,
}

fn go(state: AppState, page: Page) {
    state.dialog.set(None);
    state.change(History::Push, |view| view.page = page);
}

fn choose(state: AppState, symbol: Symbol, leg: Leg) {
    state.dialog.set(None);
    state.change(History::Push, |view| match leg {
        Leg::First => view.small = Some(symbol),
        Leg::Second => view.large = Some(symbol),
    });
}
