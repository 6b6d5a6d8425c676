//! The charts of the performance page.

use leptos::prelude::*;

use crate::{
    chart::{LineChart, Scale, figures},
    domain::{
        format,
        metrics::{
            self, Definition, performance_spread::performance_spread,
            price_relative::price_relative, relative_drawdown, rolling_excess::rolling_excess,
            start_sensitivity::start_sensitivity,
        },
        view::Rolling as Window,
        wording::{
            drawdown_caption, race_caption, ratio_caption, rolling_caption, sensitivity_caption,
            spread_caption,
        },
    },
    ui::{
        chart::{Content, Figure, FigureText, Rebase, drawn},
        scope::Scope,
        shell::{Segments, position},
        state::{AppState, Record},
    },
};

/// A chart's content from the scope and the scale of levels.
fn content(
    state: AppState,
    make: impl Fn(&Scope, Scale) -> (LineChart, FigureText) + Copy + Send + Sync + 'static,
) -> Signal<Content> {
    Signal::derive(move || {
        let scale = state.scale();
        Some(state.scope.get()?.map(|scope| {
            let (chart, text) = make(&scope, scale);
            (drawn(chart), text)
        }))
    })
}

fn text(scope: &Scope, title: &str, subtitle: String, caption: String) -> FigureText {
    let source = scope.pairs.source().to_owned();
    FigureText { title: title.to_owned(), subtitle, caption, source }
}

fn since(scope: &Scope, what: &str) -> String {
    format!("{what} since {}, {}", format::day_long(scope.measured_start()), scope.basis.label())
}

fn hundred(scope: &Scope, what: &str) -> String {
    format!("{what}, {} = 100, {}", format::day_long(scope.measured_start()), scope.basis.label())
}

/// The race over the range, measured from a session that the reader can drag.
#[component]
pub fn Race() -> impl IntoView {
    let state = expect_context::<AppState>();
    let make = |scope: &Scope, scale| {
        let base = scope.measured_index();
        let mut chart = figures::race(scope.window(), base, &scope.labels(), scale, None);
        chart.base = Some(scope.measured_start());
        let (small, large) = (scope.small().as_str(), scope.large().as_str());
        let caption = race_caption(small, large, scope.measured());
        let measure = match scale {
            Scale::Log => hundred(scope, "Level"),
            Scale::Linear => since(scope, "Change"),
        };
        let subtitle = format!(
            "{measure}. Drag the base, double-click or press Enter to measure from another session."
        );
        (chart, text(scope, "The race", subtitle, caption))
    };
    let rebase = move |rebase: Rebase| {
        state.change(rebase.record, |view| view.base = Some(rebase.day));
    };
    view! {
        <Figure
            content=content(state, make)
            height_css=360.0
            method=vec![
                &metrics::rebased_performance::DEFINITION,
                &metrics::geometric_excess::DEFINITION,
            ]
            on_rebase=Callback::new(rebase)
        />
    }
}

/// The price relative over the range.
#[component]
pub fn Ratio() -> impl IntoView {
    let state = expect_context::<AppState>();
    let make = |scope: &Scope, scale| {
        let base = scope.measured_index();
        let labels = scope.labels();
        let chart = figures::ratio(scope.window(), base, &labels, String::new(), scale, Vec::new());
        let (small, large) = (scope.small().as_str(), scope.large().as_str());
        let measured = scope.measured();
        let caption = ratio_caption(small, large, measured, &price_relative(measured));
        (chart, text(scope, "The ratio", hundred(scope, "Small over large"), caption))
    };
    view! { <Half content=content(state, make) method=&metrics::price_relative::DEFINITION /> }
}

/// The gap in percentage points over the range.
#[component]
pub fn Spread() -> impl IntoView {
    let state = expect_context::<AppState>();
    let make = |scope: &Scope, _| {
        let chart = figures::spread(scope.window(), scope.measured_index(), &scope.labels());
        let spread = performance_spread(scope.measured());
        let caption = spread_caption(Some(scope.measured_start()), &spread);
        (chart, text(scope, "The gap", since(scope, "Difference of returns"), caption))
    };
    view! { <Half content=content(state, make) method=&metrics::performance_spread::DEFINITION /> }
}

/// The drawdown of the price relative over all of history.
#[component]
pub fn Drawdown() -> impl IntoView {
    let state = expect_context::<AppState>();
    let make = |scope: &Scope, _| {
        let history = scope.history();
        let now = relative_drawdown::current(history);
        let caption = drawdown_caption(now, relative_drawdown::deepest(history).as_ref());
        let subtitle = format!("The ratio below its peak, all history, {}", scope.basis.label());
        let chart = figures::drawdown(history, &scope.labels());
        (chart, text(scope, "Relative drawdown", subtitle, caption))
    };
    view! { <Half content=content(state, make) method=&metrics::relative_drawdown::DEFINITION /> }
}

/// The excess to the as-of session from every possible start.
#[component]
pub fn Sensitivity() -> impl IntoView {
    let state = expect_context::<AppState>();
    let make = |scope: &Scope, _| {
        let history = scope.history();
        let starts = start_sensitivity(history);
        let caption = sensitivity_caption(&scope.names, &starts);
        let as_of = format::day_long(scope.as_of);
        let subtitle = format!("Excess to {as_of} if held since each day, {}", scope.basis.label());
        let chart = figures::sensitivity(history, &starts, &scope.labels());
        (chart, text(scope, "Does the start decide?", subtitle, caption))
    };
    view! { <Half content=content(state, make) method=&metrics::start_sensitivity::DEFINITION /> }
}

/// The excess over a moving window of years.
#[component]
pub fn Rolling() -> impl IntoView {
    let state = expect_context::<AppState>();
    let content = Signal::derive(move || -> Content {
        let years = state.view.read().rolling.window();
        Some(state.scope.get()?.map(|scope| {
            let history = scope.history();
            let rolling = rolling_excess(history, years);
            let caption = rolling_caption(&scope.names, years, &rolling);
            let subtitle = format!("Annualised excess over the window, {}", scope.basis.label());
            let chart = figures::rolling(history, &rolling, &scope.labels());
            let text = text(&scope, "Rolling excess", subtitle, caption);
            (drawn(chart), text)
        }))
    });
    let chosen = move || position(&Window::ALL, &state.view.read().rolling);
    let choose = move |index: usize| {
        if let Some(&rolling) = Window::ALL.get(index) {
            state.change(Record::Step, |view| view.rolling = rolling);
        }
    };
    let years = |window: Window| match window.window().get() {
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    };
    view! {
        <Figure content height_css=240.0 method=vec![&metrics::rolling_excess::DEFINITION]>
            <Segments
                label="Window of the rolling excess"
                options=Window::ALL.map(years).into()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </Figure>
    }
}

/// A figure of the usual height with one definition.
#[component]
fn Half(content: Signal<Content>, method: &'static Definition) -> impl IntoView {
    view! { <Figure content height_css=240.0 method=vec![method] /> }
}
