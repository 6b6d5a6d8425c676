//! Payrolls in every vintage, and unemployment.

use super::series_lines::{SeriesLine, series_lines};
use crate::{
    chart::{Ink, LineChart, ValueKind, line::LineWeight},
    domain::{
        Day, Month, Observation, Shared,
        facts::MacroId,
        format,
        library::Load,
        metrics::{
            self,
            rates::payrolls::{JobsTrend, MonthlyChange, mean_changes, monthly_changes},
        },
        snapshot::MacroFile,
        study::rates::{PayrollVintage, published, vintages},
        view::JobsMonths,
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Part, Tables,
        charts, drawn,
    },
};

/// Months that the chart of payrolls shows.
const MONTHS: i32 = 36;

/// Over how many months the mean is taken.
pub const CONTROLS: &[Control] = &[Control::Choice(Choice {
    label: wording::rates::MONTHS_LABEL,
    form: Form::Slider,
    options: |_| JobsMonths::numbers().iter().map(ToString::to_string).collect(),
    chosen: |cx| cx.view().rates.jobs_months.index(),
    choose: |cx, history, index| {
        let months = JobsMonths::at(index).unwrap_or_default();
        cx.change(history, |view| view.rates.jobs_months = months);
    },
})];

fn file(cx: &dyn Context) -> Load<(Shared<MacroFile>, Day)> {
    let as_of = cx.library().as_of()?;
    Some(cx.library().macro_file(MacroId::Payrolls)?.map(|file| (file, as_of)))
}

fn months(cx: &dyn Context) -> usize {
    usize::from(cx.view().rates.jobs_months.get().unsigned_abs())
}

/// The monthly change and its mean, in every vintage.
pub const PAYROLLS: Part =
    Part::figure(payrolls, 260.0, &[metrics::rates::payrolls::DEFINITION.key]);

fn payrolls(cx: &dyn Context) -> FigureContent {
    let months = months(cx);
    Some(file(cx)?.map(|(file, as_of)| {
        let vintages = vintages(&file, as_of);
        // What the day knew comes first in words, what was published later after it.
        let trend = |vintage: &PayrollVintage| vintage.trend(months).ok();
        let known = vintages.iter().rfind(|vintage| vintage.is_known(as_of)).and_then(trend);
        let later = vintages.iter().filter(|vintage| !vintage.is_known(as_of));
        let later: Vec<(JobsTrend, Day)> =
            later.filter_map(|vintage| Some((trend(vintage)?, vintage.published?))).collect();
        let text = FigureText {
            title: wording::rates::PAYROLLS_TITLE.to_owned(),
            subtitle: wording::rates::payrolls_subtitle(months),
            caption: wording::rates::jobs_caption(known.as_ref(), &later),
            source: wording::performance::source_line(&file.provenance.source),
        };
        (drawn(payrolls_chart(&vintages, months, as_of)), text)
    }))
}

fn payrolls_chart(vintages: &[PayrollVintage], months: usize, as_of: Day) -> LineChart {
    let from = as_of.plus_months(-MONTHS);
    let shown = |changes: Vec<MonthlyChange>| -> Vec<Observation> {
        let rows = changes.into_iter().map(|change| Observation {
            period_end: change.month.last_day(),
            value: change.thousands,
        });
        rows.filter(|row| from <= row.period_end).collect()
    };
    let rows: Vec<(Vec<Observation>, Vec<Observation>)> = vintages
        .iter()
        .map(|vintage| {
            let changes = monthly_changes(&vintage.levels);
            (shown(mean_changes(&changes, months)), shown(changes))
        })
        .collect();
    let inks = [Ink::Neutral, Ink::Other(0), Ink::Other(1), Ink::Other(2)];
    let lines = vintages.iter().zip(&rows).zip(inks.into_iter().cycle());
    let lines = lines.flat_map(|((vintage, (means, changes)), ink)| {
        let line = |what: &str, weight, observations| SeriesLine {
            label: wording::rates::payrolls_label(
                what,
                &wording::rates::vintage_short(vintage.published),
            ),
            detail: last_month(observations).map(wording::rates::to_month).unwrap_or_default(),
            ink,
            weight,
            observations,
        };
        let [mean, month] = wording::rates::PAYROLLS_LINES;
        [line(mean, LineWeight::Strong, means.as_slice()), line(month, LineWeight::Thin, changes)]
    });
    let lines: Vec<SeriesLine<'_>> = lines.collect();
    LineChart { baseline: Some(0.0), ..series_lines(&lines, 1.0, ValueKind::Count) }
}

fn last_month(observations: &[Observation]) -> Option<Month> {
    Some(observations.last()?.period_end.calendar_month())
}

/// The mean of several months with its interval, in every vintage.
pub const TREND: Part =
    Part::section(wording::rates::TREND_WHAT, trend, &[metrics::rates::payrolls::DEFINITION.key]);

fn trend(cx: &dyn Context) -> Load<Tables> {
    let months = months(cx);
    Some(file(cx)?.map(|(file, as_of)| {
        let mut spans = vec![3, months, 12];
        spans.sort_unstable();
        spans.dedup();
        let rows = vintages(&file, as_of).into_iter().flat_map(|vintage| {
            let name = wording::rates::vintage_words(vintage.published, as_of);
            let rows = spans.iter().map(|&months| trend_row(months, &name, vintage.trend(months)));
            rows.collect::<Vec<_>>()
        });
        let grid = Grid {
            label: wording::rates::TREND_LABEL.to_owned(),
            class: "data-table",
            head: vec![
                Cell::words("Months"),
                Cell::number("Mean"),
                Cell::number("From"),
                Cell::number("To"),
                Cell::words("Growth"),
            ],
            rows: rows.collect(),
            foot: Vec::new(),
        };
        Tables {
            title: wording::rates::TREND_TITLE.to_owned(),
            subtitle: wording::rates::TREND_SUBTITLE.to_owned(),
            grids: vec![grid],
            caption: wording::rates::TREND_CAPTION.to_owned(),
        }
    }))
}

fn trend_row(months: usize, vintage: &str, trend: crate::domain::Value<JobsTrend>) -> Vec<Cell> {
    let number = |value: f64| Cell::number(format::signed(value, 0));
    let label = |last| Cell::words(wording::rates::trend_label(months, last)).note(vintage);
    match trend {
        Ok(trend) => vec![
            label(Some(trend.last)),
            number(trend.mean_thousands),
            number(trend.low_thousands),
            number(trend.high_thousands),
            Cell::words(wording::rates::jobs_verdict_words(trend.verdict)),
        ],
        Err(absence) => vec![
            label(None),
            Cell::default(),
            Cell::default(),
            Cell::default(),
            Cell::words(wording::reason(absence)),
        ],
    }
}

/// The unemployment rate.
pub const UNEMPLOYMENT: Part = Part::figure(unemployment, 220.0, &[]);

fn unemployment(cx: &dyn Context) -> FigureContent {
    Some(published(cx.library(), MacroId::Unemployment)?.map(|found| {
        let (rate, source) = (found.observations, found.source);
        let [label, detail] = wording::rates::UNEMPLOYMENT_LINE;
        let line = SeriesLine {
            label: label.to_owned(),
            detail: detail.to_owned(),
            ink: Ink::Neutral,
            weight: LineWeight::Regular,
            observations: &rate,
        };
        let text = FigureText {
            title: wording::rates::UNEMPLOYMENT_TITLE.to_owned(),
            subtitle: wording::rates::UNEMPLOYMENT_SUBTITLE.to_owned(),
            caption: wording::rates::unemployment_caption(&rate),
            source: wording::performance::source_line(&source),
        };
        charts::with_recessions(cx, series_lines(&[line], 100.0, ValueKind::Percent), text)
    }))
}
