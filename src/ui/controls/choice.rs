//! A choice among options: buttons of which one is pressed, a list, or a slider.

use leptos::prelude::*;

use crate::ui::{
    derived::Derived,
    state::{AppState, Record},
    views::list,
};

/// How a choice is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As buttons side by side, for a few short options.
    Segments,
    /// As a list that unfolds, for many or long options.
    Select,
    /// As a slider, for options in an order; the address is written when it is let go.
    Slider,
}

/// A choice among options, by index.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What is chosen, for screen readers, and before a list or a slider for all.
    pub label: &'static str,
    /// How it is offered.
    pub form: Form,
    /// The options in words.
    pub options: fn(AppState) -> Vec<String>,
    /// The index of the chosen one; none where the choice is not among them.
    pub chosen: fn(AppState) -> Option<usize>,
    /// Makes the option at an index the chosen one; is not told what the page shows.
    pub choose: fn(AppState, Record, usize),
}

impl Choice {
    /// The control.
    pub fn view(&'static self, state: AppState) -> AnyView {
        match self.form {
            Form::Segments => self.segments(state),
            Form::Select => self.select(state),
            Form::Slider => self.slider(state),
        }
    }

    fn segments(&'static self, state: AppState) -> AnyView {
        let options = Derived::new(move |_| (self.options)(state));
        let chosen = Derived::new(move |_| (self.chosen)(state));
        let button = move |(index, text): (usize, String)| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || (chosen.get() == Some(index)).to_string()
                    on:click=move |_| (self.choose)(state, Record::Step, index)
                >
                    {text}
                </button>
            }
        };
        view! {
            <div class="segments" role="group" aria-label=self.label>
                {move || list(options.get().into_iter().enumerate(), button)}
            </div>
        }
        .into_any()
    }

    fn select(&'static self, state: AppState) -> AnyView {
        let options = Derived::new(move |_| (self.options)(state));
        let chosen = Derived::new(move |_| (self.chosen)(state));
        let option = move |(index, text): (usize, String)| {
            view! {
                <option value=index.to_string() selected=move || chosen.get() == Some(index)>
                    {text}
                </option>
            }
        };
        let choose = move |value: String| {
            if let Ok(index) = value.parse() {
                (self.choose)(state, Record::Step, index);
            }
        };
        view! {
            <label class="control">
                <span>{self.label}</span>
                <select on:change:target=move |event| choose(event.target().value())>
                    {move || list(options.get().into_iter().enumerate(), option)}
                </select>
            </label>
        }
        .into_any()
    }

    fn slider(&'static self, state: AppState) -> AnyView {
        let options = Derived::new(move |_| (self.options)(state));
        let chosen = Derived::new(move |_| (self.chosen)(state));
        let words = move || {
            let name = |index| options.with(|options| options.get(index).cloned());
            chosen.get().and_then(name).unwrap_or_default()
        };
        let choose = move |value: &str, record| {
            if let Ok(index) = value.parse() {
                (self.choose)(state, record, index);
            }
        };
        view! {
            <label class="control">
                <span>{self.label}</span>
                <input
                    type="range"
                    min="0"
                    max=move || options.with(Vec::len).saturating_sub(1).to_string()
                    prop:value=move || chosen.get().unwrap_or_default().to_string()
                    aria-valuetext=move || words()
                    on:input:target=move |event| choose(&event.target().value(), Record::Later)
                    on:change:target=move |event| choose(&event.target().value(), Record::Step)
                />
                <output>{move || words()}</output>
            </label>
        }
        .into_any()
    }
}

/// The index of a value among those that are offered.
pub fn position<T: PartialEq>(offered: &[T], value: &T) -> Option<usize> {
    offered.iter().position(|other| other == value)
}
