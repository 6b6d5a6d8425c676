//! The charts of the streaks page.

use super::controls::rule;
use crate::{
    chart::{SessionBars, bars::Axes},
    domain::{
        format,
        metrics::{
            self,
            streaks::{opening_streaks::opening_streaks, streak::Streak},
        },
        study::StreakStudy,
        view::CountFrom,
        wording,
    },
    pages::{
        Context, FigureContent, FigureText, Part, charts, drawn,
        scope::{NamedScope, scoped, streaks},
    },
};

fn text(scope: &NamedScope, title: &str, subtitle: String, caption: String) -> FigureText {
    let source = scope.source();
    FigureText { title: title.to_owned(), subtitle, caption, source }
}

/// Who won each of the last sessions.
pub const SESSIONS: Part =
    Part::figure(sessions, 200.0, &[metrics::streaks::streak::DEFINITION.key]);

fn sessions(cx: &dyn Context) -> FigureContent {
    let study = streaks(cx);
    scoped(cx, |scope| {
        let history = scope.history();
        let bare = charts::streak_bars(history, study.as_ref().and_then(StreakStudy::subject));
        let axes = Axes::Labelled;
        let bars = SessionBars { bars: crate::chart::BarChart { axes, ..bare.bars }, ..bare };
        let count = bars.days.len();
        let caption = wording::streaks::sessions_caption(&scope.names, history, count);
        let subtitle = format!(
            "Return of {} less that of {} on each of the last {count} sessions, {}",
            scope.small(),
            scope.large(),
            scope.basis.label(),
        );
        (drawn(bars), text(scope, "Session by session", subtitle, caption))
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
            let chart = charts::run_lengths(&study.all, study.sessions);
            let subtitle = format!(
                "Streaks of so many sessions or more since {}: left as they came, right as a fair \
                 coin gives them on average",
                since(scope),
            );
            let caption = wording::streaks::lengths_caption(&study);
            (drawn(chart), text(scope, "Long streaks, and those of a coin", subtitle, caption))
        }
        CountFrom::NewYear => {
            let openings = opening_streaks(scope.history());
            let subtitle = "Sessions won in a row from the first session of each year".to_owned();
            let caption = wording::streaks::openings_caption(&scope.names, &openings);
            (drawn(charts::openings(&openings)), text(scope, "How years began", subtitle, caption))
        }
    })
}

/// The count at every session of the history.
pub const COUNT: Part = Part::figure(count, 220.0, &[metrics::streaks::streak::DEFINITION.key]);

fn count(cx: &dyn Context) -> FigureContent {
    let study = streaks(cx)?;
    scoped(cx, |scope| {
        let chart = charts::streak_count(scope.history(), &scope.labels());
        let subtitle = format!("Sessions won in a row so far, since {}", since(scope));
        let longest = study.all.iter().max_by_key(|streak: &&Streak| streak.sessions);
        let caption = wording::streaks::count_caption(longest, study.sessions);
        (drawn(chart), text(scope, "Every count since the history begins", subtitle, caption))
    })
}

fn since(scope: &NamedScope) -> String {
    format::day_long(scope.history().days().first().copied().unwrap_or(scope.as_of))
}
