//! A row of buttons of which one is pressed.

use leptos::prelude::*;

/// A choice among a few values; the label names it for screen readers.
#[component]
pub fn Segments<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    /// Each value with its text, in the order of the buttons.
    options: Vec<(T, String)>,
    #[prop(into)] chosen: Signal<T>,
    #[prop(into)] on_choose: Callback<T>,
) -> impl IntoView {
    let buttons = options.into_iter().map(|(value, text)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == value).to_string()
                on:click=move |_| on_choose.run(value)
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
