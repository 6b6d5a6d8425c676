//! Lines over sessions.

use super::{
    Sheet,
    data::{walk, weekdays},
};
use crate::chart::{
    EventSteps, Ink, LineChart, Scene, StepUnit, ValueKind, Values, VisibleRange,
    line::{Band, EventMark, Fill, LinePath, LineSeries, LineWeight, ShadedSpan, layout},
};

fn line(label: &str, detail: &str, ink: Ink, values: Vec<Option<f64>>) -> LineSeries {
    let (label, detail) = (label.to_owned(), detail.to_owned());
    LineSeries { label, detail, ink, values: values.into(), weight: LineWeight::Regular }
}

fn drawn(chart: &LineChart, sheet: &Sheet<'_>) -> Scene {
    layout(chart, sheet.size, sheet.measure, sheet.dpr).scene
}

pub(super) fn band(sheet: &Sheet<'_>) -> Scene {
    let values = walk(5, 250, 0.01);
    let end = |sign: f64| -> Values {
        let half = |index: usize| (index as f64 / 250.0).sqrt() * 0.08;
        let at = |(index, value): (usize, &Option<f64>)| {
            value.filter(|_| !(120..126).contains(&index)).map(|value| value + sign * half(index))
        };
        values.iter().enumerate().map(at).collect()
    };
    let (lower, upper) = (end(-1.0), end(1.0));
    let days = weekdays(250).into();
    let lines = vec![line("Small caps", "and nine in ten cases", Ink::Small, values)];
    let chart = LineChart {
        baseline: Some(0.0),
        bands: vec![Band { series: 0, lower, upper }],
        ..LineChart::new(days, lines, ValueKind::SignedPercent)
    };
    drawn(&chart, sheet)
}

pub(super) fn event(sheet: &Sheet<'_>) -> Scene {
    const COUNT: usize = 274;
    let cycles: Vec<Vec<Option<f64>>> = (0..7).map(|seed| walk(70 + seed, COUNT, 0.01)).collect();
    let at = |index: usize| cycles.iter().filter_map(move |cycle| cycle.get(index).copied()?);
    let mean = (0..COUNT).map(|index| Some(at(index).sum::<f64>() / 7.0)).collect();
    let lower: Values = (0..COUNT).map(|index| at(index).reduce(f64::min)).collect();
    let upper: Values = (0..COUNT).map(|index| at(index).reduce(f64::max)).collect();
    let mut lines = vec![line("Mean of seven", "and the widest", Ink::Small, mean)];
    let starts = ["2001", "2007", "2019", "2024"];
    lines.extend(starts.iter().zip(&cycles).map(|(name, cycle)| LineSeries {
        weight: LineWeight::Thin,
        ..line(name, "", Ink::Receding, cycle.clone())
    }));
    let steps =
        EventSteps { first: -21, count: COUNT, unit: StepUnit::Session, event: "first cut".into() };
    let chart = LineChart {
        baseline: Some(0.0),
        bands: vec![Band { series: 0, lower, upper }],
        ..LineChart::over(steps.into(), lines, ValueKind::SignedPercent)
    };
    drawn(&chart, sheet)
}

pub(super) fn stairs(sheet: &Sheet<'_>) -> Scene {
    let level = |index: usize| match index {
        0..120 => 0.0525,
        120..160 => 0.05,
        160..230 => 0.0475,
        230..240 => f64::NAN,
        _ => 0.045,
    };
    let rate = (0..400).map(|index| Some(level(index))).collect();
    let chart = LineChart {
        baseline: Some(0.045),
        path: LinePath::Stairs,
        fill: Fill::ToBaseline { above: Ink::Large, below: Ink::Small },
        ..LineChart::new(
            weekdays(400).into(),
            vec![line("Policy rate", "upper end", Ink::Large, rate)],
            ValueKind::Rate,
        )
    };
    drawn(&chart, sheet)
}

pub(super) fn focus(sheet: &Sheet<'_>) -> Scene {
    let names =
        ["Energy", "Materials", "Industry", "Utilities", "Health", "Banks", "Software", "Retail"];
    let sector = |(number, name): (usize, &&str)| {
        line(name, "", Ink::Other(number as u8), walk(40 + number as u32, 120, 0.01))
    };
    let lines = names.iter().enumerate().map(sector).collect();
    let chart = LineChart {
        baseline: Some(0.0),
        focused: Some(2),
        hidden: [7].into(),
        ..LineChart::new(weekdays(120).into(), lines, ValueKind::SignedPercent)
    };
    drawn(&chart, sheet)
}

pub(super) fn ten(sheet: &Sheet<'_>) -> Scene {
    const COUNT: usize = 700;
    let names =
        ["Small caps", "Large caps", "IJR", "MDY", "XLK", "XLF", "XLV", "XLC", "BRK.B", "IWC"];
    let inks = [Ink::Small, Ink::Large].into_iter().chain((0..8).map(Ink::Other));
    let leg = |(number, (name, ink)): (usize, (&&str, Ink))| {
        // Some end at nearly the same level, so that their names have to move apart.
        let mut values = walk(90 + number as u32 % 4, COUNT, 0.01);
        for value in values.iter_mut().flatten() {
            *value += 0.002 * number as f64;
        }
        let (begins, ends, detail) = match *name {
            "XLC" => (250, COUNT, "from 18 Dec 2000"),
            "IWC" => (0, 520, "to 31 Dec 2001"),
            "Small caps" => (0, COUNT, "IWM"),
            "Large caps" => (0, COUNT, "SPY"),
            _ => (0, COUNT, ""),
        };
        for (index, value) in values.iter_mut().enumerate() {
            *value = value.filter(|_| (begins..ends).contains(&index));
        }
        line(name, detail, ink, values)
    };
    let lines = names.iter().zip(inks).enumerate().map(leg).collect();
    let chart = LineChart {
        baseline: Some(0.0),
        ..LineChart::new(weekdays(COUNT).into(), lines, ValueKind::SignedPercent)
    };
    drawn(&chart, sheet)
}

pub(super) fn window(sheet: &Sheet<'_>) -> Scene {
    let count = 9_000;
    let days = weekdays(count);
    let span = |(from, to, label): (usize, usize, &str)| {
        let (from, to) = (*days.get(from)?, *days.get(to)?);
        Some(ShadedSpan { from, to, label: label.to_owned(), ink: Ink::Large })
    };
    let mark = |(index, label): (usize, &str)| {
        Some(EventMark { day: *days.get(index)?, label: label.to_owned() })
    };
    let spans = [
        (4_700, 5_200, "begins before"),
        (6_000, 6_400, "rate cuts"),
        (8_000, 8_200, "out of sight"),
    ];
    let chart = LineChart {
        baseline: Some(0.0),
        fill: Fill::BetweenFirstTwo,
        window: Some(VisibleRange { first: 5_000, last: 7_250 }),
        spans: spans.into_iter().filter_map(span).collect(),
        marks: [(6_900, "a day"), (100, "out of sight")].into_iter().filter_map(mark).collect(),
        base: days.get(5_500).copied(),
        ..LineChart::new(
            days.clone().into(),
            vec![
                line("Small caps", "IWM", Ink::Small, walk(7, count, 0.01)),
                line("Large caps", "SPY", Ink::Large, walk(8, count, 0.01)),
            ],
            ValueKind::SignedPercent,
        )
    };
    drawn(&chart, sheet)
}
