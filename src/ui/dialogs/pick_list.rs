//! List from which a series is chosen: in groups, filtered while one types.

use leptos::{prelude::*, reactive::computed::Selector};

use crate::{
    domain::{
        Symbol,
        study::{SymbolOption, symbol_options},
        wording::{help, picker},
    },
    platform::document,
    ui::{effect::effect, erased_memo::ErasedMemo, state::AppState, views::each},
};

/// How far the keys of a page go.
const PAGE: usize = 10;

type Options = ErasedMemo<Vec<SymbolOption>>;

/// The field, which keeps the focus, and the list below it; the one that a reader takes goes to `take`.
pub(crate) fn pick_list(
    state: AppState,
    chosen: Option<Symbol>,
    take: impl Fn(Symbol) + Clone + Send + Sync + 'static,
) -> AnyView {
    let all = Options::new(move |_| symbol_options(state.cx().library()).unwrap_or_default());
    let text = RwSignal::new(String::new());
    let shown = Options::new(move |_| all.with(|all| picker::found(all, &text.read())));
    let active = RwSignal::new(chosen.clone());
    effect(move || {
        shown.with(|_| ());
        if let Some(symbol) = active.get() {
            request_animation_frame(move || document::bring_into_sight(&option_id(&symbol)));
        }
    });
    let type_in = move |typed: String| {
        text.set(typed);
        let likeliest = untrack(|| {
            shown.with(|shown| symbol_at(shown, picker::likeliest(shown, &text.read())))
        });
        active.set(likeliest);
    };
    let press = {
        let take = take.clone();
        move |key: &str| {
            let shown = untrack(|| shown.with(Clone::clone));
            let symbol = active.get_untracked();
            let at = shown.iter().position(|it| Some(&it.symbol) == symbol.as_ref());
            if key == "Enter" {
                if let Some(symbol) = at.and(symbol) {
                    take(symbol);
                }
                return true;
            }
            let to = moved(key, at, shown.len());
            if let Some(to) = to {
                active.set(symbol_at(&shown, to));
            }
            to.is_some()
        }
    };
    let is_active = Selector::new(move || active.get());
    let option = move |option: &SymbolOption| {
        let symbol = option.symbol.clone();
        let (is_active, me) = (is_active.clone(), Some(symbol.clone()));
        let take = take.clone();
        view! {
            <div
                role="option"
                id=option_id(&symbol)
                aria-selected=move || is_active.selected(&me).to_string()
                aria-current=(chosen.as_ref() == Some(&symbol)).then_some("true")
                on:click=move |_| take(symbol.clone())
            >
                <b>{option.symbol.to_string()}</b>
                <span>{option.name.clone()}</span>
                <small>{picker::span_words(option)}</small>
            </div>
        }
    };
    let group = move |options: &[SymbolOption]| {
        let title = picker::group_title(options.first()?.group);
        Some(view! {
            <div role="group" aria-label=title>
                <div role="presentation">{title}</div>
                {each(options, &option)}
            </div>
        })
    };
    let groups = move || {
        let by_group = |a: &SymbolOption, b: &SymbolOption| a.group == b.group;
        shown.with(|shown| each(shown.chunk_by(by_group), &group))
    };
    let count = move || match shown.with(Vec::len) {
        0 => help::NOTHING_FOUND.to_owned(),
        count => picker::count_words(count, all.with(Vec::len)),
    };
    view! {
        <input
            type="text"
            role="combobox"
            autofocus
            autocomplete="off"
            spellcheck="false"
            placeholder=picker::SEARCH_LABEL
            aria-label=picker::SEARCH_LABEL
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls="pick-list"
            aria-activedescendant=move || active.get().map(|symbol| option_id(&symbol))
            on:input:target=move |event| type_in(event.target().value())
            on:keydown=move |event| {
                if press(&event.key()) {
                    event.prevent_default();
                }
            }
        />
        <p class="results quiet" role="status">{count}</p>
        <div id="pick-list" class="pick-list" role="listbox" aria-labelledby="dialog-title">{groups}</div>
    }
    .into_any()
}

fn option_id(symbol: &Symbol) -> String {
    format!("option-{symbol}")
}

fn symbol_at(options: &[SymbolOption], place: usize) -> Option<Symbol> {
    options.get(place).map(|option| option.symbol.clone())
}

/// The place that a key leads to, from one among so many; nothing for other keys, or in an empty list.
fn moved(key: &str, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = match (key, at) {
        ("ArrowDown" | "PageDown", None) | ("Home", _) => 0,
        ("ArrowUp" | "PageUp", None) | ("End", _) => last,
        ("ArrowDown", Some(at)) => at + 1,
        ("PageDown", Some(at)) => at + PAGE,
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("PageUp", Some(at)) => at.saturating_sub(PAGE),
        _ => return None,
    };
    Some(to.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_within_the_list() {
        for (key, at, expected) in [
            ("ArrowDown", None, Some(0)),
            ("ArrowDown", Some(0), Some(1)),
            ("ArrowDown", Some(29), Some(29)),
            ("ArrowUp", Some(0), Some(0)),
            ("ArrowUp", None, Some(29)),
            ("PageDown", Some(25), Some(29)),
            ("PageUp", Some(25), Some(15)),
            ("Home", Some(25), Some(0)),
            ("End", Some(1), Some(29)),
            ("a", Some(1), None),
        ] {
            assert_eq!(moved(key, at, 30), expected, "{key} from {at:?}");
        }
        assert_eq!(moved("End", None, 0), None);
    }
}
