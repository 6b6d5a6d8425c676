//! The charts of the performance page.

use crate::{
    chart::Scale,
    domain::{
        format,
        metrics::{
            self,
            performance::{
                performance_spread::performance_spread, price_relative::price_relative,
                relative_drawdown, rolling_excess::rolling_excess,
                start_sensitivity::start_sensitivity,
            },
        },
        view::Rolling as Window,
        wording,
    },
    pages::{
        Choice, Context, Control, FigureContent, FigurePart, FigureText, Form, Part, Rebase,
        charts, drawn, position,
        scope::{NamedScope, scale, scoped},
    },
};

/// The height of the smaller plots in CSS pixels.
const HALF_CSS: f64 = 240.0;

fn text(scope: &NamedScope, title: &str, subtitle: String, caption: String) -> FigureText {
    let source = scope.source();
    FigureText { title: title.to_owned(), subtitle, caption, source }
}

fn since(scope: &NamedScope, what: &str) -> String {
    format!("{what} since {}, {}", format::day_long(scope.measured_start()), scope.basis.label())
}

fn hundred(scope: &NamedScope, what: &str) -> String {
    format!("{what}, {} = 100, {}", format::day_long(scope.measured_start()), scope.basis.label())
}

/// The race over the range, measured from a session that the reader can drag.
pub const RACE: Part = Part::Figure(FigurePart {
    content: race,
    height_css: 360.0,
    method: &[
        metrics::performance::rebased_performance::DEFINITION.key,
        metrics::performance::geometric_excess::DEFINITION.key,
    ],
    controls: &[],
    on_rebase: Some(rebase),
});

fn rebase(cx: &dyn Context, to: Rebase) {
    cx.change(to.history, |view| view.base = Some(to.day));
}

fn race(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    scoped(cx, |scope| {
        let base = scope.measured_index();
        let mut chart = charts::race(scope.window(), base, &scope.labels(), scale, None);
        chart.base = Some(scope.measured_start());
        let (small, large) = (scope.small().as_str(), scope.large().as_str());
        let caption = wording::performance::race_caption(small, large, scope.measured());
        let subtitle = match scale {
            Scale::Log => hundred(scope, "Level"),
            Scale::Linear => since(scope, "Change"),
        };
        (drawn(chart), text(scope, "The race", subtitle, caption))
    })
}

/// The price relative over the range.
pub const RATIO: Part =
    Part::figure(ratio, HALF_CSS, &[metrics::performance::price_relative::DEFINITION.key]);

fn ratio(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    scoped(cx, |scope| {
        let base = scope.measured_index();
        let labels = scope.labels();
        let chart = charts::ratio(scope.window(), base, &labels, String::new(), scale, Vec::new());
        let (small, large) = (scope.small().as_str(), scope.large().as_str());
        let measured = scope.measured();
        let caption =
            wording::performance::ratio_caption(small, large, measured, &price_relative(measured));
        (drawn(chart), text(scope, "The ratio", hundred(scope, "Small over large"), caption))
    })
}

/// The gap in percentage points over the range.
pub const SPREAD: Part =
    Part::figure(spread, HALF_CSS, &[metrics::performance::performance_spread::DEFINITION.key]);

fn spread(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let chart = charts::spread(scope.window(), scope.measured_index(), &scope.labels());
        let spread = performance_spread(scope.measured());
        let caption = wording::performance::spread_caption(Some(scope.measured_start()), &spread);
        (drawn(chart), text(scope, "The gap", since(scope, "Difference of returns"), caption))
    })
}

/// The drawdown of the price relative over all of history.
pub const DRAWDOWN: Part =
    Part::figure(drawdown, HALF_CSS, &[metrics::performance::relative_drawdown::DEFINITION.key]);

fn drawdown(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let history = scope.history();
        let now = relative_drawdown::current(history);
        let caption = wording::performance::drawdown_caption(
            now,
            relative_drawdown::deepest(history).as_ref(),
        );
        let subtitle = format!("The ratio below its peak, all history, {}", scope.basis.label());
        let chart = charts::drawdown(history, &scope.labels());
        (drawn(chart), text(scope, "Relative drawdown", subtitle, caption))
    })
}

/// The excess to the as-of session from every possible start.
pub const SENSITIVITY: Part =
    Part::figure(sensitivity, HALF_CSS, &[metrics::performance::start_sensitivity::DEFINITION.key]);

fn sensitivity(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let history = scope.history();
        let starts = start_sensitivity(history);
        let caption = wording::performance::sensitivity_caption(&scope.names, &starts);
        let as_of = format::day_long(scope.as_of);
        let subtitle = format!("Excess to {as_of} if held since each day, {}", scope.basis.label());
        let chart = charts::sensitivity(history, &starts, &scope.labels());
        (drawn(chart), text(scope, "Does the start decide?", subtitle, caption))
    })
}

/// The excess over a moving window of years.
pub const ROLLING: Part =
    Part::figure(rolling, HALF_CSS, &[metrics::performance::rolling_excess::DEFINITION.key])
        .controlled(&[Control::Choice(ROLLING_WINDOW)]);

const ROLLING_WINDOW: Choice = Choice {
    label: "Window of the rolling excess",
    form: Form::Segments,
    options: |_| Window::ALL.map(years).into(),
    chosen: |cx| position(&Window::ALL, &cx.view().rolling),
    choose: |cx, history, index| {
        if let Some(&rolling) = Window::ALL.get(index) {
            cx.change(history, |view| view.rolling = rolling);
        }
    },
};

fn years(window: Window) -> String {
    match window.window().get() {
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    }
}

fn rolling(cx: &dyn Context) -> FigureContent {
    let years = cx.view().rolling.window();
    scoped(cx, |scope| {
        let history = scope.history();
        let rolling = rolling_excess(history, years);
        let caption = wording::performance::rolling_caption(&scope.names, years, &rolling);
        let subtitle = format!("Annualised excess over the window, {}", scope.basis.label());
        let chart = charts::rolling(history, &rolling, &scope.labels());
        (drawn(chart), text(scope, "Rolling excess", subtitle, caption))
    })
}
