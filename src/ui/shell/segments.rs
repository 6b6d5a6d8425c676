//! A row of buttons of which one is pressed.

use leptos::prelude::*;

/// A choice among a few named options, by index; the label names it for screen readers.
#[component]
pub fn Segments(
    label: &'static str,
    /// The texts of the buttons.
    options: Vec<String>,
    /// The index of the pressed one; none where the choice is not among them.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Called with the index of the pressed one.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let buttons = options.into_iter().enumerate().map(|(index, text)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == Some(index)).to_string()
                on:click=move |_| on_choose.run(index)
            >
                {text}
            </button>
        }
    });
    view! {
        <div class="segments" role="group" aria-label=label>
            {buttons.collect_view()}
        </div>
    }
}

/// The index of a value among those that are offered.
pub fn position<T: PartialEq>(offered: &[T], value: &T) -> Option<usize> {
    offered.iter().position(|other| other == value)
}
