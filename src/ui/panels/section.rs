//! A part of a page made of tables.

use leptos::prelude::*;

use super::{Explained, Failure, Grid, Waiting};
use crate::{
    domain::Error,
    ui::{state::AppState, views::list},
};

/// Tables and the words around them; what is empty is left out.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// What the tables say, or show.
    pub title: String,
    /// What the numbers are.
    pub subtitle: String,
    /// The tables.
    pub grids: Vec<Grid>,
    /// What they come to.
    pub caption: String,
}

/// A part of a page made of tables, with the definitions behind them.
#[component]
pub fn Section(
    state: AppState,
    /// What is awaited until the tables are there.
    what: &'static str,
    content: fn(AppState) -> Option<Result<Tables, Error>>,
    /// The class of the part: `panel` or `card`.
    class: &'static str,
    /// The keys of the definitions behind them.
    method: &'static [&'static str],
    /// Controls of the part's own, above the tables.
    controls: AnyView,
) -> impl IntoView {
    let shown = move || match content(state) {
        None => view! { <Waiting what /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(tables)) => tables.view(),
    };
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! { <section class=class>{controls} {move || shown()} {how}</section> }
}

impl Tables {
    fn view(self) -> AnyView {
        view! {
            <header>
                <h2>{self.title}</h2>
                <p>{self.subtitle}</p>
            </header>
            {list(self.grids, Grid::view)}
            <p class="caption">{self.caption}</p>
        }
        .into_any()
    }
}
