//! Who won each of the last sessions, and by how much.

use crate::{
    chart::{
        BarChart, Ink, SessionBars, ValueKind,
        bars::{Axes, Bar, BarGroup, BarWeight},
    },
    domain::{PairView, format, metrics::streaks::streak::Streak, wording},
};

/// Sessions that are shown at least, where there are as many.
const SESSIONS: usize = 15;

/// The lead of the small leg in points on each of the last sessions of `history`, back to the beginning of
/// `streak` where that is still running or has just been broken.
pub(crate) fn streak_bars(history: PairView<'_>, streak: Option<&Streak>) -> SessionBars {
    let back_to_start = streak.and_then(|streak| {
        let before = history.days().partition_point(|&day| day < streak.start);
        (history.last_day()?.days_until(streak.end).abs() <= 7).then(|| history.len() - before)
    });
    let count = back_to_start.unwrap_or(0).max(SESSIONS) + 1;
    let shown = history.from(history.len().saturating_sub(count));
    let days = shown.days().get(1..).unwrap_or_default().into();
    let bar = |value: f64| Bar {
        value: Some(value),
        ink: if value < 0.0 { Ink::Large } else { Ink::Small },
        weight: BarWeight::Plain,
    };
    let groups = shown
        .returns()
        .map(|(day, small, large)| BarGroup {
            label: format::day_short(day),
            bars: vec![bar(small - large)],
        })
        .collect();
    SessionBars {
        days,
        label: wording::streaks::SESSIONS_LABEL.to_owned(),
        bars: BarChart { groups, kind: ValueKind::Points, axes: Axes::Bare },
    }
}
