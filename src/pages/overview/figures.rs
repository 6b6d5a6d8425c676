//! The charts and the table of the overview.

use crate::{
    chart::{Chart, Scale},
    domain::{
        Shared,
        metrics::{
            self,
            performance::{
                calendar_years::calendar_years, highest_since, price_relative::place_in_range,
                relative_drawdown,
            },
        },
        study::{PairReturns, StreakStudy},
        wording,
    },
    pages::{
        Context, FigureContent, FigureText, Part, Tables, charts, drawn,
        scope::{NamedScope, cycles, scale, scoped, streaks},
        year_grid::calendar_years_tables,
    },
};

/// Full years in the table, before the running one.
const FULL_YEARS: usize = 5;

/// The race over the chosen range, the streak that the page speaks of shaded.
pub const RACE: Part = Part::figure(
    race_content,
    330.0,
    &[
        metrics::performance::rebased_performance::DEFINITION.key,
        metrics::performance::geometric_excess::DEFINITION.key,
    ],
);

fn race_content(cx: &dyn Context) -> FigureContent {
    let streaks = streaks(cx);
    scoped(cx, |scope| (race(scope, streaks.as_ref()), race_text(scope)))
}

fn race(scope: &NamedScope, streaks: Option<&StreakStudy>) -> Shared<dyn Chart> {
    let window = scope.window();
    let subject = streaks.and_then(StreakStudy::subject);
    let is_inside = |day| window.days().first().is_some_and(|first| *first <= day);
    let streak = subject.filter(|streak| 1 < streak.sessions && is_inside(streak.start));
    drawn(charts::race(window, 0, &scope.labels(), Scale::Linear, streak))
}

fn race_text(scope: &NamedScope) -> FigureText {
    let base = scope.window_start();
    let (small, large) = (scope.small(), scope.large());
    FigureText {
        title: wording::overview::race_title(small, large, base),
        subtitle: wording::overview::race_subtitle(base, scope.basis),
        caption: wording::performance::race_caption(
            small,
            large,
            &PairReturns::over(scope.window()),
        ),
        source: scope.source(),
    }
}

/// The price relative over all of history, cycles of rate cuts and recessions shaded.
pub const LONG_RATIO: Part = Part::figure(
    ratio_content,
    250.0,
    &[
        metrics::performance::price_relative::DEFINITION.key,
        metrics::performance::relative_drawdown::DEFINITION.key,
        metrics::performance::highest_since::DEFINITION.key,
        metrics::rates::easing_cycles::DEFINITION.key,
    ],
);

fn ratio_content(cx: &dyn Context) -> FigureContent {
    let spans = charts::easing_spans(&cycles(cx));
    let scale = scale(cx);
    scoped(cx, |scope| {
        let history = scope.history();
        let detail = wording::overview::ratio_detail(relative_drawdown::current(history));
        let chart = charts::ratio(history, 0, &scope.labels(), detail, scale, spans);
        charts::with_recessions(cx, chart, ratio_text(scope))
    })
}

fn ratio_text(scope: &NamedScope) -> FigureText {
    let history = scope.history();
    let now = relative_drawdown::current(history);
    let deepest = relative_drawdown::deepest(history);
    let caption = wording::performance::drawdown_caption(now, deepest.as_ref(), history.spacing());
    let first = history.days().first().copied().unwrap_or(scope.as_of);
    FigureText {
        title: wording::overview::ratio_title(&scope.names, place_in_range(history)),
        subtitle: wording::overview::ratio_subtitle(
            scope.small(),
            scope.large(),
            first,
            scope.basis,
        ),
        caption: wording::records::and_record(caption, highest_since::farthest(history)),
        source: wording::overview::ratio_source(&scope.source()),
    }
}

/// The last full years and the running one.
pub const YEARS: Part = Part::section(
    wording::overview::YEARS_WHAT,
    |cx| scoped(cx, years),
    &[metrics::performance::calendar_years::DEFINITION.key],
);

fn years(scope: &NamedScope) -> Tables {
    let years = calendar_years(scope.history());
    let shown = years.split_at(years.len().saturating_sub(FULL_YEARS + 1)).1;
    let title = wording::overview::years_title(&scope.names, &years);
    calendar_years_tables(scope, title, shown)
}
