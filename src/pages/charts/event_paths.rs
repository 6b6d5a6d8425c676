//! What happened around the events of a set, laid on top of each other.

use crate::{
    chart::{
        EventSteps, Ink, LineChart, StepUnit, ValueKind, Values,
        line::{Band, LineSeries, LineWeight},
    },
    domain::{
        format,
        metrics::rates::event_study::{EventPath, EventStudy},
        wording,
    },
};

/// Every path, their median, and their mean with its band, from step `first` on.
pub(crate) fn event_paths(study: &EventStudy, first: i32, unit: StepUnit, ink: Ink) -> LineChart {
    let steps = || study.steps.iter();
    let line = |label: String, ink, weight, values: Values| LineSeries {
        label,
        detail: String::new(),
        ink,
        values,
        weight,
    };
    let mean = steps().map(|step| step.mean).collect();
    let median = steps().map(|step| step.median).collect();
    let n = study.paths.len();
    let mut series = vec![
        line(wording::rates::mean_label(n), ink, LineWeight::Strong, mean),
        line("Median".to_owned(), Ink::Muted, LineWeight::Regular, median),
    ];
    series.extend(study.paths.iter().map(|path: &EventPath| {
        let values = path.values.iter().copied().collect();
        line(format::day_short(path.event), Ink::Receding, LineWeight::Thin, values)
    }));
    let band = Band {
        series: 0,
        lower: steps().map(|step| step.band.map(|band| band.0)).collect(),
        upper: steps().map(|step| step.band.map(|band| band.1)).collect(),
    };
    let across = EventSteps { first, count: study.steps.len(), unit, event: "event".to_owned() };
    LineChart {
        baseline: Some(0.0),
        bands: vec![band],
        ..LineChart::over(across.into(), series, ValueKind::SignedPercent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chart::{Chart as _, cursor::Cursor},
        domain::{
            Day, PairView,
            metrics::{
                Seed,
                rates::event_study::{EventWindow, event_study},
            },
        },
    };

    /// The names that are read out for so many events, without and with the cursor on the last path.
    fn read_out(events: usize) -> (usize, usize) {
        let days: Vec<Day> = (0..60).filter_map(Day::from_epoch_days).collect();
        let levels: Vec<f64> = (1..=60).map(f64::from).collect();
        let window = EventWindow { before: 1, after: 2 };
        let view = PairView::new(&days, &levels, &[1.0; 60]);
        let study = event_study(view, &days[5..5 + events], window, Seed(1));
        let chart = event_paths(&study, -1, StepUnit::Session, Ink::Small);
        let names = |at| chart.reading(at).unwrap().values.len();
        (names(None), names(Some(Cursor { session: 1, series: events + 1 })))
    }

    #[test]
    fn of_a_crowd_of_paths_only_the_one_under_the_cursor_is_read_out() {
        assert_eq!(read_out(4), (6, 6));
        assert_eq!(read_out(12), (2, 3));
    }
}
