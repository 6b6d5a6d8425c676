//! The charts of the streaks page.

use super::{
    bars::{opening_bars, run_lengths, streak_count},
    controls::{BARS, rule},
};
use crate::{
    chart::{SessionBars, bars::Axes},
    domain::{
        Day,
        metrics::{
            self, Span, stats::resample::resample, streaks::opening_streaks::opening_streaks,
        },
        study::StreakStudy,
        view::{BarOf, CountFrom},
        wording,
    },
    pages::{
        Context, Control, FigureContent, FigureText, Part, charts, drawn,
        scope::{NamedScope, scoped, streaks},
    },
};

fn text(scope: &NamedScope, title: String, subtitle: String, caption: String) -> FigureText {
    FigureText { title, subtitle, caption, source: scope.source() }
}

/// Who won each of the last sessions, weeks or months.
pub const SESSIONS: Part =
    Part::figure(sessions, 200.0, &[metrics::streaks::streak::DEFINITION.key])
        .controlled(&[Control::Choice(BARS)]);

fn sessions(cx: &dyn Context) -> FigureContent {
    let (study, of) = (streaks(cx), cx.view().streaks.bars);
    scoped(cx, |scope| {
        let put_together = resample(scope.history(), of.size());
        let history = put_together.view();
        // A streak counts sessions.
        let streak = study.as_ref().and_then(StreakStudy::subject);
        let bare = charts::streak_bars(history, streak.filter(|_| of == BarOf::Session));
        let axes = Axes::Labelled;
        let bars = SessionBars { bars: crate::chart::BarChart { axes, ..bare.bars }, ..bare };
        let count = bars.days.len();
        let mut caption = wording::streaks::sessions_caption(&scope.names, history, count, of);
        if put_together.last() == Span::Part {
            caption += &wording::streaks::not_over(of);
        }
        let legs = (scope.small(), scope.large());
        let subtitle = wording::streaks::bars_subtitle(legs, (count, of), scope.basis);
        let title = wording::streaks::bars_title(legs.0, legs.1, of);
        (drawn(bars), text(scope, title, subtitle, caption))
    })
}

/// Long streaks beside those of a fair coin, or how every year began.
pub const LENGTHS: Part = Part::figure(
    lengths,
    240.0,
    &[
        metrics::streaks::base_rate::DEFINITION.key,
        metrics::streaks::opening_streaks::DEFINITION.key,
    ],
);

fn lengths(cx: &dyn Context) -> FigureContent {
    let study = streaks(cx)?;
    let rule = rule(cx);
    scoped(cx, |scope| match rule {
        CountFrom::Any => {
            let chart = run_lengths(&study.all, study.sessions);
            let title = wording::streaks::lengths_title(scope.small());
            let subtitle = wording::streaks::lengths_subtitle(first_day(scope));
            let caption = wording::streaks::lengths_caption(&study);
            (drawn(chart), text(scope, title, subtitle, caption))
        }
        CountFrom::NewYear => {
            let openings = opening_streaks(scope.history());
            let title = wording::streaks::openings_title(scope.small(), scope.large());
            let subtitle = wording::streaks::OPENINGS_SUBTITLE.to_owned();
            let caption = wording::streaks::openings_caption(&scope.names, &openings);
            (drawn(opening_bars(&openings)), text(scope, title, subtitle, caption))
        }
    })
}

/// The count at every session of the history.
pub const COUNT: Part = Part::figure(count, 220.0, &[metrics::streaks::streak::DEFINITION.key]);

fn count(cx: &dyn Context) -> FigureContent {
    let study = streaks(cx)?;
    scoped(cx, |scope| {
        let chart = streak_count(scope.history(), &scope.labels());
        let title = wording::streaks::count_title(scope.small(), scope.large());
        let subtitle = wording::streaks::count_subtitle(first_day(scope));
        let caption = wording::streaks::count_caption(&study);
        (drawn(chart), text(scope, title, subtitle, caption))
    })
}

fn first_day(scope: &NamedScope) -> Day {
    scope.history().days().first().copied().unwrap_or(scope.as_of)
}
