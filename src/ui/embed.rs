//! One chart alone, for a frame of another site.

use leptos::prelude::*;

use super::{lazy::lazy, render::figure, state::AppState};
use crate::{
    domain::{
        view::{ChartNumber, ViewState},
        wording::help,
    },
    pages::{self, PageSpec},
};

lazy! {
    /// The chart of a page with a number, with its source and the way to the whole page.
    pub(crate) fn embedded(
        state: AppState,
        page: &'static PageSpec,
        number: ChartNumber
    ) -> AnyView = one_chart;
}

fn one_chart(state: AppState, page: &'static PageSpec, number: ChartNumber) -> AnyView {
    let Some(&part) = pages::figures(page).get(number.index()) else {
        return view! { <p class="state error">{help::NO_SUCH_CHART}</p> }.into_any();
    };
    let address = move || {
        let view = ViewState { embed: None, ..(*state.view.get()).clone() };
        format!("#{}", state.cx().fragment_of(&view))
    };
    view! {
        <div class="embed">
            {figure(state, part, ().into_any())}
            <p class="whole-page">
                {move || pages::age_words(&state).map(|words| format!("{words} "))}
                <a href=move || address() target="_blank" rel="noopener">{help::WHOLE_PAGE}</a>
            </p>
        </div>
    }
    .into_any()
}
