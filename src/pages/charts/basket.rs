//! A few companies, their index, and the index without them.

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{Day, metrics::concentration::basket::BasketPoint},
};

/// The growth of all three, 100 at the first point.
pub fn basket(points: &[BasketPoint], scale: Scale) -> LineChart {
    let line = |label: &str, ink, weight, growth: fn(&BasketPoint) -> f64| {
        let start = points.first().map_or(1.0, growth);
        LineSeries {
            label: label.to_owned(),
            detail: String::new(),
            ink,
            values: points.iter().map(|point| Some(100.0 * growth(point) / start)).collect(),
            weight,
        }
    };
    let series = vec![
        line("Magnificent 7", Ink::Large, LineWeight::Strong, |point| point.basket),
        line("The index", Ink::Neutral, LineWeight::Regular, |point| point.index),
        line("Without them", Ink::Small, LineWeight::Regular, |point| point.rest),
    ];
    LineChart {
        scale,
        baseline: Some(100.0),
        ..LineChart::new(days(points), series, ValueKind::Index)
    }
}

/// The weight of the few in the index.
pub fn basket_weight(points: &[BasketPoint]) -> LineChart {
    let line = LineSeries {
        label: "Magnificent 7".to_owned(),
        detail: "of the index".to_owned(),
        ink: Ink::Large,
        values: points.iter().map(|point| Some(point.weight)).collect(),
        weight: LineWeight::Regular,
    };
    LineChart::new(days(points), vec![line], ValueKind::Percent)
}

fn days(points: &[BasketPoint]) -> std::sync::Arc<[Day]> {
    points.iter().map(|point| point.day).collect()
}
