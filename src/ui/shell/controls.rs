//! The bar of settings that hold for every page; on a phone it folds into a sheet.

use leptos::prelude::*;

use super::{
    as_of::{AsOf, Start},
    legs::LegPickers,
    share::Share,
};
use crate::{
    domain::{Basis, DateRange, format, view::YScale},
    pages::{Choice, Form, Setting, position, scope},
    ui::{controls::choice, state::AppState, theme::Theme, views::each},
};

/// All global settings, in one order on every page.
#[component]
pub fn Controls() -> impl IntoView {
    let state = expect_context::<AppState>();
    let open = RwSignal::new(false);
    view! {
        <section class="controls" aria-label="Settings">
            <div class="controls-inner">
                <button
                    type="button"
                    class="controls-summary"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="controls-sheet"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Summary />
                </button>
                <div id="controls-sheet" class="controls-sheet" class:open=open>
                    <LegPickers />
                    {[
                        (Setting::Range, &RANGE),
                        (Setting::Basis, &BASIS),
                        (Setting::Scale, &SCALE),
                    ]
                        .map(|(setting, of)| where_it_counts(state, setting, of))}
                    <Start />
                    <AsOf />
                    <Share />
                    <ThemePicker />
                </div>
            </div>
        </section>
    }
}

/// A choice that is not shown on pages where it does nothing.
fn where_it_counts(state: AppState, setting: Setting, of: &'static Choice) -> AnyView {
    let is_idle = move || !setting.counts_on(state.view.read().page);
    view! { <div class="slot" hidden=is_idle>{choice(state, of)}</div> }.into_any()
}

/// The settings in words, as the folded sheet shows them.
#[component]
fn Summary() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let (scope, page) = (scope(&state)?.ok()?, state.view.read().page);
        let legs = format!("{} against {}", scope.small(), scope.large());
        let all = [
            (Setting::Legs.counts_on(page), legs),
            (true, format::day_short(scope.as_of)),
            (Setting::Range.counts_on(page), scope.range.label()),
            (Setting::Basis.counts_on(page), scope.basis.label().to_owned()),
        ];
        let shown = all.into_iter().filter_map(|(counts, words)| counts.then_some(words));
        Some(shown.collect::<Vec<_>>().join(", "))
    };
    view! { <span>{move || words().unwrap_or_else(|| "Settings".to_owned())}</span> }
}

const RANGE: Choice = Choice {
    label: "Range",
    form: Form::Segments,
    options: |_| DateRange::PRESETS.map(DateRange::label).into(),
    chosen: |cx| position(&DateRange::PRESETS, &cx.view().range),
    choose: |cx, history, index| {
        if let Some(&range) = DateRange::PRESETS.get(index) {
            cx.change(history, |view| view.range = range);
        }
    },
};

const BASIS: Choice = Choice {
    label: "Basis of returns",
    form: Form::Segments,
    options: |_| vec!["Price".to_owned(), "Total return".to_owned()],
    chosen: |cx| position(Basis::ALL, &cx.view().basis),
    choose: |cx, history, index| {
        if let Some(&basis) = Basis::ALL.get(index) {
            cx.change(history, |view| view.basis = basis);
        }
    },
};

const SCALE: Choice = Choice {
    label: "Scale of levels",
    form: Form::Segments,
    options: |_| vec!["Log".to_owned(), "Linear".to_owned()],
    chosen: |cx| position(&YScale::ALL, &cx.view().scale),
    choose: |cx, history, index| {
        if let Some(&scale) = YScale::ALL.get(index) {
            cx.change(history, |view| view.scale = scale);
        }
    },
};

/// The colours of the page, which are the reader's and not the view's.
#[component]
fn ThemePicker() -> impl IntoView {
    let state = expect_context::<AppState>();
    let choose = move |value: String| {
        let chosen = Theme::ALL.into_iter().find(|theme| theme.label() == value);
        state.theme.choose(chosen.unwrap_or_default());
    };
    let option = move |theme: Theme| {
        let is_chosen = move || state.theme.choice() == theme;
        view! { <option value=theme.label() selected=is_chosen>{theme.label()}</option> }
    };
    view! {
        <label class="control">
            <span>"Theme"</span>
            <select on:change:target=move |event| choose(event.target().value())>
                {each(Theme::ALL, option)}
            </select>
        </label>
    }
}
