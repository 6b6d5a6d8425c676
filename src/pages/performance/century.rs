//! A century of size: the size factor since 1926, its droughts, drawdowns and decades.

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{Fill, LineSeries, LineWeight, ShadedSpan},
    },
    domain::{
        Day, Month, Observation, Value, format,
        library::Load,
        metrics::{
            self, Span,
            performance::size_factor::{
                Decade, Drought, FactorLikeness, FactorPoint, cumulative, decades, droughts,
                likeness,
            },
        },
        snapshot::{MacroColumn, MacroId},
        wording::performance as words,
    },
    pages::{
        Cell, Context, FigureContent, FigureText, Grid, Part, Tables, drawn,
        scope::{NamedScope, scale, scope},
    },
};

/// The chart of the factor.
pub const FACTOR: Part =
    Part::figure(content, 280.0, &[metrics::performance::size_factor::DEFINITION.key]);

/// How far the factor was below its peaks.
pub const DRAWDOWN: Part =
    Part::figure(drawdown, 220.0, &[metrics::performance::size_factor::DEFINITION.key]);

/// The longest droughts.
pub const DROUGHTS: Part = Part::section(
    words::DROUGHTS_WHAT,
    droughts_content,
    &[metrics::performance::size_factor::DEFINITION.key],
);

/// Droughts in the table.
const DROUGHTS_SHOWN: usize = 6;

/// Why it may stand in for the pair, and its decades.
pub const DECADES: Part = Part::section(words::DECADES_WHAT, decades_content, &[]);

fn decades_content(cx: &dyn Context) -> Load<Tables> {
    let months = match months(cx)? {
        Ok(months) => months,
        Err(error) => return Some(Err(error)),
    };
    let caption = scope(cx)?.ok().map(|scope| stand_in(&scope, &months));
    Some(Ok(Tables {
        title: words::DECADES_TITLE.to_owned(),
        subtitle: words::DECADES_SUBTITLE.to_owned(),
        grids: vec![decades_grid(&decades(&months))],
        caption: caption.unwrap_or_default(),
    }))
}

fn drawdown(cx: &dyn Context) -> FigureContent {
    let source = source(cx)?;
    Some(months(cx)?.map(|months| {
        let points = cumulative(&months);
        let text = FigureText {
            title: words::CENTURY_DRAWDOWN_TITLE.to_owned(),
            subtitle: words::CENTURY_DRAWDOWN_SUBTITLE.to_owned(),
            caption: words::century_drawdown_caption(&points),
            source,
        };
        (drawn(drawdown_chart(&points)), text)
    }))
}

fn droughts_content(cx: &dyn Context) -> Load<Tables> {
    Some(months(cx)?.map(|months| {
        let found = droughts(&months);
        let number = |words: &str| Cell::number(words);
        let grid = Grid {
            label: words::DROUGHTS_LABEL.to_owned(),
            class: "data-table",
            head: vec![
                Cell::words("Peak"),
                number("Months"),
                number(words::DEEPEST_HEAD),
                Cell::words(words::DEEPEST_IN_HEAD),
                Cell::words(words::RECOVERY_HEAD),
            ],
            rows: found.iter().take(DROUGHTS_SHOWN).map(drought_row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: words::DROUGHTS_TITLE.to_owned(),
            subtitle: words::DROUGHTS_SUBTITLE.to_owned(),
            grids: vec![grid],
            caption: String::new(),
        }
    }))
}

fn drought_row(drought: &Drought) -> Vec<Cell> {
    let month = |day: Day| Cell::words(format::month_long(day.calendar_month()));
    vec![
        month(drought.peak),
        Cell::number(format::count(drought.months)),
        Cell::number(format::signed_percent_bare(drought.depth, 1)),
        month(drought.trough),
        drought.recovery.map_or_else(|| Cell::words(words::NOT_YET), month),
    ]
}

/// The line that names the publisher.
fn source(cx: &dyn Context) -> Option<String> {
    let file = cx.library().macro_file(MacroId::SizeFactor)?.ok();
    Some(file.map_or(String::new(), |file| words::source_line(&file.provenance.source)))
}

/// The months of the factor that were published by a day.
fn months(cx: &dyn Context) -> Load<Vec<Observation>> {
    let file = match cx.library().macro_file(MacroId::SizeFactor)? {
        Ok(file) => file,
        Err(error) => return Some(Err(error)),
    };
    let as_of = cx.library().as_of()?;
    let column = file.column(MacroColumn::SmallMinusBig, as_of);
    Some(Ok(column.map(|column| column.series.as_of(as_of).to_vec()).unwrap_or_default()))
}

fn content(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    let source = source(cx)?;
    let scope = scope(cx)?.ok();
    Some(months(cx)?.map(|months| {
        let warning = scope.map_or(String::new(), |scope| warning(&scope, &months));
        let (points, droughts) = (cumulative(&months), droughts(&months));
        let text = FigureText {
            title: words::CENTURY_TITLE.to_owned(),
            subtitle: words::CENTURY_SUBTITLE.to_owned(),
            caption: format!("{warning}{}", words::century_caption(&points, &droughts)),
            source,
        };
        (drawn(century_chart(&points, &droughts, scale)), text)
    }))
}

/// Warning that the factor says little of the pair; empty where it is like it.
fn warning(scope: &NamedScope, months: &[Observation]) -> String {
    match all_months(scope, months) {
        likeness if words::is_alike(likeness) => String::new(),
        _ => format!("{} ", stand_in(scope, months)),
    }
}

fn all_months(scope: &NamedScope, months: &[Observation]) -> Value<FactorLikeness> {
    let first = scope.history().days().first().copied().unwrap_or(scope.as_of);
    likeness(months, scope.history(), first.calendar_month())
}

fn stand_in(scope: &NamedScope, months: &[Observation]) -> String {
    let all = all_months(scope, months);
    let newer = newer_vintage().map_or(all, |from| likeness(months, scope.history(), from));
    words::likeness_words(scope.small().as_str(), scope.large().as_str(), all, newer)
}

/// The first month of the newer of the two vintages that the factor is put together from.
fn newer_vintage() -> Option<Month> {
    Day::from_ymd(2018, 12, 1).ok().map(Day::calendar_month)
}

fn decades_grid(decades: &[Decade]) -> Grid {
    Grid {
        label: words::DECADES_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Decade"),
            Cell::number(words::DECADE_HEAD),
            Cell::number(words::A_YEAR_HEAD),
            Cell::number(words::MONTHS_WON_HEAD),
        ],
        rows: decades.iter().rev().map(decade_row).collect(),
        foot: Vec::new(),
    }
}

fn decade_row(decade: &Decade) -> Vec<Cell> {
    let part = match decade.span {
        Span::Full => String::new(),
        Span::Part => words::part_decade(decade.months),
    };
    vec![
        Cell::words(format!("{}s", decade.first_year)).note(part),
        Cell::number(format::signed_percent_bare(decade.total, 1)),
        Cell::figure(decade.a_year, |share| format::signed_percent_bare(share, 1)),
        Cell::figure(decade.share_won, |share| format::percent(share, 0)),
    ]
}

/// Droughts that are shaded: the longest few, so that they can be told apart.
const DROUGHTS_SHADED: usize = 3;

/// The compounded size factor, 100 before its first month, with its longest droughts shaded.
fn century_chart(points: &[FactorPoint], droughts: &[Drought], scale: Scale) -> LineChart {
    let days = points.iter().map(|point| point.day).collect();
    let line = LineSeries {
        label: words::CENTURY_LABEL.to_owned(),
        detail: words::CENTURY_DETAIL.to_owned(),
        ink: Ink::Neutral,
        values: points.iter().map(|point| Some(100.0 * point.growth)).collect(),
        weight: LineWeight::Regular,
    };
    let last = points.last().map(|point| point.day);
    let shade = |drought: &Drought| ShadedSpan {
        from: drought.peak,
        to: drought.recovery.or(last).unwrap_or(drought.trough),
        label: "droughts".to_owned(),
        ink: Ink::Large,
    };
    LineChart {
        scale,
        baseline: Some(100.0),
        spans: droughts.iter().take(DROUGHTS_SHADED).map(shade).collect(),
        ..LineChart::new(days, vec![line], ValueKind::Index)
    }
}

/// How far the compounded size factor is below its peak, month by month.
fn drawdown_chart(points: &[FactorPoint]) -> LineChart {
    let days = points.iter().map(|point| point.day).collect();
    let line = LineSeries {
        label: words::CENTURY_LABEL.to_owned(),
        detail: words::DRAWDOWN_DETAIL.to_owned(),
        ink: Ink::Neutral,
        values: points.iter().map(|point| Some(point.drawdown)).collect(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days, vec![line], ValueKind::SignedPercent)
    }
}
