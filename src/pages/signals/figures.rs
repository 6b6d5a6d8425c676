//! What followed as bars and paths, and the days on the ratio.

use super::chosen::{signal, studied};
use crate::{
    chart::{
        Ink, LineChart, StepUnit,
        line::{EventMark, LineSeries, LineWeight},
    },
    domain::{
        Day, format,
        library::Load,
        metrics::{
            self,
            rates::event_study::{EventStudy, EventWindow},
            signals::after::AfterSignal,
            streaks::forward_returns::HORIZONS,
        },
        study::signals::{paths as paths_around, paths_in_simple_returns},
        wording::signals as words,
    },
    pages::{
        Context, FigureContent, FigureText, Memo, Part,
        charts::{self, Followed, event_paths, followed_bars},
        drawn,
        scope::{NamedScope, scale},
    },
};

/// The sessions before a day that are drawn: a month.
const BEFORE: u16 = 21;
/// More paths than this are no lines any more.
const MOST_PATHS: usize = 60;

fn text(scope: &NamedScope, title: String, subtitle: String, caption: String) -> FigureText {
    FigureText { title, subtitle, caption, source: scope.source() }
}

/// The means by horizon beside those after any session.
pub const BARS: Part = Part::figure(bars, 240.0, &[metrics::signals::after::DEFINITION.key]);

fn bars(cx: &dyn Context) -> FigureContent {
    studied(cx, |scope, study| {
        let bar = |row: &AfterSignal| Followed {
            horizon: row.horizon,
            mean: row.lead.mean,
            usual: row.usual.mean,
        };
        let chart = followed_bars(study.after.iter().map(bar), words::BAR_NAMES);
        let title = words::followed_title(scope.small(), scope.large());
        let caption = words::bars_caption(&study.after);
        (drawn(chart), text(scope, title, words::BARS_SUBTITLE.to_owned(), caption))
    })
}

/// Every path around its day.
pub const PATHS: Part = Part::figure(paths, 320.0, &[metrics::rates::event_study::DEFINITION.key]);

/// The paths around the newest days, in log returns.
const AROUND: Memo<Load<EventStudy>> = Memo::new("paths around these days", |cx, before| {
    let horizon = HORIZONS.get(signal(cx).horizon).copied().unwrap_or_default();
    let after = u16::try_from(horizon).unwrap_or(BEFORE).max(BEFORE);
    // The study counts from the session after the day, and its base is the close before that.
    let window = EventWindow { before: BEFORE + 1, after: after - 1 };
    let before = before.and_then(|before| before.as_ref()?.as_ref().ok());
    studied(cx, |scope, study| {
        let days: Vec<Day> = study.days();
        let newest = days.get(days.len().saturating_sub(MOST_PATHS)..).unwrap_or_default();
        paths_around(scope.history(), newest, window, before)
    })
});

fn paths(cx: &dyn Context) -> FigureContent {
    let around = match AROUND.get(cx)? {
        Ok(around) => around,
        Err(error) => return Some(Err(error)),
    };
    studied(cx, |scope, study| {
        let around = paths_in_simple_returns(scope.history(), around);
        let (all, shown) = (study.events.len(), study.events.len().min(MOST_PATHS));
        let is_open = |path: &&metrics::rates::event_study::EventPath| {
            path.values.last().is_none_or(Option::is_none)
        };
        let open = around.paths.iter().filter(is_open).count() + around.left_out.len();
        let subtitle = words::paths_subtitle(shown, all, scope.basis);
        let title = words::paths_title(scope.small(), scope.large());
        let mut chart = event_paths(&around, -i32::from(BEFORE), StepUnit::Session, Ink::Small);
        if around.paths.last().as_ref().is_some_and(is_open) {
            put_newest_before(&mut chart);
        }
        (drawn(chart), text(scope, title, subtitle, words::paths_caption(open)))
    })
}

/// The place of the first path: behind the mean and the median.
const FIRST_PATH: usize = 2;

/// Draws the newest path, which still runs, over all others.
fn put_newest_before(chart: &mut LineChart) {
    if let Some(newest) = chart.series.pop() {
        let label = words::running_path(&newest.label);
        let running = LineSeries { label, ink: Ink::Large, weight: LineWeight::Regular, ..newest };
        chart.series.insert(FIRST_PATH.min(chart.series.len()), running);
    }
}

/// The ratio over all of history with the days marked.
pub const RATIO: Part = Part::figure(
    ratio,
    280.0,
    &[
        metrics::signals::events::DEFINITION.key,
        metrics::performance::price_relative::DEFINITION.key,
    ],
);

fn ratio(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    let found: Load<_> = studied(cx, |scope, study| {
        let (history, labels) = (scope.history(), scope.labels());
        let mut chart = charts::ratio(history, 0, &labels, String::new(), scale, Vec::new());
        let mark = |day: Day| EventMark { day, label: format::day_short(day) };
        chart.marks = study.days().into_iter().map(mark).collect();
        let first = history.days().first().copied().unwrap_or(scope.as_of);
        let title = words::ratio_title(scope.small(), scope.large());
        let subtitle = words::ratio_subtitle(first, scope.basis);
        charts::with_recessions(
            cx,
            chart,
            text(scope, title, subtitle, words::ratio_caption(study)),
        )
    });
    found
}
