//! Values, days and lines of any kind, and what every scene of them must be.

use proptest::prelude::*;
use rotascope::{
    chart::{
        Ink, Item, Point, Scene,
        line::{LineSeries, LineWeight},
    },
    domain::Day,
};

use crate::support::words::check_words;

pub fn value() -> impl Strategy<Value = Option<f64>> {
    let odd = prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1e300), Just(0.0)];
    prop_oneof![12 => (-0.3..0.3).prop_map(Some), 2 => Just(None), 1 => odd.prop_map(Some)]
}

pub fn days(count: usize) -> Vec<Day> {
    (19_000..).map_while(Day::from_epoch_days).take(count).collect()
}

pub fn line(values: Vec<Option<f64>>) -> LineSeries {
    let (label, detail) = (String::new(), String::new());
    let weight = LineWeight::Regular;
    LineSeries { label, detail, ink: Ink::Neutral, values: values.into(), weight }
}

/// Everything is somewhere, and words neither leave the scene nor cover each other.
pub fn check_scene(scene: &Scene) -> Result<(), TestCaseError> {
    check_finite(scene)?;
    check_words(scene)
}

pub fn check_finite(scene: &Scene) -> Result<(), TestCaseError> {
    for item in &scene.items {
        let points = match item {
            Item::Polyline { points, .. } | Item::Polygon { points, .. } => points.clone(),
            Item::Rect { rect, .. } => vec![rect.centre()],
            Item::Disc { centre, .. } | Item::Ring { centre, .. } => vec![*centre],
            Item::Text(text) => vec![text.at],
        };
        let is_finite = |at: &Point| at.x_css.is_finite() && at.y_css.is_finite();
        prop_assert!(points.iter().all(is_finite), "{item:?}");
    }
    Ok(())
}
