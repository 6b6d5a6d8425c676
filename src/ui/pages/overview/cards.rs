//! The cards beside the charts: streak, valuation, rates, concentration, and what came after.

use leptos::prelude::*;

use crate::{
    chart::figures,
    domain::{
        Absence, Day, Error, Figure as Value, Symbol, format, metrics,
        snapshot::Index,
        wording::{
            CardWords, StreakStudy, aftermath, concentration_words, rates_words, streak_words,
            valuation_gap, valuation_words,
        },
    },
    ui::{
        chart::{Figure, FigureText, drawn},
        data::Loaded,
        panels::Card,
        state::{AppState, tracked},
    },
};

/// A card's words, or why they cannot be had; nothing while they load.
type Words = Option<Result<CardWords, Error>>;

/// The streak, its rank and what chance would bring.
#[component]
pub fn StreakCard() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || -> Words {
        let scope = match state.scope.get()? {
            Ok(scope) => scope,
            Err(error) => return Some(Err(error)),
        };
        let words = streak_words(&state.streaks.get()?, &scope.names);
        let none = || CardWords::absent("A winning streak", Absence::NoVariation);
        Some(Ok(words.unwrap_or_else(none)))
    };
    view! {
        <Card
            title="Streak"
            words=Signal::derive(words)
            method=vec![&metrics::streaks::DEFINITION, &metrics::base_rate::DEFINITION]
        >
            <StreakBars />
        </Card>
    }
}

/// Who won each of the last sessions.
#[component]
fn StreakBars() -> impl IntoView {
    let state = expect_context::<AppState>();
    let content = move || {
        let scope = state.scope.get()?;
        let study = state.streaks.get();
        Some(scope.map(|scope| {
            let subject = study.as_ref().and_then(StreakStudy::subject);
            let bars = figures::streak_bars(scope.history(), subject);
            let count = bars.days.len();
            let text = FigureText {
                title: String::new(),
                subtitle: format!("Excess on each of the last {count} sessions"),
                ..FigureText::default()
            };
            (drawn(bars), text)
        }))
    };
    view! { <Figure content=Signal::derive(content) height_css=84.0 method=Vec::new() /> }
}

/// Facts of the legs' indices: words where they are known, absence where not.
fn of_indices<T>(
    state: AppState,
    what: &str,
    facts: Option<Loaded<T>>,
    words: impl FnOnce(&T, Option<&Index>, &Index, Day) -> Value<CardWords>,
) -> Words {
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
#[component]
pub fn ValuationCard() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let facts = state.files.facts.get().valuation;
        of_indices(
            state,
            "P/E of both indices on one basis",
            facts,
            |facts, small, large, as_of| {
                let gap = valuation_gap(facts, small.ok_or(Absence::NotInSnapshot)?, large, as_of)?;
                Ok(valuation_words(facts, gap, as_of))
            },
        )
    };
    view! {
        <Card
            title="Valuation"
            words=Signal::derive(words)
            method=vec![&metrics::valuation_gap::DEFINITION]
        >
            <PeGauge />
        </Card>
    }
}

/// Both price-earnings ratios as bars of one scale.
#[component]
fn PeGauge() -> impl IntoView {
    let state = expect_context::<AppState>();
    let ratios = move || {
        let facts = state.files.facts.get().valuation?.ok()?;
        let instruments = state.files.facts.get().instruments?.ok()?;
        let (small, large) = state.legs_chosen()?;
        let index = |symbol: &Symbol| tracked(&instruments, symbol);
        let gap =
            valuation_gap(&facts, &index(&small)?, &index(&large)?, state.today.get()?).ok()?;
        Some((gap.small.fact.value, gap.large.fact.value))
    };
    move || {
        ratios().map(|(small, large)| {
            let width = |value: f64| format!("{}%", 100.0 * value / small.max(large));
            view! {
                <div class="gauge">
                    <span>{format::multiple(small, 1)}</span>
                    <div class="bar small" style:width=width(small)></div>
                    <span>{format::multiple(large, 1)}</span>
                    <div class="bar large" style:width=width(large)></div>
                </div>
            }
        })
    }
}

/// The policy rate and its path.
#[component]
pub fn RatesCard() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || -> Words {
        let facts = match state.files.facts.get().policy? {
            Ok(facts) => facts,
            Err(error) => return Some(Err(error)),
        };
        let words = rates_words(&facts, state.today.get()?);
        Some(Ok(words.unwrap_or_else(|absence| CardWords::absent("The policy rate", absence))))
    };
    view! {
        <Card
            title="Rates"
            words=Signal::derive(words)
            method=vec![&metrics::easing_cycles::DEFINITION]
        />
    }
}

/// The weight of the largest companies in the large index.
#[component]
pub fn ConcentrationCard() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let facts = state.files.facts.get().concentration;
        of_indices(state, "Weights of the large index", facts, concentration_words)
    };
    view! { <Card title="Concentration" words=Signal::derive(words) /> }
}

/// What both legs made after the as-of session, where the snapshot goes on.
#[component]
pub fn NextCard() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let scope = state.scope.get()?.ok()?;
        aftermath(scope.small().as_str(), scope.large().as_str(), scope.since())
    };
    move || {
        words().map(|words| {
            view! {
                <section class="next" aria-label="What happened next">
                    <p>
                        <strong>"What happened next. "</strong>
                        {words}
                    </p>
                </section>
            }
        })
    }
}
