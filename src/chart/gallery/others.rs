//! Histograms, heatmaps, sparklines, small multiples and the range navigator.

use super::{
    Sheet,
    data::{noise, walk, weekdays},
};
use crate::chart::{
    HeatmapChart, Histogram, Ink, Point, RangeNavigator, Scale, Scene, Size, SmallMultiples,
    Sparkline, ValueKind, Values, VisibleRange,
    heatmap::{self, Cell, HeatmapRow},
    histogram::{self, Bin, ValueMark, bins},
    line::{Fill, LineSeries, LineWeight},
    multiples::{self, Panel},
    navigator,
    scene::moved,
};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Numbers that heap up around zero, like returns.
fn heap(seed: u32, count: usize) -> Vec<f64> {
    let noise: Vec<f64> = noise(seed).take(count * 4).collect();
    noise.chunks(4).map(|four| (four.iter().sum::<f64>() + 0.15) * 0.02).collect()
}

fn counted(bins: Vec<Bin>) -> Histogram {
    let mark = |value: f64, label: &str, ink| ValueMark { value, label: label.to_owned(), ink };
    Histogram {
        bins,
        heading: "Return of a month".to_owned(),
        counted: "Months".to_owned(),
        kind: ValueKind::SignedPercent,
        below: Ink::Large,
        above: Ink::Small,
        marks: vec![
            mark(0.041, "2026 so far", Ink::Small),
            mark(0.003, "median", Ink::Text),
            mark(9.0, "off the chart", Ink::Text),
        ],
    }
}

pub(super) fn histogram(sheet: &Sheet<'_>) -> Scene {
    let chart = counted(bins(&heap(3, 600)));
    histogram::layout(&chart, sheet.size, sheet.measure, sheet.dpr).scene
}

pub(super) fn histogram_given(sheet: &Sheet<'_>) -> Scene {
    let bin = |(from, to, count): (f64, f64, usize)| Bin { from, to, count };
    let bins = [
        (-0.1, -0.02, 14),
        (-0.02, 0.01, 60),
        (0.01, 0.02, 31),
        (0.02, 0.02, 5),
        (0.02, 0.1, 40),
        (f64::NAN, 1.0, 9),
    ];
    let layout = histogram::layout(
        &counted(bins.into_iter().map(bin).collect()),
        sheet.size,
        sheet.measure,
        sheet.dpr,
    );
    let mut scene = layout.scene.clone();
    scene.items.extend(layout.overlay(4).items);
    scene
}

fn months(years: usize) -> HeatmapChart {
    let mut values = heap(17, years * 12).into_iter();
    let row = |year: usize| HeatmapRow {
        label: (2026 - year).to_string(),
        cells: (0..12)
            .map(|month| values.next().filter(|_| 0 < year || month < 9))
            .map(|value| value.map(|value| value * 1.4))
            .collect(),
    };
    HeatmapChart {
        heading: "Year".to_owned(),
        columns: MONTHS.map(str::to_owned).to_vec(),
        rows: (0..years).map(row).collect(),
        kind: ValueKind::Points,
        strongest: Some(0.06),
        outlined: Vec::new(),
    }
}

pub(super) fn heatmap(sheet: &Sheet<'_>) -> Scene {
    let layout = heatmap::layout(&months(12), sheet.size, sheet.measure, sheet.dpr);
    let mut scene = layout.scene.clone();
    scene.items.extend(layout.overlay(Cell { row: 2, column: 4 }).items);
    scene
}

pub(super) fn heatmap_dense(sheet: &Sheet<'_>) -> Scene {
    let mut chart = months(100);
    chart.strongest = None;
    chart.rows.iter_mut().skip(40).take(3).for_each(|row| row.cells.truncate(5));
    heatmap::layout(&chart, sheet.size, sheet.measure, sheet.dpr).scene
}

pub(super) fn sparklines(sheet: &Sheet<'_>) -> Scene {
    let gappy: Values = walk(9, 60, 0.01)
        .into_iter()
        .enumerate()
        .map(|(index, value)| value.filter(|_| !(20..30).contains(&index)))
        .collect();
    let lines = [
        (walk(4, 250, 0.01).into(), Ink::Small, Some(0.0)),
        (walk(5, 250, 0.01).into(), Ink::Large, None),
        (gappy, Ink::Neutral, None),
        (vec![Some(1.0)].into(), Ink::Neutral, None),
        (vec![Some(f64::INFINITY), None].into(), Ink::Neutral, None),
    ];
    let mut scene = Scene::new(sheet.size);
    let size = Size::new((sheet.size.width_css() / 3.0).min(120.0), 28.0);
    for (row, (values, ink, baseline)) in lines.into_iter().enumerate() {
        let line = Sparkline { values, ink, baseline }.scene(size, sheet.dpr);
        scene.items.extend(moved(line, Point::new(0.0, 32.0 * row as f64)).items);
    }
    scene
}

fn line(ink: Ink, values: Vec<Option<f64>>) -> LineSeries {
    let (label, detail) = (String::new(), String::new());
    LineSeries { label, detail, ink, values: values.into(), weight: LineWeight::Regular }
}

pub(super) fn multiples(sheet: &Sheet<'_>) -> Scene {
    let names = ["Energy", "Materials", "Industry", "Utilities", "Health", "Banks", "Software"];
    let panel = |(number, name): (usize, &&str)| Panel {
        label: (*name).to_owned(),
        series: vec![line(Ink::Neutral, walk(60 + number as u32, 500, 0.008))],
    };
    let chart = SmallMultiples {
        x_axis: weekdays(500).into(),
        panels: names.iter().enumerate().map(panel).collect(),
        scale: Scale::Linear,
        kind: ValueKind::SignedPercent,
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
    };
    let height_css = multiples::best_height_css(sheet.size.width_css(), chart.panels.len());
    let size = Size::new(sheet.size.width_css(), height_css);
    let layout = multiples::layout(&chart, size, sheet.measure, sheet.dpr);
    let mut scene = layout.scene.clone();
    scene.items.extend(layout.overlay(320).items);
    scene
}

pub(super) fn navigator(sheet: &Sheet<'_>) -> Scene {
    let chart = RangeNavigator {
        days: weekdays(6_500).into(),
        values: walk(7, 6_500, 0.01).into(),
        ink: Ink::Neutral,
        scale: Scale::Linear,
        window: VisibleRange { first: 3_000, last: 4_200 },
    };
    navigator::layout(&chart, sheet.size, sheet.measure, sheet.dpr).scene
}
