//! What every kind of chart owes to the page that mounts it: rows, columns, words, keys and hits
//! that agree with each other.

use rotascope::chart::{
    AverageWidths, BarChart, Chart, DevicePixelRatio, EventSteps, GroupedBars, HeatmapChart,
    Histogram, Ink, Item, LineChart, NameForm, Navigator, Point, Scale, ScatterChart, Scene,
    Selection, SessionBars, Size, SmallMultiples, StepUnit, Text, ValueKind, VisibleRange,
    bars::{Axes, Bar, BarGroup, BarWeight},
    cursor::{Cursor, CursorKey},
    export::{self, Words},
    heatmap::HeatmapRow,
    histogram::bins,
    line::EventMark,
    line::{Fill, LineSeries, LineWeight},
    multiples::Panel,
    navigator::Grip,
    row_order::{Direction, RowOrder, sorted},
    scatter::{Head, ScatterSeries},
};
use rotascope::domain::{
    Day,
    formats::{self, Choices},
};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

fn days(count: usize) -> Vec<Day> {
    (20_000..).map_while(Day::from_epoch_days).take(count).collect()
}

fn line(label: &str, ink: Ink, values: &[f64]) -> LineSeries {
    let (label, detail) = (label.to_owned(), String::new());
    let values = values.iter().copied().map(Some).collect();
    LineSeries { label, detail, ink, values, weight: LineWeight::Regular }
}

fn pair() -> Vec<LineSeries> {
    vec![
        line("Small caps", Ink::Small, &[0.0, 0.01, 0.03, 0.02]),
        line("Large caps", Ink::Large, &[0.0, -0.01, -0.02, -0.01]),
    ]
}

fn groups() -> Vec<BarGroup> {
    let bar = |value, ink| Bar { value: Some(value), ink, weight: BarWeight::Plain };
    let group = |(year, small, large): (i32, f64, f64)| BarGroup {
        label: year.to_string(),
        bars: vec![bar(small, Ink::Small), bar(large, Ink::Large)],
    };
    [(2024, 0.1, 0.25), (2025, 0.12, 0.16), (2026, 0.2, -0.05)].map(group).to_vec()
}

fn grouped_bars() -> GroupedBars {
    GroupedBars {
        heading: "Year".into(),
        names: vec!["IWM".into(), "SPY".into()],
        bars: BarChart { groups: groups(), kind: ValueKind::SignedPercent, axes: Axes::Labelled },
    }
}

fn heatmap() -> HeatmapChart {
    let row = |(label, cells): (&str, [f64; 3])| HeatmapRow {
        label: label.into(),
        cells: cells.map(Some).to_vec(),
    };
    HeatmapChart {
        heading: "Year".into(),
        columns: ["Jan", "Feb", "Mar"].map(Into::into).to_vec(),
        rows: [("2026", [0.01, -0.02, 0.05]), ("2025", [0.0, 0.02, -0.01])].map(row).to_vec(),
        kind: ValueKind::Points,
        strongest: None,
        outlined: Vec::new(),
    }
}

fn histogram() -> Histogram {
    Histogram {
        bins: bins(&[-0.02, -0.01, 0.01, 0.011, 0.012, 0.02, 0.021]),
        heading: "Excess".into(),
        counted: "Months".into(),
        kind: ValueKind::SignedPercent,
        below: Ink::Large,
        above: Ink::Small,
        marks: Vec::new(),
    }
}

fn multiples() -> SmallMultiples {
    let panel = |(label, line)| Panel { label, series: vec![line] };
    SmallMultiples {
        x_axis: days(4).into(),
        panels: ["First", "Second"].map(str::to_owned).into_iter().zip(pair()).map(panel).collect(),
        scale: Scale::Linear,
        kind: ValueKind::SignedPercent,
        baseline: Some(0.0),
        fill: Fill::None,
    }
}

fn map() -> ScatterChart {
    let series = |(label, points): (&str, [(f64, f64); 2])| ScatterSeries {
        label: label.into(),
        ink: Ink::Neutral,
        points: points.map(Some).to_vec().into(),
        head: Head::Final,
    };
    let tails = [("A", [(98.0, 99.0), (99.0, 102.0)]), ("B", [(101.0, 98.0), (102.0, 100.5)])];
    ScatterChart::rotation(days(2).into(), tails.map(series).to_vec())
}

fn session_bars() -> SessionBars {
    let groups = groups()
        .into_iter()
        .map(|group| BarGroup { bars: group.bars.into_iter().take(1).collect(), ..group });
    let bars = BarChart { groups: groups.collect(), kind: ValueKind::Points, axes: Axes::Bare };
    SessionBars { days: days(3).into(), label: "Excess".into(), bars }
}

/// One of every kind, with the name of its first row.
fn every_kind() -> Vec<(Box<dyn Chart>, &'static str)> {
    let steps =
        EventSteps { first: -1, count: 4, unit: StepUnit::Month, event: "first cut".into() };
    vec![
        (Box::new(LineChart::new(days(4).into(), pair(), ValueKind::SignedPercent)), "2024-10-04"),
        (Box::new(LineChart::over(steps.into(), pair(), ValueKind::SignedPercent)), "-1"),
        (Box::new(grouped_bars()), "2024"),
        (Box::new(session_bars()), "2024-10-04"),
        (Box::new(heatmap()), "2026"),
        (Box::new(histogram()), "−2.00\u{a0}% to 0.00\u{a0}%"),
        (Box::new(multiples()), "2024-10-04"),
        (Box::new(map()), "2024-10-04"),
    ]
}

/// The middle of the first ring, frame or bar that a cursor is drawn with.
fn focus_point(overlay: &Scene) -> Option<Point> {
    let mut rings = overlay.items.iter().filter_map(|item| match item {
        Item::Ring { centre, .. } => Some(*centre),
        _ => None,
    });
    let edges: Vec<Point> = overlay
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Rect { rect, ink: Ink::Focus } => Some(rect.centre()),
            _ => None,
        })
        .collect();
    let middle = |of: fn(&Point) -> f64| {
        let (low, high) = edges
            .iter()
            .map(of)
            .fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
        low.midpoint(high)
    };
    let framed =
        || (!edges.is_empty()).then(|| Point::new(middle(|p| p.x_css), middle(|p| p.y_css)));
    rings.next_back().or_else(framed)
}

#[test]
fn rows_columns_and_words_agree() {
    for (chart, first) in every_kind() {
        let (rows, columns) = (chart.rows().count(), chart.columns().len());
        assert_eq!(chart.row_name(0, NameForm::Plain), first);
        assert!(!chart.row_heading().is_empty());
        assert!(chart.row_name(rows, NameForm::Short).is_empty(), "there is no such row");
        for row in 0..rows {
            assert_eq!(chart.texts_at(row).len(), columns);
            assert_eq!(chart.numbers_at(row).len(), chart.number_labels().len());
            for series in 0..columns {
                let words = chart.spoken(Cursor { session: row, series }).unwrap();
                assert!(words.contains(&chart.columns()[series].label), "{words}");
            }
        }
        assert_eq!(chart.spoken(Cursor { session: 0, series: columns }), None);
        let at_cursor = chart.reading(Some(Cursor { session: 0, series: 0 })).unwrap();
        for reading in [Some(at_cursor), chart.reading(None)].into_iter().flatten() {
            assert!(!reading.name.is_empty() && !reading.values.is_empty());
        }
    }
}

#[test]
fn files_have_a_row_for_each_row_and_a_cell_for_each_number() {
    for (chart, first) in every_kind() {
        let csv = export::csv(&*chart);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), 1 + chart.number_labels().len());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), chart.rows().count());
        assert_eq!(&rows[0][0], first);
    }
}

#[test]
fn keys_reach_every_point_and_the_pointer_finds_it_again() {
    for (chart, first) in every_kind() {
        let layout =
            chart.layout(&Selection::default(), Size::new(640.0, 400.0), &AverageWidths, DPR);
        let mut reached: Vec<Cursor> = Vec::new();
        let mut open: Vec<Cursor> = chart.step(None, CursorKey::Home).into_iter().collect();
        while let Some(at) = open.pop() {
            if reached.contains(&at) {
                continue;
            }
            reached.push(at);
            let keys = [
                CursorKey::Left,
                CursorKey::Right,
                CursorKey::Up,
                CursorKey::Down,
                CursorKey::PageDown,
                CursorKey::End,
            ];
            open.extend(keys.into_iter().filter_map(|key| chart.step(Some(at), key)));
            assert_eq!(chart.step(Some(at), CursorKey::Escape), None);
        }
        assert_eq!(reached.len(), chart.rows().count() * chart.columns().len(), "{first}");
        for at in reached {
            let overlay = layout.overlay(at);
            assert!(!overlay.items.is_empty(), "{first}: {at:?}");
            let Some(point) = focus_point(&overlay) else { continue };
            assert_eq!(layout.cursor_at(point, Some(at)), Some(at), "{first}: {point:?}");
        }
    }
}

#[test]
fn tables_are_sorted_by_any_column_and_missing_values_come_last() {
    let values = [Some(2.0), None, Some(-1.0), Some(7.0), None];
    let series = LineSeries { values: values.to_vec().into(), ..line("A", Ink::Small, &[]) };
    let chart = LineChart::new(days(5).into(), vec![series], ValueKind::Index);
    let check = |column, direction, expected: [usize; 5]| {
        assert_eq!(sorted(&chart, RowOrder { column, direction }), expected);
    };
    check(None, Direction::Descending, [4, 3, 2, 1, 0]);
    check(None, Direction::Ascending, [0, 1, 2, 3, 4]);
    check(Some(0), Direction::Descending, [3, 0, 2, 1, 4]);
    check(Some(0), Direction::Ascending, [2, 0, 3, 1, 4]);
    let first = RowOrder::first(&chart);
    assert_eq!(first, RowOrder { column: None, direction: Direction::Descending });
    assert_eq!(first.then_by(None).direction, Direction::Ascending);
    assert_eq!(first.then_by(Some(0)).then_by(Some(0)).direction, Direction::Ascending);
}

#[test]
fn a_saved_file_of_levels_is_read_back_as_the_same_series() {
    let levels = [[100.0, 101.37, 0.1 + 0.2, 1e-7], [99.5, 250.0, 12_345.678_9, 1.0]];
    let lines = levels.iter().zip(["A", "=B"]).map(|(own, name)| line(name, Ink::Small, own));
    let chart = LineChart::new(days(4).into(), lines.collect(), ValueKind::Price);
    let about = [("Pair", "IWM, \"SPY\"".to_owned())];
    let words = Words { title: "Levels", subtitle: "2026-01-02 = 100", source: "S", about: &about };
    let csv = export::csv_file(&chart, words);
    for (column, levels) in levels.iter().enumerate() {
        let choices = Choices { close: Some((column + 2).to_string()), ..Choices::default() };
        let reading = formats::read("saved.csv", csv.as_bytes(), &choices).unwrap();
        let table = reading.series("saved.csv", &choices).unwrap();
        let series = table.into_series("A".parse().unwrap()).unwrap();
        assert_eq!(series.closes(), levels);
        assert_eq!(series.days(), days(4));
    }
}

#[test]
fn a_long_history_has_a_navigator_where_there_is_room() {
    let values: Vec<f64> = (0..2_000).map(|index| f64::from(index % 90)).collect();
    let chart =
        LineChart::new(days(2_000).into(), vec![line("A", Ink::Small, &values)], ValueKind::Index);
    let selection = Selection {
        window: Some(VisibleRange { first: 500, last: 999 }),
        navigator: Navigator::Below,
        ..Selection::default()
    };
    let laid_out =
        |height_css| chart.layout(&selection, Size::new(640.0, height_css), &AverageWidths, DPR);
    let (low, high) = (laid_out(240.0), laid_out(360.0));
    let at = |x_css| Point::new(x_css, 340.0);
    assert_eq!(low.time_axis().unwrap().grip_at(at(320.0)), None);
    assert_eq!(high.time_axis().unwrap().grip_at(Point::new(320.0, 100.0)), None);
    assert_eq!(high.time_axis().unwrap().grip_at(at(240.0)), Some(Grip::Inside));
    assert_eq!(high.cursor_at(at(240.0), None), None, "the navigator reads no values");
    // The plot's 624 CSS pixels hold 1,999 steps from session to session.
    let moved =
        high.time_axis().unwrap().navigated(Grip::Inside, 240.0, 240.0 + 624.0 / 4.0).unwrap();
    assert_eq!(moved.sessions(), 500);
    assert!(moved.first.abs_diff(500 + 500) <= 1, "{moved:?}");
    let timeline = high.time_axis().unwrap().scale_at(at(0.0)).unwrap();
    assert_eq!((timeline.window, timeline.count), (VisibleRange { first: 500, last: 999 }, 2_000));
}

#[test]
fn names_are_hit_where_they_are_written() {
    for width_css in [900.0, 360.0] {
        let chart = LineChart::new(days(4).into(), pair(), ValueKind::SignedPercent);
        let layout =
            chart.layout(&Selection::default(), Size::new(width_css, 300.0), &AverageWidths, DPR);
        for (number, series) in pair().iter().enumerate() {
            let is_name = |text: &&Text| text.text.starts_with(&series.label);
            let name = layout.scene().texts().find(is_name).unwrap();
            let at = Point::new(name.at.x_css + 4.0, name.at.y_css);
            assert_eq!(layout.name_at(at), Some(number), "{width_css}");
        }
        assert_eq!(layout.name_at(Point::new(width_css / 3.0, 200.0)), None);
    }
}

#[test]
fn hidden_series_are_not_drawn_and_keep_their_numbers() {
    let chart = LineChart::new(days(4).into(), pair(), ValueKind::SignedPercent);
    let selection = Selection { hidden: [0].into(), ..Selection::default() };
    let layout = chart.layout(&selection, Size::new(900.0, 300.0), &AverageWidths, DPR);
    let names: Vec<&str> = layout.scene().texts().map(|text| text.text.as_str()).collect();
    assert!(!names.iter().any(|name| name.starts_with("Small caps")), "{names:?}");
    let large = layout.scene().texts().find(|text| text.text.starts_with("Large caps")).unwrap();
    assert_eq!(layout.name_at(Point::new(large.at.x_css + 4.0, large.at.y_css)), Some(1));
}

#[test]
fn a_note_stands_above_a_chart_that_covers_its_day() {
    let chart = LineChart::new(days(4).into(), pair(), ValueKind::SignedPercent);
    let note = |day: Day, label: &str| EventMark { day, label: label.to_owned() };
    let (first, last) = (days(4)[0], days(4)[3]);
    let notes = vec![
        note(first.plus_days(-1), "before"),
        note(first, "first"),
        note(last, "last"),
        note(last.plus_days(1), "after"),
    ];
    let selection = Selection { notes, ..Selection::default() };
    let layout = chart.layout(&selection, Size::new(900.0, 300.0), &AverageWidths, DPR);
    let named = layout.scene().texts().map(|text| text.text.as_str());
    let named: Vec<&str> =
        named.filter(|name| ["before", "first", "last", "after"].contains(name)).collect();
    assert_eq!(named, ["first", "last"]);
}

#[test]
fn only_what_lies_along_days_has_a_timeline() {
    let found: Vec<usize> = every_kind().iter().map(|(chart, _)| chart.sessions().len()).collect();
    assert_eq!(found, [4, 0, 0, 0, 0, 0, 4, 0]);
}
