//! The cards beside the charts: streak, valuation, rates, concentration, and what came after.

use leptos::prelude::*;

use crate::{
    chart::figures,
    domain::{
        Absence, Day, Symbol, Value, format, metrics,
        snapshot::Index,
        wording::{
            CardWords, StreakStudy, aftermath, concentration_words, rates_words, streak_words,
            valuation_gap, valuation_words,
        },
    },
    ui::{
        chart::{Content, FigureText, drawn},
        data::Loaded,
        pages::part::{Awaited, CardPart, Part},
        state::{AppState, tracked},
    },
};

/// The streak, its rank and what chance would bring.
pub const STREAK: Part = Part::Card(CardPart {
    title: "Streak",
    words: streak,
    drawing: Some(&Part::figure(streak_bars, 84.0, &[])),
    method: &[
        metrics::streaks::streak::DEFINITION.key,
        metrics::streaks::base_rate::DEFINITION.key,
    ],
});

fn streak(state: AppState) -> Awaited<CardWords> {
    let study = state.streaks.get();
    let none = || CardWords::absent("A winning streak", Absence::NoVariation);
    state.scoped(|scope| {
        let words = study.as_ref().and_then(|study| streak_words(study, &scope.names));
        words.unwrap_or_else(none)
    })
}

/// Who won each of the last sessions.
fn streak_bars(state: AppState) -> Content {
    let study = state.streaks.get();
    state.scoped(|scope| {
        let subject = study.as_ref().and_then(StreakStudy::subject);
        let bars = figures::streak_bars(scope.history(), subject);
        let count = bars.days.len();
        let text = FigureText {
            title: String::new(),
            subtitle: format!("Excess on each of the last {count} sessions"),
            ..FigureText::default()
        };
        (drawn(bars), text)
    })
}

/// Facts of the legs' indices: words where they are known, absence where not.
fn of_indices<T>(
    state: AppState,
    what: &str,
    facts: Option<Loaded<T>>,
    words: impl FnOnce(&T, Option<&Index>, &Index, Day) -> Value<CardWords>,
) -> Awaited<CardWords> {
    let (facts, instruments) = match (facts?, state.files.facts.get().instruments?) {
        (Ok(facts), Ok(instruments)) => (facts, instruments),
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let (small, large) = state.legs_chosen()?;
    let absent = |absence| CardWords::absent(what, absence);
    let Some(large) = tracked(&instruments, &large) else {
        return Some(Ok(absent(Absence::NotInSnapshot)));
    };
    let small = tracked(&instruments, &small);
    let found = words(&facts, small.as_ref(), &large, state.today.get()?);
    Some(Ok(found.unwrap_or_else(absent)))
}

/// The gap between the price-earnings ratios of both indices.
pub const VALUATION: Part = Part::Card(CardPart {
    title: "Valuation",
    words: valuation,
    drawing: Some(&Part::Own(pe_gauge)),
    method: &[metrics::valuation::valuation_gap::DEFINITION.key],
});

fn valuation(state: AppState) -> Awaited<CardWords> {
    let facts = state.files.facts.get().valuation;
    of_indices(state, "P/E of both indices on one basis", facts, |facts, small, large, as_of| {
        let gap = valuation_gap(facts, small.ok_or(Absence::NotInSnapshot)?, large, as_of)?;
        Ok(valuation_words(facts, gap, as_of))
    })
}

/// Both price-earnings ratios as bars of one scale.
fn pe_gauge(state: AppState) -> AnyView {
    let gauge = move || {
        ratios(state).map(|(small, large)| {
            let width =
                |value: f64| format!("{}%", (100.0 * value / small.max(large)).round() as i32);
            view! {
                <div class="gauge">
                    <span>{format::multiple(small, 1)}</span>
                    <div class="bar small" style:width=width(small)></div>
                    <span>{format::multiple(large, 1)}</span>
                    <div class="bar large" style:width=width(large)></div>
                </div>
            }
        })
    };
    view! { {move || gauge()} }.into_any()
}

fn ratios(state: AppState) -> Option<(f64, f64)> {
    let facts = state.files.facts.get().valuation?.ok()?;
    let instruments = state.files.facts.get().instruments?.ok()?;
    let (small, large) = state.legs_chosen()?;
    let index = |symbol: &Symbol| tracked(&instruments, symbol);
    let gap = valuation_gap(&facts, &index(&small)?, &index(&large)?, state.today.get()?).ok()?;
    Some((gap.small.fact.value, gap.large.fact.value))
}

/// The policy rate and its path.
pub const RATES: Part =
    Part::card("Rates", rates, &[metrics::rates::easing_cycles::DEFINITION.key]);

fn rates(state: AppState) -> Awaited<CardWords> {
    let facts = match state.files.facts.get().policy? {
        Ok(facts) => facts,
        Err(error) => return Some(Err(error)),
    };
    let words = rates_words(&facts, state.today.get()?);
    Some(Ok(words.unwrap_or_else(|absence| CardWords::absent("The policy rate", absence))))
}

/// The weight of the largest companies in the large index.
pub const CONCENTRATION: Part = Part::card("Concentration", concentration, &[]);

fn concentration(state: AppState) -> Awaited<CardWords> {
    let facts = state.files.facts.get().concentration;
    of_indices(state, "Weights of the large index", facts, concentration_words)
}

/// What both legs made after the as-of session, where the snapshot goes on.
pub const NEXT: Part = Part::Note { title: "What happened next", words: next };

fn next(state: AppState) -> Option<String> {
    let scope = state.scope.get()?.ok()?;
    aftermath(scope.small().as_str(), scope.large().as_str(), scope.since())
}
