//! Bars of anything stay within their scene.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, BarChart, DevicePixelRatio, Ink, Item, MeasureText as _, Size, Text, ValueKind,
    Weight,
    bars::{self, Axes, Bar, BarGroup, BarWeight},
};

use super::any::{check_scene, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_of_anything(
        groups in prop::collection::vec(("[0-9]{11}", prop::collection::vec(value(), 0..4)), 0..80),
        width in 320.0..1200.0_f64, height in 80.0..400.0_f64,
    ) {
        let bar = |value| Bar { value, ink: Ink::Small, weight: BarWeight::default() };
        let group = |(label, values): (String, Vec<Option<f64>>)| {
            BarGroup { label, bars: values.into_iter().map(bar).collect() }
        };
        let groups = groups.into_iter().map(group).collect();
        let chart = BarChart { groups, kind: ValueKind::SignedPercent, axes: Axes::Labelled };
        let layout = bars::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_scene(&layout.scene)?;
    }
}

/// The names of groups on a phone: wrapped, and none left out.
#[test]
fn long_names_of_a_few_groups_are_all_there() {
    let names = ["Loss-makers left out", "All companies", "Forecasts, basis not stated"];
    let bar = |value| Bar { value: Some(value), ink: Ink::Small, weight: BarWeight::Strong };
    let group = |name: &str| BarGroup { label: name.to_owned(), bars: vec![bar(19.5), bar(28.0)] };
    let groups = names.map(group).into();
    let chart = BarChart { groups, kind: ValueKind::Multiple, axes: Axes::Labelled };
    for width in [290.0, 358.0, 1184.0] {
        let layout = bars::layout(&chart, Size::new(width, 300.0), &AverageWidths, DPR);
        let texts: Vec<&Text> = layout.scene.items.iter().filter_map(text).collect();
        let words: Vec<&str> = texts.iter().flat_map(|it| it.text.split([' ', '-'])).collect();
        for word in names.iter().flat_map(|name| name.split([' ', '-'])) {
            assert!(words.contains(&word), "{width} px: {word} is missing in {words:?}");
        }
        for (number, own) in [(0, 0), (1, 1)] {
            let rect = layout.bar(0, 1 - number).expect("a bar");
            let value = texts.iter().filter(|it| it.weight == Weight::Bold).nth(own);
            let value = value.expect("the value of a bar");
            let half = AverageWidths.width_css(&value.text, value.size_css, value.weight) / 2.0;
            let (left, right) = (value.at.x_css - half, value.at.x_css + half);
            let is_beside = right <= rect.left_css() || rect.right_css() <= left;
            assert!(is_beside || value.at.y_css < rect.top_css(), "{width} px: {}", value.text);
        }
    }
}

fn text(item: &Item) -> Option<&Text> {
    match item {
        Item::Text(text) => Some(text),
        _ => None,
    }
}
