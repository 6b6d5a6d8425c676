//! The bar of settings that hold for every page; on a phone it folds into a sheet.

use leptos::prelude::*;

use super::{
    as_of::AsOf,
    legs::LegPickers,
    segments::{Segments, position},
    share::Share,
};
use crate::{
    domain::{Basis, Range, format, view::YScale},
    ui::{
        state::{AppState, Record},
        theme::{Choice, ThemeState},
    },
};

/// All global settings, in one order on every page.
#[component]
pub fn Controls() -> impl IntoView {
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
                    <AsOf />
                    <RangePresets />
                    <BasisSwitch />
                    <ScaleSwitch />
                    <Share />
                    <ThemePicker />
                </div>
            </div>
        </section>
    }
}

/// The settings in words, as the folded sheet shows them.
#[component]
fn Summary() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let scope = state.scope.get()?.ok()?;
        Some(format!(
            "{} against {}, {}, {}, {}",
            scope.small(),
            scope.large(),
            format::day_short(scope.as_of),
            scope.range.label(),
            scope.basis.label(),
        ))
    };
    view! { <span>{move || words().unwrap_or_else(|| "Settings".to_owned())}</span> }
}

#[component]
fn RangePresets() -> impl IntoView {
    let state = expect_context::<AppState>();
    let chosen = move || position(&Range::PRESETS, &state.view.read().range);
    let choose = move |index: usize| {
        if let Some(&range) = Range::PRESETS.get(index) {
            state.change(Record::Step, |view| view.range = range);
        }
    };
    view! {
        <Segments
            label="Range"
            options=Range::PRESETS.map(Range::label).into()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

#[component]
fn BasisSwitch() -> impl IntoView {
    let state = expect_context::<AppState>();
    let chosen = move || position(&Basis::ALL, &state.view.read().basis);
    let choose = move |index: usize| {
        if let Some(&basis) = Basis::ALL.get(index) {
            state.change(Record::Step, |view| view.basis = basis);
        }
    };
    view! {
        <Segments
            label="Basis of returns"
            options=vec!["Price".to_owned(), "Total return".to_owned()]
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

#[component]
fn ScaleSwitch() -> impl IntoView {
    let state = expect_context::<AppState>();
    let chosen = move || position(&YScale::ALL, &state.view.read().scale);
    let choose = move |index: usize| {
        if let Some(&scale) = YScale::ALL.get(index) {
            state.change(Record::Step, |view| view.scale = scale);
        }
    };
    view! {
        <Segments
            label="Scale of levels"
            options=vec!["Log".to_owned(), "Linear".to_owned()]
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

#[component]
fn ThemePicker() -> impl IntoView {
    let theme = expect_context::<ThemeState>();
    let options = Choice::ALL.map(|choice| {
        let code = choice.code().unwrap_or("system");
        view! {
            <option value=code selected=move || theme.choice() == choice>
                {choice.label()}
            </option>
        }
    });
    let choose = move |value: String| {
        let code = |choice: &Choice| choice.code().unwrap_or("system") == value;
        theme.choose(Choice::ALL.into_iter().find(code).unwrap_or_default());
    };
    view! {
        <label class="control">
            <span class="visually-hidden">"Theme"</span>
            <select on:change:target=move |event| choose(event.target().value())>
                {options.collect_view()}
            </select>
        </label>
    }
}
