//! Payrolls in every vintage, and unemployment.

use crate::{
    chart::{Ink, LineChart, ValueKind, line::LineWeight},
    domain::{
        Day, Observation, Shared, format,
        library::Load,
        metrics::{
            self,
            rates::payrolls::{
                JobsTrend, MonthlyChange, jobs_trend, mean_changes, monthly_changes,
            },
        },
        snapshot::{MacroFile, MacroId},
        study::rates::{PayrollVintage, jobs, published, vintages},
        view::JobsMonths,
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Part, Tables,
        charts::{self, SeriesLine},
        drawn,
    },
};

/// Months that the chart of payrolls shows.
const MONTHS: i32 = 36;

/// Over how many months the mean is taken.
pub const CONTROLS: &[Control] = &[Control::Choice(Choice {
    label: "Months of the mean",
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
        // The vintage that the day may use comes first in words, the others are drawn beside it.
        let used = jobs(&file, months, as_of).ok();
        let trend = used.and_then(|used| used.trend.ok());
        let vintage = wording::rates::vintage_words(used.and_then(|used| used.published), as_of);
        let text = FigureText {
            title: "Who is hiring".to_owned(),
            subtitle: format!(
                "Change of nonfarm payrolls in thousands: by month (thin) and mean of {months} \
                 months (strong), by date of the figures"
            ),
            caption: wording::rates::jobs_caption(trend.as_ref(), &vintage),
            source: format!("Source: {}", file.provenance.source),
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
            label: format!("{what}{}", wording::rates::vintage_short(vintage.published)),
            detail: String::new(),
            ink,
            weight,
            observations,
        };
        [
            line("Mean", LineWeight::Strong, means.as_slice()),
            line("Month", LineWeight::Thin, changes),
        ]
    });
    let lines: Vec<SeriesLine<'_>> = lines.collect();
    LineChart { baseline: Some(0.0), ..charts::series_lines(&lines, 1.0, ValueKind::Count) }
}

/// The mean of several months with its interval, in every vintage.
pub const TREND: Part =
    Part::section("job growth", trend, &[metrics::rates::payrolls::DEFINITION.key]);

fn trend(cx: &dyn Context) -> Load<Tables> {
    let months = months(cx);
    Some(file(cx)?.map(|(file, as_of)| {
        let mut spans = vec![3, months, 12];
        spans.sort_unstable();
        spans.dedup();
        let rows = vintages(&file, as_of).into_iter().flat_map(|vintage| {
            let name = wording::rates::vintage_words(vintage.published, as_of);
            let rows = spans
                .iter()
                .map(|&months| trend_row(months, &name, jobs_trend(&vintage.levels, months)));
            rows.collect::<Vec<_>>()
        });
        let grid = Grid {
            label: "Job growth over several months".to_owned(),
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
            title: "Is it flat?".to_owned(),
            subtitle: "Mean change a month in thousands, with its 95 % interval; flat means that \
                       it covers zero"
                .to_owned(),
            grids: vec![grid],
            caption:
                "Both vintages are shown, as they tell different stories: figures are revised \
                      for years, and a later vintage was not known on this day."
                    .to_owned(),
        }
    }))
}

fn trend_row(months: usize, vintage: &str, trend: crate::domain::Value<JobsTrend>) -> Vec<Cell> {
    let number = |value: f64| Cell::number(format::signed(value, 0));
    let label = |to: &str| Cell::words(format!("{months}{to}")).note(vintage);
    match trend {
        Ok(trend) => vec![
            label(&format!(" to {}", format::month_long(trend.last))),
            number(trend.mean_thousands),
            number(trend.low_thousands),
            number(trend.high_thousands),
            Cell::words(wording::rates::jobs_verdict_words(trend.verdict)),
        ],
        Err(absence) => vec![
            label(""),
            Cell::default(),
            Cell::default(),
            Cell::default(),
            Cell::words(absence.to_string()),
        ],
    }
}

/// The unemployment rate.
pub const UNEMPLOYMENT: Part = Part::figure(unemployment, 220.0, &[]);

fn unemployment(cx: &dyn Context) -> FigureContent {
    Some(published(cx.library(), MacroId::Unemployment)?.map(|found| {
        let (rate, source) = (found.observations, found.source);
        let line = SeriesLine {
            label: "Unemployed".to_owned(),
            detail: "of the labour force".to_owned(),
            ink: Ink::Neutral,
            weight: LineWeight::Regular,
            observations: &rate,
        };
        let text = FigureText {
            title: "Unemployment".to_owned(),
            subtitle: "Monthly rate, seasonally adjusted".to_owned(),
            caption: wording::rates::unemployment_caption(&rate),
            source: format!("Source: {source}"),
        };
        (drawn(charts::series_lines(&[line], 100.0, ValueKind::Percent)), text)
    }))
}
