//! The charts of the performance page.

use super::{
    average,
    further_legs::{self, symbols, with_legs},
    lines,
};
use crate::{
    chart::Scale,
    domain::{
        Symbol,
        metrics::{
            self,
            performance::{
                highest_since, performance_spread::performance_spread,
                price_relative::price_relative, relative_drawdown, rolling_excess::rolling_excess,
                start_sensitivity::start_sensitivity,
            },
        },
        study::{FurtherLeg, PairReturns, RatioAverage},
        view::Rolling as Window,
        wording::{performance as words, records::and_record},
    },
    pages::{
        Choice, Context, Control, FigureContent, FigurePart, FigureText, Form, Part, Rebase,
        charts, drawn, position,
        scope::{NamedScope, scale, scoped},
    },
};

/// The height of the smaller plots in CSS pixels.
const HALF_CSS: f64 = 240.0;

fn text(scope: &NamedScope, title: String, subtitle: String, caption: String) -> FigureText {
    FigureText { title, subtitle, caption, source: scope.source() }
}

/// The same of a chart that shows further legs, whose sources are named too.
fn text_with(
    scope: &NamedScope,
    further: &[FurtherLeg],
    title: String,
    subtitle: String,
    caption: String,
) -> FigureText {
    let source = scope.source_of(&further_legs::sources(scope.pairs.source(), further));
    FigureText { title, subtitle, caption, source }
}

fn since(scope: &NamedScope, what: &str) -> String {
    words::since_subtitle(what, scope.measured_start(), scope.basis)
}

fn hundred(scope: &NamedScope, what: &str) -> String {
    words::hundred_subtitle(what, scope.measured_start(), scope.basis)
}

/// The race over the range, measured from a session that the reader can drag.
pub const RACE: Part = Part::Figure(FigurePart {
    content: race,
    height_css: 360.0,
    method: &[
        metrics::performance::rebased_performance::DEFINITION.key,
        metrics::performance::geometric_excess::DEFINITION.key,
    ],
    controls: further_legs::CONTROLS,
    on_rebase: Some(rebase),
});

fn rebase(cx: &dyn Context, to: Rebase) {
    cx.change(to.history, |view| view.base = Some(to.day));
}

fn race(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    with_legs(cx, |scope, further| {
        let base = scope.measured_index();
        let mut chart = charts::race(scope.window(), base, &scope.labels(), scale, None);
        chart.base = Some(scope.measured_start());
        let (small, large) = (scope.small(), scope.large());
        further_legs::add_to_race(&mut chart, further, scale);
        let mut caption = words::race_caption(small, large, &PairReturns::over(scope.measured()));
        caption += &words::race_of_others(further);
        let subtitle = match scale {
            Scale::Log => hundred(scope, "Level"),
            Scale::Linear => since(scope, "Change"),
        };
        let legs: Vec<&Symbol> = [small, large].into_iter().chain(symbols(further)).collect();
        let title = words::race_title(&legs, scope.measured_start());
        (drawn(chart), text_with(scope, further, title, subtitle, caption))
    })
}

/// The price relative over the range, and its moving average where the reader wants one.
pub const RATIO: Part = Part::figure(
    ratio,
    HALF_CSS,
    &[
        metrics::performance::price_relative::DEFINITION.key,
        metrics::performance::highest_since::DEFINITION.key,
        metrics::rotation::ratio_average::DEFINITION.key,
    ],
)
.controlled(average::CONTROLS);

fn ratio(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    let average = cx.view().performance.average;
    with_legs(cx, |scope, further| {
        let base = scope.measured_index();
        let labels = scope.labels();
        let mut chart =
            charts::ratio(scope.window(), base, &labels, String::new(), scale, Vec::new());
        let (small, large) = (scope.small(), scope.large());
        let measured = scope.measured();
        let returns = PairReturns::over(measured);
        let caption = words::ratio_caption(small, large, &returns, &price_relative(measured));
        let mut caption = and_record(caption, highest_since::farthest(scope.history()));
        further_legs::add_to_ratio(&mut chart, further, large);
        if let Some(window) = average {
            let (history, spacing) = (scope.history(), scope.history().spacing());
            let average = RatioAverage::of(history, window.get());
            lines::add_average(&mut chart, &average, spacing);
            caption += &words::average_caption(&average, spacing);
        }
        caption += &words::ratio_of_others(large, further);
        let others = symbols(further);
        let title = words::ratio_title(small, large, &others, scope.measured_start());
        let subtitle = hundred(scope, &words::ratio_what(small, large, &others));
        let text = text_with(scope, further, title, subtitle, caption);
        charts::with_recessions(cx, chart, text)
    })
}

/// The gap in percentage points over the range.
pub const SPREAD: Part =
    Part::figure(spread, HALF_CSS, &[metrics::performance::performance_spread::DEFINITION.key]);

fn spread(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let chart = lines::spread(scope.window(), scope.measured_index(), &scope.labels());
        let spread = performance_spread(scope.measured());
        let caption = words::spread_caption(Some(scope.measured_start()), &spread);
        let title = words::spread_title(scope.small(), scope.large());
        (drawn(chart), text(scope, title, since(scope, words::SPREAD_WHAT), caption))
    })
}

/// The drawdown of the price relative over all of history.
pub const DRAWDOWN: Part =
    Part::figure(drawdown, HALF_CSS, &[metrics::performance::relative_drawdown::DEFINITION.key]);

fn drawdown(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let history = scope.history();
        let now = relative_drawdown::current(history);
        let deepest = relative_drawdown::deepest(history);
        let caption = words::drawdown_caption(now, deepest.as_ref(), history.spacing());
        let subtitle = words::drawdown_subtitle(scope.basis);
        let title = words::drawdown_title(scope.small(), scope.large());
        let chart = lines::drawdown(history, &scope.labels());
        charts::with_recessions(cx, chart, text(scope, title, subtitle, caption))
    })
}

/// The relative gain to the as-of session from every possible start.
pub const SENSITIVITY: Part =
    Part::figure(sensitivity, HALF_CSS, &[metrics::performance::start_sensitivity::DEFINITION.key]);

fn sensitivity(cx: &dyn Context) -> FigureContent {
    scoped(cx, |scope| {
        let history = scope.history();
        let starts = start_sensitivity(history);
        let caption = words::sensitivity_caption(&scope.names, &starts);
        let (small, large) = (scope.small(), scope.large());
        let subtitle = words::sensitivity_subtitle(small, large, scope.as_of, scope.basis);
        let chart = lines::sensitivity(history, &starts, &scope.labels());
        (drawn(chart), text(scope, words::sensitivity_title(small, large), subtitle, caption))
    })
}

/// The relative gain over a moving window of years.
pub const ROLLING: Part =
    Part::figure(rolling, HALF_CSS, &[metrics::performance::rolling_excess::DEFINITION.key])
        .controlled(&[Control::Choice(ROLLING_WINDOW)]);

const ROLLING_WINDOW: Choice = Choice {
    label: words::ROLLING_WINDOW_LABEL,
    form: Form::Segments,
    options: |_| Window::ALL.map(years).into(),
    chosen: |cx| position(&Window::ALL, &cx.view().performance.rolling),
    choose: |cx, history, index| {
        if let Some(&rolling) = Window::ALL.get(index) {
            cx.change(history, |view| view.performance.rolling = rolling);
        }
    },
};

fn years(window: Window) -> String {
    words::window_words(window.window().get())
}

fn rolling(cx: &dyn Context) -> FigureContent {
    let years = cx.view().performance.rolling.window();
    scoped(cx, |scope| {
        let history = scope.history();
        let rolling = rolling_excess(history, years);
        let caption = words::rolling_caption(&scope.names, years, &rolling);
        let title = words::rolling_title(scope.small(), scope.large(), years.get());
        let chart = lines::rolling(history, &rolling, &scope.labels());
        let text = text(scope, title, words::rolling_subtitle(scope.basis), caption);
        charts::with_recessions(cx, chart, text)
    })
}
