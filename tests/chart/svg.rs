//! Golden drawings: charts as the SVG files they are exported as.
//!
//! The figures come from a fixed sequence, so that no golden file rests on data or on a platform's
//! mathematics.

#![cfg(test)]

use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Ink, LineChart, Scale, Scene, Size, Theme, ValueKind,
    bars::{self, Axes, Bar, BarChart, BarGroup, BarWeight},
    line::{self, EventMark, Fill, LineSeries, LineWeight, ShadedSpan},
    svg,
};
use rotascope::domain::Day;

use crate::support::series::{states, weekdays};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A walk from zero in steps of up to a hundredth to either side, the same for the same seed.
fn walk(seed: u32, count: usize) -> Vec<Option<f64>> {
    let levels = states(seed).scan(0.0, |level, state| {
        *level += (f64::from(state >> 16) / 65_535.0 - 0.48) * 0.02;
        Some(Some(*level))
    });
    std::iter::once(Some(0.0)).chain(levels).take(count).collect()
}

fn line(label: &str, detail: &str, ink: Ink, values: Vec<Option<f64>>) -> LineSeries {
    let (label, detail) = (label.to_owned(), detail.to_owned());
    LineSeries { label, detail, ink, values: values.into(), weight: LineWeight::Regular }
}

fn lines(from: &str, series: Vec<LineSeries>) -> LineChart {
    let count = series.iter().map(|series| series.values.len()).max().unwrap_or(0);
    LineChart::new(weekdays(day(from), count).into(), series, ValueKind::SignedPercent)
}

/// Two legs over so many sessions, the area between them filled.
fn race(sessions: usize) -> LineChart {
    let small = line("Small caps", "IWM", Ink::Small, walk(7, sessions));
    let large = line("Large caps", "SPY", Ink::Large, walk(1, sessions));
    let mut chart = lines("2025-12-31", vec![small, large]);
    chart.baseline = Some(0.0);
    chart.fill = Fill::BetweenFirstTwo;
    chart
}

/// A level that is 100 at its base, over five years, with stretches and days of note.
fn ratio() -> LineChart {
    let level = |value: Option<f64>| value.map(|value| 100.0 * (1.0 + value.abs()));
    let values = walk(11, 1300).into_iter().map(level).collect();
    let mut chart = lines("2021-01-22", vec![line("", "of its base", Ink::Neutral, values)]);
    chart.kind = ValueKind::Index;
    chart.scale = Scale::Log;
    chart.baseline = Some(100.0);
    let span = |from: &str, to: &str, label: &str| ShadedSpan {
        from: day(from),
        to: day(to),
        label: label.to_owned(),
        ink: Ink::Large,
    };
    chart.spans = vec![
        span("2021-02-01", "2021-03-15", "rate cuts"),
        span("2023-05-01", "2024-03-15", "rate cuts"),
        span("2025-12-01", "2026-01-15", "a stretch whose name is longer than it"),
        span("1999-01-01", "1999-02-01", "before it all"),
    ];
    let mark = |on: &str, label: &str| EventMark { day: day(on), label: label.to_owned() };
    chart.marks = vec![mark("2022-03-16", "first rise"), mark("2022-05-16", "second rise")];
    chart.base = Some(day("2022-01-01"));
    chart
}

fn check_scene(name: &str, scene: &Scene, theme: &Theme) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("chart_{name}"), svg(scene, theme, name, "A golden drawing"));
    });
}

fn check(name: &str, chart: &LineChart, width_css: f64, height_css: f64, theme: &Theme) {
    let size = Size::new(width_css, height_css);
    check_scene(name, &line::layout(chart, size, &AverageWidths, DPR).scene, theme);
}

#[test]
fn the_race_at_every_width() {
    let mut chart = race(17);
    let span = ShadedSpan {
        from: day("2026-01-02"),
        to: day("2026-01-21"),
        label: "14 sessions in a row".to_owned(),
        ink: Ink::Text,
    };
    chart.spans = vec![span];
    check("race_320", &chart, 320.0, 260.0, &Theme::LIGHT);
    check("race_640", &chart, 640.0, 320.0, &Theme::LIGHT);
    check("race_640_dark", &chart, 640.0, 320.0, &Theme::DARK);
    check("race_640_high_contrast", &chart, 640.0, 320.0, &Theme::HIGH_CONTRAST);
    check("race_1280", &chart, 1280.0, 420.0, &Theme::LIGHT);
    check("race_2560", &chart, 2560.0, 600.0, &Theme::LIGHT);
}

#[test]
fn spans_marks_and_the_base_on_a_logarithmic_scale() {
    check("ratio_320", &ratio(), 320.0, 240.0, &Theme::LIGHT);
    check("ratio_760_dark", &ratio(), 760.0, 300.0, &Theme::DARK);
}

#[test]
fn one_two_and_twelve_lines() {
    let names = ["Energy", "Materials", "Industrials", "Utilities", "Health care", "Financials"];
    let sector = |index: usize| {
        let name = names.get(index % names.len()).copied().unwrap_or_default();
        line(name, "a sector", Ink::Other(index as u8), walk(3 + index as u32, 120))
    };
    let sectors = |count: usize| lines("2025-06-02", (0..count).map(sector).collect());
    check("lines_1", &sectors(1), 640.0, 300.0, &Theme::LIGHT);
    check("lines_2", &sectors(2), 640.0, 300.0, &Theme::DARK);
    check("lines_12", &sectors(12), 760.0, 400.0, &Theme::LIGHT);
    check("lines_12_320", &sectors(12), 320.0, 320.0, &Theme::LIGHT);
}

#[test]
fn little_to_draw_and_nothing() {
    check("one_point", &race(1), 640.0, 240.0, &Theme::LIGHT);
    check("no_sessions", &race(0), 640.0, 240.0, &Theme::LIGHT);
    let gaps = lines("2026-01-02", vec![line("Gone", "", Ink::Small, vec![None; 30])]);
    check("all_gaps", &gaps, 640.0, 240.0, &Theme::LIGHT);
}

#[test]
fn gaps_stay_gaps_and_no_infinity_is_drawn() {
    let mut values = walk(5, 60);
    for (index, value) in values.iter_mut().enumerate() {
        match index {
            10..15 | 22 | 24 => *value = None,
            30 => *value = Some(f64::INFINITY),
            31 => *value = Some(f64::NAN),
            58.. => *value = Some(f64::NEG_INFINITY),
            _ => {}
        }
    }
    let mut chart = lines("2026-01-02", vec![line("Broken", "by gaps", Ink::Small, values)]);
    chart.baseline = Some(0.0);
    chart.fill = Fill::ToBaseline { above: Ink::Small, below: Ink::Large };
    check("gaps", &chart, 640.0, 240.0, &Theme::LIGHT);
}

#[test]
fn long_names_are_cut() {
    let name = "The Russell 2000 Growth Index Fund, Institutional <Plus> & Select";
    let series =
        |ink, seed| line(name, "an exchange-traded fund of 2,000 shares", ink, walk(seed, 40));
    let chart = lines("2026-01-02", vec![series(Ink::Small, 7), series(Ink::Large, 1)]);
    check("long_names", &chart, 640.0, 260.0, &Theme::LIGHT);
    check("long_names_320", &chart, 320.0, 260.0, &Theme::LIGHT);
}

#[test]
fn the_overlay_of_a_session() {
    let layout = line::layout(&race(17), Size::new(640.0, 320.0), &AverageWidths, DPR);
    check_scene("overlay", &layout.overlay(8, Some(1)), &Theme::LIGHT);
    assert!(layout.overlay(17, Some(1)).items.is_empty(), "there is no such session");
}

fn bar(value: Option<f64>, weight: BarWeight) -> Bar {
    let ink = if value.is_some_and(|value| value < 0.0) { Ink::Large } else { Ink::Small };
    Bar { value, ink, weight }
}

#[test]
fn bars_of_a_streak() {
    let values = [9.0, 9.5, 7.6, 0.9, 11.0, 1.0, 3.4, 1.5, 12.0, 6.2, 1.8, 8.7, 8.6, 2.3, -19.0];
    let weight = |value: f64| if value < 0.0 { BarWeight::Strong } else { BarWeight::Plain };
    let group = |value: f64| BarGroup {
        label: String::new(),
        bars: vec![bar(Some(value / 1000.0), weight(value))],
    };
    let groups = values.into_iter().map(group).collect();
    let chart = BarChart { groups, kind: ValueKind::Points, axes: Axes::Bare };
    let layout = bars::layout(&chart, Size::new(320.0, 90.0), &AverageWidths, DPR);
    check_scene("streak", &layout.scene, &Theme::LIGHT);
    check_scene("streak_overlay", &layout.overlay(14, Some(0)), &Theme::LIGHT);
}

#[test]
fn bars_of_years() {
    let (small, large) = (walk(21, 27), walk(22, 27));
    let group = |(index, (small, large)): (usize, (Option<f64>, Option<f64>))| BarGroup {
        label: (2000 + index).to_string(),
        bars: vec![
            Bar { value: small, ink: Ink::Small, weight: BarWeight::Plain },
            Bar { value: large.filter(|_| index != 5), ink: Ink::Large, weight: BarWeight::Plain },
        ],
    };
    let groups = small.into_iter().zip(large).enumerate().map(group).collect();
    let chart = BarChart { groups, kind: ValueKind::SignedPercent, axes: Axes::Labelled };
    for (name, width_css, theme) in
        [("years", 760.0, Theme::LIGHT), ("years_320", 320.0, Theme::DARK)]
    {
        let size = Size::new(width_css, 240.0);
        let layout = bars::layout(&chart, size, &AverageWidths, DPR);
        check_scene(name, &layout.scene, &theme);
        for group in 0..27 {
            let x_css = layout.x_of(group).unwrap_or(f64::NAN);
            assert_eq!(layout.group_at(x_css), Some(group));
        }
        assert_eq!(layout.bar(5, 1), None);
    }
    let empty = BarChart { groups: Vec::new(), kind: ValueKind::Points, axes: Axes::Bare };
    let layout = bars::layout(&empty, Size::new(320.0, 90.0), &AverageWidths, DPR);
    check_scene("no_bars", &layout.scene, &Theme::LIGHT);
    assert_eq!(layout.group_at(10.0), None);
}
