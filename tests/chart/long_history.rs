//! What must hold for lines over long histories and for a window on them, held against looking at
//! every session.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Ink, Item, LineChart, Point, Scale, Scene, Size, ValueKind,
    VisibleRange,
    line::{Band, Fill, LineLayout, LineSeries, LineWeight, layout},
    scale::ticks::DateTicks,
};
use rotascope::domain::Day;

use crate::support::series::states;

/// Stretches of a walk, of gaps and of values that no chart can show.
fn values() -> impl Strategy<Value = Vec<Option<f64>>> {
    let part = (1_usize..900, 0_u32..u32::MAX, 0_u8..14).prop_map(|(length, seed, kind)| {
        let mut level = f64::from(seed % 7) - 1.0;
        let step = |state: u32| {
            level += f64::from(state >> 16) / 65_536.0 - 0.5;
            match (kind, state >> 20) {
                (0, _) => None,
                (1, odd) if odd % 3 == 0 => None,
                (2, odd) if odd % 50 == 0 => Some(f64::INFINITY),
                _ => Some(level),
            }
        };
        states(seed).take(length).map(step).collect::<Vec<_>>()
    });
    prop::collection::vec(part, 1..8).prop_map(|parts| parts.concat())
}

fn days(count: usize) -> Vec<Day> {
    (0..).map_while(Day::from_epoch_days).take(count).collect()
}

fn chart(values: &[Option<f64>]) -> LineChart {
    let line = |label: &str, ink, values: Vec<Option<f64>>| LineSeries {
        label: label.to_owned(),
        detail: String::new(),
        ink,
        values: values.into(),
        weight: LineWeight::Regular,
    };
    let other = values.iter().map(|value| value.map(|value| 1.5 - value / 2.0)).collect();
    let series = vec![line("A", Ink::Small, values.to_vec()), line("B", Ink::Large, other)];
    LineChart::new(days(values.len()).into(), series, ValueKind::SignedPercent)
}

fn laid_out(chart: &LineChart) -> LineLayout {
    layout(chart, Size::new(420.0, 300.0), &AverageWidths, DevicePixelRatio::ONE)
}

/// The points of the lines and dots of one ink.
fn drawn(scene: &Scene, wanted: Ink) -> Vec<Vec<Point>> {
    let of = |item: &Item| match item {
        Item::Polyline { points, ink, .. } if *ink == wanted => Some(points.clone()),
        _ => None,
    };
    scene.items.iter().filter_map(of).collect()
}

/// The same by looking at every session.
fn expected(layout: &LineLayout, window: VisibleRange, series: usize) -> Vec<Vec<Point>> {
    let mut runs = vec![Vec::new()];
    for session in window.first..=window.last {
        match (layout.x_of(session), layout.y_of(series, session)) {
            (Some(x_css), Some(y_css)) => {
                runs.last_mut().unwrap().push(Point::new(x_css, y_css));
            }
            _ => runs.push(Vec::new()),
        }
    }
    let runs = runs.iter().map(|run| thinned(run));
    runs.filter(|points| 1 < points.len()).collect()
}

/// The first, the lowest, the highest and the last point in each column of pixels.
fn thinned(run: &[Point]) -> Vec<Point> {
    let columns = run.chunk_by(|a, b| a.x_css.floor() == b.x_css.floor());
    columns
        .flat_map(|column| {
            let number = |best: fn(f64, f64) -> bool| {
                let better =
                    |a: usize, b: usize| if best(column[b].y_css, column[a].y_css) { b } else { a };
                (0..column.len()).reduce(better).unwrap()
            };
            let mut kept = vec![0, number(|b, a| b < a), number(|b, a| a < b), column.len() - 1];
            kept.sort_unstable();
            kept.dedup();
            kept.into_iter().map(|number| column[number])
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_are_those_of_looking_at_every_session(
        values in values(), from in 0.0..1.0_f64, to in 0.0..1.0_f64,
        scale in prop_oneof![Just(Scale::Linear), Just(Scale::Log)],
    ) {
        let at = |share: f64| (share * values.len() as f64) as usize;
        let window = VisibleRange { first: at(from.min(to)), last: at(from.max(to)) };
        let chart = LineChart { window: Some(window), scale, ..chart(&values) };
        let window = chart.visible().unwrap();
        let layout = laid_out(&chart);
        for (series, ink) in [(0, Ink::Small), (1, Ink::Large)] {
            prop_assert_eq!(drawn(&layout.scene, ink), expected(&layout, window, series));
        }
    }

    #[test]
    fn a_window_shows_what_a_chart_of_its_sessions_shows(
        values in values(), from in 0.0..1.0_f64, to in 0.0..1.0_f64,
    ) {
        let at = |share: f64| (share * (values.len() - 1) as f64) as usize;
        let window = VisibleRange { first: at(from.min(to)), last: at(from.max(to)) };
        let fill = Fill::BetweenFirstTwo;
        let whole = LineChart { window: Some(window), fill, ..chart(&values) };
        let part = chart(&values[window.first..=window.last]);
        let x_axis = whole.x_axis.days()[window.first..=window.last].to_vec().into();
        let mut part = LineChart { x_axis, fill, ..part };
        for (own, all) in part.series.iter_mut().zip(&whole.series) {
            own.values = (window.first..=window.last).map(|session| all.values.at(session)).collect();
        }
        let (whole, part) = (laid_out(&whole), laid_out(&part));
        prop_assert_eq!(&whole.scene, &part.scene);
        for x in [0.0, 100.0, 211.1, 500.0] {
            let back = whole.session_at(x).map(|session| session - window.first);
            prop_assert_eq!(back, part.session_at(x));
        }
    }

    #[test]
    fn hidden_lines_leave_nothing_and_move_no_number(values in values()) {
        let mut chart = chart(&values);
        chart.bands = vec![Band {
            series: 0,
            lower: chart.series[0].values.clone(),
            upper: chart.series[1].values.clone(),
        }];
        chart.hidden = [0].into();
        let layout = laid_out(&chart);
        prop_assert!(drawn(&layout.scene, Ink::Small).is_empty());
        let is_area = |item: &Item| matches!(item, Item::Polygon { .. });
        prop_assert!(!layout.scene.items.iter().any(is_area));
        prop_assert!((0..values.len()).all(|session| layout.y_of(0, session).is_none()));
        let alone = LineChart { series: chart.series[1..].to_vec(), bands: Vec::new(), ..chart.clone() };
        let alone = LineChart { hidden: [].into(), ..alone };
        prop_assert_eq!(layout.scene, laid_out(&alone).scene);
    }

    #[test]
    fn days_are_marked_as_by_looking_at_each(
        steps in prop::collection::vec(1_i32..40, 0..400), first in -9000_i32..20_000, number in 0_usize..18,
    ) {
        let days: Vec<Day> = steps
            .iter()
            .scan(first, |day, step| { *day += step; Day::from_epoch_days(*day) })
            .collect();
        let kind = DateTicks::ALL[number];
        let period = |day: Day| match kind {
            DateTicks::Sessions(_) => unreachable!("sessions are counted"),
            DateTicks::Weeks(count) => (i64::from(day.epoch_days()) + 3).div_euclid(7).div_euclid(i64::from(count)),
            DateTicks::Months(_) => i64::from(day.year()) * 12 + i64::from(day.month()) - 1,
            DateTicks::Years(_) => i64::from(day.year()),
        };
        let begins = |index: &usize| match (kind, *index) {
            (DateTicks::Sessions(count), index) => index % count == 0,
            (_, 0) => false,
            (_, index) => period(days[index]) != period(days[index - 1]),
        };
        let is_marked = |index: &usize| match kind {
            DateTicks::Months(count) | DateTicks::Years(count) => {
                period(days[*index]).rem_euclid(i64::from(count)) == 0
            }
            _ => true,
        };
        let wanted: Vec<usize> =
            (1..days.len()).filter(begins).filter(is_marked).collect();
        let found = kind.ticks(&days).into_iter().map(|tick| tick.index);
        prop_assert_eq!(found.filter(|index| 0 < *index).collect::<Vec<_>>(), wanted);
    }
}

#[test]
fn the_focused_line_is_drawn_last_and_the_others_step_back() {
    let values: Vec<Option<f64>> = (0..40).map(|index| Some(f64::from(index % 7))).collect();
    let layout = laid_out(&LineChart { focused: Some(1), ..chart(&values) });
    let inks = layout.scene.items.iter().filter_map(|item| match item {
        Item::Polyline { ink, .. } => Some(*ink),
        _ => None,
    });
    assert_eq!(inks.collect::<Vec<_>>(), [Ink::Receding, Ink::Large]);
}
