//! Price-earnings ratios of both legs, a group for each basis.

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, Emphasis},
    },
    domain::Value,
};

/// The ratios on one basis: its name, the small leg's ratio and the large leg's.
pub type PeGroup<'a> = (&'a str, Value, Value);

/// The ratios of both legs, basis by basis, so that only bars of one group are compared; a ratio
/// that is not known has no bar.
pub fn pe_bars(groups: &[PeGroup<'_>], small: &str, large: &str) -> GroupedBars {
    let bar = |value: Value, ink| Bar { value: value.ok(), ink, emphasis: Emphasis::Strong };
    let group = |&(label, small, large): &PeGroup<'_>| BarGroup {
        label: label.to_owned(),
        bars: vec![bar(small, Ink::Small), bar(large, Ink::Large)],
    };
    GroupedBars {
        heading: "Basis".to_owned(),
        names: vec![small.to_owned(), large.to_owned()],
        bars: BarChart {
            groups: groups.iter().map(group).collect(),
            kind: ValueKind::Multiple,
            axes: Axes::Labelled,
        },
    }
}
