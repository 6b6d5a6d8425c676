//! How many sessions in a row each year began with.

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, Emphasis},
    },
    domain::metrics::streaks::opening_streaks::OpeningStreak,
};

/// The sessions won in a row from the first one of each year on.
pub fn openings(openings: &[OpeningStreak]) -> GroupedBars {
    let group = |opening: &OpeningStreak| {
        let value = Some(opening.sessions() as f64);
        BarGroup {
            label: opening.year.to_string(),
            bars: vec![Bar { value, ink: Ink::Small, emphasis: Emphasis::Strong }],
        }
    };
    GroupedBars {
        heading: "Year".to_owned(),
        names: vec!["Sessions won in a row".to_owned()],
        bars: BarChart {
            groups: openings.iter().map(group).collect(),
            kind: ValueKind::Count,
            axes: Axes::Labelled,
        },
    }
}
