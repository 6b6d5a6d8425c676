//! The bar of settings that hold for every page; on a phone it folds into a sheet.

use leptos::prelude::*;

use super::{as_of::AsOf, legs::LegPickers, share::Share};
use crate::{
    domain::{Basis, Range, format, view::YScale},
    ui::{
        controls::{Choice, Form, position},
        state::AppState,
        theme::Choice as Theme,
    },
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
                    <AsOf />
                    {RANGE.view(state)}
                    {BASIS.view(state)}
                    {SCALE.view(state)}
                    <Share />
                    {THEME.view(state)}
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

const RANGE: Choice = Choice {
    label: "Range",
    form: Form::Segments,
    options: |_| Range::PRESETS.map(Range::label).into(),
    chosen: |state| position(&Range::PRESETS, &state.view.read().range),
    choose: |state, record, index| {
        if let Some(&range) = Range::PRESETS.get(index) {
            state.change(record, |view| view.range = range);
        }
    },
};

const BASIS: Choice = Choice {
    label: "Basis of returns",
    form: Form::Segments,
    options: |_| vec!["Price".to_owned(), "Total return".to_owned()],
    chosen: |state| position(&Basis::ALL, &state.view.read().basis),
    choose: |state, record, index| {
        if let Some(&basis) = Basis::ALL.get(index) {
            state.change(record, |view| view.basis = basis);
        }
    },
};

const SCALE: Choice = Choice {
    label: "Scale of levels",
    form: Form::Segments,
    options: |_| vec!["Log".to_owned(), "Linear".to_owned()],
    chosen: |state| position(&YScale::ALL, &state.view.read().scale),
    choose: |state, record, index| {
        if let Some(&scale) = YScale::ALL.get(index) {
            state.change(record, |view| view.scale = scale);
        }
    },
};

const THEME: Choice = Choice {
    label: "Theme",
    form: Form::Select,
    options: |_| Theme::ALL.map(|theme| theme.label().to_owned()).into(),
    chosen: |state| position(&Theme::ALL, &state.theme.choice()),
    choose: |state, _, index| {
        state.theme.choose(Theme::ALL.get(index).copied().unwrap_or_default());
    },
};
