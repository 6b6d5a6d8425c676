//! How many long streaks there were, beside how many a fair coin gives.

use std::num::NonZero;

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, Emphasis},
    },
    domain::metrics::streaks::{
        base_rate::{Probability, expected_runs},
        streak::Streak,
    },
};

/// Shorter streaks than those of which a fair coin gives so many would dwarf all others.
const MOST_EXPECTED: f64 = 50.0;

/// Streaks of at least so many sessions, for every length from the first that is not common to the
/// longest there was; empty without a streak.
pub fn run_lengths(streaks: &[Streak], sessions: usize) -> GroupedBars {
    let longest = streaks.iter().map(|streak| streak.sessions).max().unwrap_or(0);
    let lengths = (1..=longest).filter_map(NonZero::new);
    let groups = lengths.filter_map(|length| {
        let expected = expected_runs(sessions, length, Probability::HALF);
        (expected <= MOST_EXPECTED).then(|| {
            let found = streaks.iter().filter(|streak| length.get() <= streak.sessions).count();
            let bar = |value: f64, ink, emphasis| Bar { value: Some(value), ink, emphasis };
            BarGroup {
                label: format!("{length}+"),
                bars: vec![
                    bar(found as f64, Ink::Small, Emphasis::Strong),
                    bar(expected, Ink::Neutral, Emphasis::Plain),
                ],
            }
        })
    });
    GroupedBars {
        heading: "Sessions in a row".to_owned(),
        names: vec!["Streaks there were".to_owned(), "Of a fair coin, on average".to_owned()],
        bars: BarChart { groups: groups.collect(), kind: ValueKind::Count, axes: Axes::Labelled },
    }
}
