//! The bars and the line of the streaks page.

use std::num::NonZero;

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, LineChart, ValueKind,
        bars::{Axes, Bar, BarGroup, BarWeight},
        line::{LineSeries, LineWeight},
    },
    domain::{
        PairView,
        metrics::streaks::{
            base_rate::{Probability, expected_runs},
            opening_streaks::OpeningStreak,
            streak::Streak,
        },
        wording::streaks as words,
    },
    pages::charts::Labels,
};

/// Shorter streaks than those of which a fair coin gives so many would dwarf all others.
const MOST_EXPECTED: f64 = 50.0;

/// Streaks of at least so many sessions, for every length from the first that is not common to the
/// longest there was; empty without a streak.
pub(crate) fn run_lengths(streaks: &[Streak], sessions: usize) -> GroupedBars {
    let longest = streaks.iter().map(|streak| streak.sessions).max().unwrap_or(0);
    let lengths = (1..=longest).filter_map(NonZero::new);
    let groups = lengths.filter_map(|length| {
        let expected = expected_runs(sessions, length, Probability::HALF);
        (expected <= MOST_EXPECTED).then(|| {
            let found = streaks.iter().filter(|streak| length.get() <= streak.sessions).count();
            let bar = |value: f64, ink, weight| Bar { value: Some(value), ink, weight };
            BarGroup {
                label: format!("{length}+"),
                bars: vec![
                    bar(found as f64, Ink::Small, BarWeight::Strong),
                    bar(expected, Ink::Neutral, BarWeight::Plain),
                ],
            }
        })
    });
    GroupedBars {
        heading: words::LENGTHS_HEADING.to_owned(),
        names: vec![words::LENGTHS_FOUND.to_owned(), words::LENGTHS_EXPECTED.to_owned()],
        bars: BarChart { groups: groups.collect(), kind: ValueKind::Count, axes: Axes::Labelled },
    }
}

/// The sessions won in a row from the first one of each year on.
pub(crate) fn opening_bars(openings: &[OpeningStreak]) -> GroupedBars {
    let group = |opening: &OpeningStreak| {
        let value = Some(opening.sessions() as f64);
        BarGroup {
            label: opening.year.to_string(),
            bars: vec![Bar { value, ink: Ink::Small, weight: BarWeight::Strong }],
        }
    };
    GroupedBars {
        heading: "Year".to_owned(),
        names: vec![words::OPENINGS_NAME.to_owned()],
        bars: BarChart {
            groups: openings.iter().map(group).collect(),
            kind: ValueKind::Count,
            axes: Axes::Labelled,
        },
    }
}

/// The count of `history`, session by session; it falls to zero with every session not won.
pub(crate) fn streak_count(history: PairView<'_>, labels: &Labels) -> LineChart {
    let mut count = 0.0;
    let counted = history.returns().map(|(_, small, large)| {
        count = if large < small { count + 1.0 } else { 0.0 };
        Some(count)
    });
    let line = LineSeries {
        label: labels.small.clone(),
        detail: words::COUNT_DETAIL.to_owned(),
        ink: Ink::Small,
        values: std::iter::once(None).chain(counted).collect(),
        weight: LineWeight::Thin,
    };
    LineChart {
        baseline: Some(0.0),
        ..LineChart::new(history.days().into(), vec![line], ValueKind::Count)
    }
}
