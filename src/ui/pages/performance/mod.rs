//! Performance: who won, since when?

mod century;
mod figures;
mod risk;
mod tables;

use leptos::prelude::*;

use self::{
    century::Century,
    figures::{Drawdown, Race, Ratio, Rolling, Sensitivity, Spread},
    risk::RiskTable,
    tables::{MonthTable, YearTable},
};
use super::answer::Answer;
use crate::{
    domain::{metrics::start_sensitivity::start_sensitivity, wording::performance_headline},
    ui::state::AppState,
};

/// The answer, the race from a base of the reader's own, and what depends on that base.
#[component]
pub fn Performance() -> impl IntoView {
    let state = expect_context::<AppState>();
    let sentence = move || {
        Some(state.scope.get()?.map(|scope| {
            let starts = start_sensitivity(scope.history());
            let range = scope.measured_words();
            performance_headline(&scope.names, scope.measured(), &range, &starts)
        }))
    };
    view! {
        <Answer sentence=Signal::derive(sentence) />
        <Race />
        <div class="pair-of-charts">
            <Ratio />
            <Spread />
        </div>
        <div class="pair-of-charts">
            <Drawdown />
            <Sensitivity />
        </div>
        <Rolling />
        <div class="pair-of-charts">
            <YearTable />
            <RiskTable />
        </div>
        <MonthTable />
        <Century />
    }
}
