//! Bars by month and by year.

use super::{
    Sheet,
    data::{noise, walk},
};
use crate::{
    chart::{
        BarChart, Ink, Scene, ValueKind,
        bars::{Axes, Bar, BarGroup, BarWeight, layout},
    },
    domain::format,
};

fn bar(value: Option<f64>, ink: Ink) -> Bar {
    Bar { value, ink, weight: BarWeight::Plain }
}

fn drawn(groups: Vec<BarGroup>, kind: ValueKind, sheet: &Sheet<'_>) -> Scene {
    let chart = BarChart { groups, kind, axes: Axes::Labelled };
    let layout = layout(&chart, sheet.size, sheet.measure, sheet.dpr);
    let mut scene = layout.scene.clone();
    scene.items.extend(layout.overlay(chart.groups.len() / 2, Some(0)).items);
    scene
}

pub(super) fn months(sheet: &Sheet<'_>) -> Scene {
    let group = |(index, noise): (usize, f64)| {
        let label =
            format!("{} {}", format::month_short((index % 12) as u8 + 1), 2023 + index / 12);
        let value = (noise * 250.0 + 60.0).round();
        let ink = if value < 0.0 { Ink::Large } else { Ink::Small };
        BarGroup { label, bars: vec![bar((index != 20).then_some(value), ink)] }
    };
    let groups = noise(11).take(45).enumerate().map(group).collect();
    drawn(groups, ValueKind::Count, sheet)
}

pub(super) fn years(sheet: &Sheet<'_>) -> Scene {
    let (small, large) = (walk(21, 12, 0.12), walk(22, 12, 0.12));
    let group = |(index, (small, large)): (usize, (Option<f64>, Option<f64>))| BarGroup {
        label: (2015 + index).to_string(),
        bars: vec![bar(small, Ink::Small), bar(large, Ink::Large)],
    };
    let groups = small.into_iter().zip(large).enumerate().map(group).collect();
    drawn(groups, ValueKind::SignedPercent, sheet)
}
