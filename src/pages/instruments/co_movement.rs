//! How closely the legs have moved together, window by window.

use std::num::NonZero;

use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{
        Day, Shared, Spacing,
        library::Load,
        metrics::risk::rolling_beta::{self, RollingBeta, rolling_beta},
        view::Rolling,
        wording::{self, instruments as words},
    },
    pages::{
        Choice, Context, Control, FigureContent, FigureText, Form, Memo, Part, charts, position,
        scope::{NamedScope, scoped},
    },
};

const HEIGHT_CSS: f64 = 240.0;
/// A window of fewer returns than these and one tells nothing.
const LEAST: usize = 11;

/// The window of both charts.
pub const CONTROLS: &[Control] = &[Control::Choice(Choice {
    label: words::BETA_WINDOW_LABEL,
    form: Form::Segments,
    options: |_| {
        Rolling::ALL.map(|window| wording::performance::window_words(window.window().get())).into()
    },
    chosen: |cx| position(&Rolling::ALL, &cx.view().instruments.beta_window),
    choose: |cx, history, index| {
        if let Some(&window) = Rolling::ALL.get(index) {
            cx.change(history, |view| view.instruments.beta_window = window);
        }
    },
})];

/// What both charts draw, computed once.
const ROLLING: Memo<Load<Shared<Vec<RollingBeta>>>> = Memo::new("rolling beta", |cx, _| {
    scoped(cx, |scope| Shared::new(rolling_beta(scope.history(), window(cx, scope))))
});

/// Beta of the small leg to the large one.
pub const BETA: Part = Part::figure(
    |cx| {
        figure(
            cx,
            1.0,
            |point| point.beta,
            |scope, window| {
                let legs = (scope.small(), scope.large());
                let title = words::rolling_beta_title(legs.0, legs.1);
                (title, words::rolling_beta_subtitle(legs, window, scope.basis))
            },
        )
    },
    HEIGHT_CSS,
    &[rolling_beta::DEFINITION.key],
);

/// Correlation of both legs.
pub const CORRELATION: Part = Part::figure(
    |cx| {
        figure(
            cx,
            0.0,
            |point| point.correlation,
            |scope, window| {
                let title = words::rolling_correlation_title(scope.small(), scope.large());
                (title, words::rolling_correlation_subtitle(window, scope.basis))
            },
        )
    },
    HEIGHT_CSS,
    &[rolling_beta::DEFINITION.key],
);

/// The returns of the window.
fn window(cx: &dyn Context, scope: &NamedScope) -> NonZero<usize> {
    let a_year = scope.history().spacing().periods_a_year();
    let years = f64::from(cx.view().instruments.beta_window.window().get());
    let returns = (a_year * years).round() as usize;
    NonZero::<usize>::MIN.saturating_add(LEAST.max(returns.saturating_sub(1)))
}

/// A chart of one of both, seen from the value of legs that move alike or not at all.
fn figure(
    cx: &dyn Context,
    baseline: f64,
    pick: fn(&RollingBeta) -> Option<f64>,
    words_of: fn(&NamedScope, (usize, Spacing)) -> (String, String),
) -> FigureContent {
    let rolling = match ROLLING.get(cx)? {
        Ok(rolling) => rolling,
        Err(error) => return Some(Err(error)),
    };
    scoped(cx, |scope| {
        let history = scope.history();
        let values: Vec<Option<f64>> = rolling.iter().map(pick).collect();
        let days = history.days().iter().copied();
        let points: Vec<(Day, f64)> =
            days.zip(&values).filter_map(|(day, value)| Some((day, (*value)?))).collect();
        let (title, subtitle) = words_of(scope, (window(cx, scope).get(), history.spacing()));
        let line = LineSeries {
            label: title.clone(),
            detail: String::new(),
            ink: Ink::Neutral,
            values: values.into(),
            weight: LineWeight::Regular,
        };
        let chart = LineChart {
            baseline: Some(baseline),
            ..LineChart::new(history.days().into(), vec![line], ValueKind::Number)
        };
        let caption = words::between_extremes(&points);
        charts::with_recessions(
            cx,
            chart,
            FigureText { title, subtitle, caption, source: scope.source() },
        )
    })
}
