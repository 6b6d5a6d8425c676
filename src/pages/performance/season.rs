//! The average year of the ratio, with the year of the as-of day over it.

use crate::{
    chart::{
        EventSteps, Ink, LineChart, StepUnit, ValueKind,
        line::{Band, LineSeries, LineWeight},
    },
    domain::{
        Spacing,
        metrics::performance::seasonal_path::{self, SeasonalPath, seasonal_path},
        wording::performance as words,
    },
    pages::{Context, FigureContent, FigureText, Part, drawn, scope::scoped_at},
};

/// The average year.
pub const SEASON: Part = Part::figure(season, 280.0, &[seasonal_path::DEFINITION.key]);

fn season(cx: &dyn Context) -> FigureContent {
    scoped_at(cx, Spacing::Session, |scope| {
        let found = seasonal_path(scope.history());
        let text = FigureText {
            title: words::season_title(scope.small(), scope.large()),
            subtitle: words::season_subtitle(found.years.len(), scope.basis),
            caption: words::season_caption(&scope.names, &found),
            source: scope.source(),
        };
        (drawn(chart(&found)), text)
    })
}

fn chart(found: &SeasonalPath) -> LineChart {
    let steps = || found.steps.iter();
    let line = |label: String, ink, weight, values: Vec<f64>| LineSeries {
        label,
        detail: String::new(),
        ink,
        values: values.into(),
        weight,
    };
    let mean = steps().map(|step| step.mean).collect();
    let median = steps().map(|step| step.median).collect();
    let mut series = vec![
        line(words::mean_year(found.years.len()), Ink::Neutral, LineWeight::Strong, mean),
        line("Median".to_owned(), Ink::Muted, LineWeight::Regular, median),
    ];
    series.extend(found.current.as_ref().map(|year| {
        line(year.year.to_string(), Ink::Small, LineWeight::Strong, year.values.clone())
    }));
    let band = Band {
        series: 0,
        lower: steps().map(|step| Some(step.quartiles.0)).collect(),
        upper: steps().map(|step| Some(step.quartiles.1)).collect(),
    };
    let current = found.current.as_ref().map_or(0, |year| year.values.len());
    let across = EventSteps {
        first: 0,
        count: found.steps.len().max(current),
        unit: StepUnit::Session,
        event: words::SEASON_START.to_owned(),
    };
    LineChart {
        baseline: Some(0.0),
        bands: vec![band],
        ..LineChart::over(across.into(), series, ValueKind::SignedPercent)
    }
}
