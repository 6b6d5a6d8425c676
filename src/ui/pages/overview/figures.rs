//! The charts and the table of the overview.

use crate::{
    chart::{Chart, Scale, figures},
    domain::{
        Range, Reach, format,
        metrics::{
            self,
            performance::{calendar_years::calendar_years, relative_drawdown},
        },
        wording::{StreakStudy, drawdown_caption, race_caption, ratio_title, years_title},
    },
    ui::{
        chart::{Content, FigureText, drawn},
        data::Shared,
        pages::part::Part,
        panels::{Tables, calendar_years_grid},
        scope::Scope,
        state::AppState,
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

fn race_content(state: AppState) -> Content {
    let streaks = state.streaks.get();
    state.scoped(|scope| (race(scope, streaks.as_ref()), race_text(scope)))
}

fn race(scope: &Scope, streaks: Option<&StreakStudy>) -> Shared<dyn Chart> {
    let window = scope.window();
    let subject = streaks.and_then(StreakStudy::subject);
    let is_inside = |day| window.days().first().is_some_and(|first| *first <= day);
    let streak = subject.filter(|streak| is_inside(streak.start));
    drawn(figures::race(window, 0, &scope.labels(), Scale::Linear, streak))
}

fn race_text(scope: &Scope) -> FigureText {
    let base = scope.window_start();
    let title = match (scope.range, scope.base.reach) {
        (Range::YearToDate, Reach::Full) => "The race since New Year".to_owned(),
        _ => format!("The race since {}", format::day_long(base)),
    };
    let (small, large) = (scope.small().as_str(), scope.large().as_str());
    FigureText {
        title,
        subtitle: format!(
            "Change since the close of {}, {}",
            format::day_long(base),
            scope.basis.label()
        ),
        caption: race_caption(small, large, scope.window()),
        source: scope.pairs.source().to_owned(),
    }
}

/// The price relative over all of history, cycles of rate cuts shaded.
pub const LONG_RATIO: Part = Part::figure(
    ratio_content,
    250.0,
    &[
        metrics::performance::price_relative::DEFINITION.key,
        metrics::performance::relative_drawdown::DEFINITION.key,
        metrics::rates::easing_cycles::DEFINITION.key,
    ],
);

fn ratio_content(state: AppState) -> Content {
    let spans = figures::easing_spans(&state.cycles.get());
    let scale = state.scale();
    state.scoped(|scope| {
        let history = scope.history();
        let detail = relative_drawdown::current(history).map_or_else(
            |absence| absence.to_string(),
            |depth| format!("{} from the peak", format::signed_percent(depth, 1)),
        );
        let chart = figures::ratio(history, 0, &scope.labels(), detail, scale, spans);
        (drawn(chart), ratio_text(scope))
    })
}

fn ratio_text(scope: &Scope) -> FigureText {
    let history = scope.history();
    let now = relative_drawdown::current(history);
    let deepest = relative_drawdown::deepest(history);
    let first = history.days().first().copied().unwrap_or(scope.as_of);
    FigureText {
        title: ratio_title(&scope.names, now),
        subtitle: format!(
            "{} / {}, {} = 100, {}; shaded: cycles of rate cuts",
            scope.small(),
            scope.large(),
            format::day_long(first),
            scope.basis.label(),
        ),
        caption: drawdown_caption(now, deepest.as_ref()),
        source: format!("{}; Federal Reserve", scope.pairs.source()),
    }
}

/// The last full years and the running one.
pub const YEARS: Part = Part::section(
    "the calendar years",
    |state| state.scoped(years),
    &[metrics::performance::calendar_years::DEFINITION.key],
);

fn years(scope: &Scope) -> Tables {
    let years = calendar_years(scope.history());
    let shown = years.split_at(years.len().saturating_sub(FULL_YEARS + 1)).1;
    Tables {
        title: years_title(&scope.names, &years),
        subtitle: format!("Calendar-year return in percent, {}", scope.basis.label()),
        grids: vec![calendar_years_grid(scope.small(), scope.large(), shown)],
        caption: String::new(),
    }
}
