//! What followed earlier streaks, beside what follows any session.

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, Emphasis},
    },
    domain::{Value, metrics::streaks::forward_returns::ForwardReturn},
};

/// The mean relative return over every horizon, after the streaks and after any session.
pub fn followed(rows: &[ForwardReturn]) -> GroupedBars {
    let bar = |value: Value, ink, emphasis| Bar { value: value.ok(), ink, emphasis };
    let group = |row: &ForwardReturn| {
        let ink = match row.mean {
            Ok(mean) if mean < 0.0 => Ink::Large,
            _ => Ink::Small,
        };
        BarGroup {
            label: format!("{} sessions", row.horizon),
            bars: vec![
                bar(row.mean, ink, Emphasis::Strong),
                bar(row.usual, Ink::Neutral, Emphasis::Plain),
            ],
        }
    };
    GroupedBars {
        heading: "After".to_owned(),
        names: vec!["After the streaks".to_owned(), "After any session".to_owned()],
        bars: BarChart {
            groups: rows.iter().map(group).collect(),
            kind: ValueKind::SignedPercent,
            axes: Axes::Labelled,
        },
    }
}
