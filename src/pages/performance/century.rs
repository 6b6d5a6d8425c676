//! A century of size: the size factor since 1926, its droughts, drawdowns and decades.

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{Fill, LineSeries, LineWeight, ShadedSpan},
    },
    domain::{
        Day, Month, Value, format,
        library::Load,
        metrics::{
            self, Span,
            performance::size_factor::{Decade, Drought, FactorLikeness, FactorPoint},
        },
        study::size_factor::SizeFactor,
        wording::performance as words,
    },
    pages::{
        Cell, Context, FigureContent, FigureText, Grid, Part, Tables, charts, drawn,
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
    let factor = match SizeFactor::read(cx.library())? {
        Ok(factor) => factor,
        Err(error) => return Some(Err(error)),
    };
    let caption = scope(cx)?.ok().map(|scope| stand_in(&scope, &factor));
    Some(Ok(Tables {
        title: words::DECADES_TITLE.to_owned(),
        subtitle: words::DECADES_SUBTITLE.to_owned(),
        grids: vec![decades_grid(&factor.decades())],
        caption: caption.unwrap_or_default(),
    }))
}

fn drawdown(cx: &dyn Context) -> FigureContent {
    Some(SizeFactor::read(cx.library())?.map(|factor| {
        let text = FigureText {
            title: words::CENTURY_DRAWDOWN_TITLE.to_owned(),
            subtitle: words::CENTURY_DRAWDOWN_SUBTITLE.to_owned(),
            caption: words::century_drawdown_caption(&factor.points),
            source: words::source_line(&factor.source),
        };
        charts::with_recessions(cx, drawdown_chart(&factor.points), text)
    }))
}

fn droughts_content(cx: &dyn Context) -> Load<Tables> {
    Some(SizeFactor::read(cx.library())?.map(|factor| {
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
            rows: factor.droughts.iter().take(DROUGHTS_SHOWN).map(drought_row).collect(),
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

fn content(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    let scope = scope(cx)?.ok();
    Some(SizeFactor::read(cx.library())?.map(|factor| {
        let warning = scope.map_or(String::new(), |scope| warning(&scope, &factor));
        let (points, droughts) = (&factor.points, &factor.droughts);
        let text = FigureText {
            title: words::CENTURY_TITLE.to_owned(),
            subtitle: words::CENTURY_SUBTITLE.to_owned(),
            caption: format!("{warning}{}", words::century_caption(points, droughts)),
            source: words::source_line(&factor.source),
        };
        (drawn(century_chart(points, droughts, scale)), text)
    }))
}

/// Warning that the factor says little of the pair; empty where it is like it.
fn warning(scope: &NamedScope, factor: &SizeFactor) -> String {
    match all_months(scope, factor) {
        likeness if words::is_alike(likeness) => String::new(),
        _ => format!("{} ", stand_in(scope, factor)),
    }
}

fn all_months(scope: &NamedScope, factor: &SizeFactor) -> Value<FactorLikeness> {
    let first = scope.history().days().first().copied().unwrap_or(scope.as_of);
    factor.likeness(scope.history(), first.calendar_month())
}

fn stand_in(scope: &NamedScope, factor: &SizeFactor) -> String {
    let all = all_months(scope, factor);
    let newer = newer_vintage().map_or(all, |from| factor.likeness(scope.history(), from));
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
