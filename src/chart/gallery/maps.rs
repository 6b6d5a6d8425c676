//! Rotation maps.

use super::{
    Sheet,
    data::{fridays, noise},
};
use crate::chart::{
    Ink, ScatterChart, Scene,
    cursor::Cursor,
    scatter::{ChanceRegion, Fit, Head, ScatterLayout, ScatterSeries, layout},
};

const SECTORS: [&str; 11] =
    ["XLB", "XLC", "XLE", "XLF", "XLI", "XLK", "XLP", "XLRE", "XLU", "XLV", "XLY"];
const WEEKS: usize = 10;

/// A way around the centre, clockwise with some noise.
fn orbit(seed: u32, weeks: usize) -> Vec<Option<(f64, f64)>> {
    let mut noise = noise(seed);
    let mut draw = move || noise.next().unwrap_or(0.0);
    let (mut x, mut y) = (draw() * 2.0, draw() * 1.8);
    let mut next = || {
        (x, y) = (x + y * 0.16 + draw() * 0.12, y - x * 0.16 + draw() * 0.16);
        Some((100.0 + x, 100.0 + y))
    };
    (0..weeks).map(|_| next()).collect()
}

fn series(label: &str, number: usize, points: Vec<Option<(f64, f64)>>) -> ScatterSeries {
    let ink = Ink::Other(number as u8);
    ScatterSeries { label: label.to_owned(), ink, points: points.into(), head: Head::Final }
}

fn map(series: Vec<ScatterSeries>) -> ScatterChart {
    let weeks = series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    ScatterChart::rotation(fridays(weeks).into(), series)
}

fn eleven() -> ScatterChart {
    let sector =
        |(number, name): (usize, &&str)| series(name, number, orbit(31 + number as u32, WEEKS));
    let mut map = map(SECTORS.iter().enumerate().map(sector).collect());
    for provisional in map.series.iter_mut().skip(9) {
        provisional.head = Head::Provisional;
    }
    map
}

fn laid_out(map: &ScatterChart, sheet: &Sheet<'_>) -> ScatterLayout {
    layout(map, sheet.size, sheet.measure, sheet.dpr)
}

pub(super) fn sectors(sheet: &Sheet<'_>) -> Scene {
    laid_out(&eleven(), sheet).scene
}

pub(super) fn forty(sheet: &Sheet<'_>) -> Scene {
    let fund = |number: usize| {
        let name = format!("F{number:02}X");
        series(&name, number, orbit(200 + number as u32, 1))
    };
    laid_out(&map((0..40).map(fund).collect()), sheet).scene
}

pub(super) fn each_axis(sheet: &Sheet<'_>) -> Scene {
    let wide = |points: Vec<Option<(f64, f64)>>| -> Vec<Option<(f64, f64)>> {
        points.into_iter().map(|p| p.map(|(x, y)| (100.0 + (x - 100.0) * 4.0, y))).collect()
    };
    let sector = |(number, name): (usize, &&str)| {
        series(name, number, wide(orbit(31 + number as u32, WEEKS)))
    };
    let map = map(SECTORS.iter().enumerate().take(6).map(sector).collect());
    laid_out(&ScatterChart { fit: Fit::EachAxis, ..map }, sheet).scene
}

pub(super) fn chance(sheet: &Sheet<'_>) -> Scene {
    let oval = |radius: f64| {
        (0..90).map(move |step| {
            let (sin, cos) = (f64::from(step) / 90.0 * std::f64::consts::TAU).sin_cos();
            (100.0 + radius * (cos + 0.18 * sin), 100.0 + radius * 0.8 * sin)
        })
    };
    let region = ChanceRegion {
        label: "where chance leads".to_owned(),
        outlines: vec![oval(2.2).collect(), oval(1.2).collect()],
    };
    let mut map = eleven();
    map.series.truncate(5);
    laid_out(&ScatterChart { chance: Some(region), ..map }, sheet).scene
}

pub(super) fn focus(sheet: &Sheet<'_>) -> Scene {
    laid_out(&ScatterChart { focused: Some(2), ..eleven() }, sheet).scene
}

pub(super) fn gaps(sheet: &Sheet<'_>) -> Scene {
    let mut map = eleven();
    map.series.truncate(4);
    for (number, own) in map.series.iter_mut().enumerate() {
        let broken = own.points.iter().enumerate().map(|(week, point)| match (number, week) {
            (0, 3 | 6 | 9) => None,
            (1, 4) => Some((f64::INFINITY, 100.0)),
            (1, 7) => Some((f64::NAN, f64::NAN)),
            (2, _) => Some((1e300, -1e300)),
            _ => *point,
        });
        own.points = broken.collect();
        own.head = Head::Provisional;
    }
    laid_out(&map, sheet).scene
}

pub(super) fn long_names(sheet: &Sheet<'_>) -> Scene {
    let name = "The Russell 2000 Growth Index Fund, Institutional <Plus> & Select";
    let long = |number: usize| series(name, number, orbit(31 + number as u32, WEEKS));
    let mut map = map((0..4).map(long).collect());
    map.x_label = format!("{name} over and over again, to the right of everything else");
    map.y_label.clone_from(&map.x_label);
    laid_out(&map, sheet).scene
}

pub(super) fn none(sheet: &Sheet<'_>) -> Scene {
    laid_out(&map(vec![series("XLB", 0, vec![None; WEEKS])]), sheet).scene
}

pub(super) fn one(sheet: &Sheet<'_>) -> Scene {
    laid_out(&map(vec![series("XLB", 0, vec![Some((101.2, 100.7))])]), sheet).scene
}

pub(super) fn overlay(sheet: &Sheet<'_>) -> Scene {
    let layout = laid_out(&eleven(), sheet);
    let mut scene = layout.focused_on(Some(2));
    scene.items.extend(layout.overlay(Cursor { session: 4, series: 2 }).items);
    scene
}
