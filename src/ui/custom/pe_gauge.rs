//! Both price-earnings ratios as bars of one scale.

use leptos::prelude::*;

use crate::{domain::format, pages::quoted_ratios, ui::state::AppState};

/// The bars; nothing where the ratios are not known on one basis.
pub(crate) fn pe_gauge(state: AppState) -> AnyView {
    let gauge = move || {
        let (first, second) = state.cx().legs()?;
        quoted_ratios(&state).map(|(small, large)| {
            let width =
                |value: f64| format!("{}%", (100.0 * value / small.max(large)).round() as i32);
            view! {
                <div class="gauge">
                    <span>{first.to_string()} " " {format::quoted_multiple(small)}</span>
                    <div class="bar small" style:width=width(small)></div>
                    <span>{second.to_string()} " " {format::quoted_multiple(large)}</span>
                    <div class="bar large" style:width=width(large)></div>
                </div>
            }
        })
    };
    view! { {move || gauge()} }.into_any()
}
