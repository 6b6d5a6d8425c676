//! What followed events beside what follows any session.

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, BarWeight},
    },
    domain::{Value, wording},
};

/// Mean relative returns over one horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Followed {
    /// Its sessions.
    pub horizon: usize,
    /// After the events.
    pub mean: Value,
    /// After any session.
    pub usual: Value,
}

/// The means as bars, horizon by horizon; `names` are those of both bars.
pub(crate) fn followed_bars(rows: impl Iterator<Item = Followed>, names: [&str; 2]) -> GroupedBars {
    let bar = |value: Value, ink, weight| Bar { value: value.ok(), ink, weight };
    let group = |row: Followed| {
        let ink = match row.mean {
            Ok(mean) if mean < 0.0 => Ink::Large,
            _ => Ink::Small,
        };
        BarGroup {
            label: wording::streaks::sessions_words(row.horizon),
            bars: vec![
                bar(row.mean, ink, BarWeight::Strong),
                bar(row.usual, Ink::Neutral, BarWeight::Plain),
            ],
        }
    };
    GroupedBars {
        heading: "After".to_owned(),
        names: names.map(str::to_owned).into(),
        bars: BarChart {
            groups: rows.map(group).collect(),
            kind: ValueKind::SignedPercent,
            axes: Axes::Labelled,
        },
    }
}
