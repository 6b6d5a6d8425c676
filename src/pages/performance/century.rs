//! A century of size: the size factor since 1926, its droughts, drawdowns and decades.

use crate::{
    domain::{
        Day, Month, Observation, Value, format,
        library::Load,
        metrics::{
            self, Span,
            performance::size_factor::{
                Decade, Drought, FactorLikeness, cumulative, decades, droughts, likeness,
            },
        },
        snapshot::{MacroColumn, MacroId},
        wording,
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
    "the droughts",
    droughts_content,
    &[metrics::performance::size_factor::DEFINITION.key],
);

/// Droughts in the table.
const DROUGHTS_SHOWN: usize = 6;

/// Why it may stand in for the pair, and its decades.
pub const DECADES: Part = Part::section("the decades", decades_content, &[]);

fn decades_content(cx: &dyn Context) -> Load<Tables> {
    let months = match months(cx)? {
        Ok(months) => months,
        Err(error) => return Some(Err(error)),
    };
    let caption = scope(cx)?.ok().map(|scope| stand_in(&scope, &months));
    Some(Ok(Tables {
        title: "Decade by decade".to_owned(),
        subtitle: "Small minus big, compounded monthly".to_owned(),
        grids: vec![decades_grid(&decades(&months))],
        caption: caption.unwrap_or_default(),
    }))
}

fn drawdown(cx: &dyn Context) -> FigureContent {
    let source = source(cx)?;
    Some(months(cx)?.map(|months| {
        let points = cumulative(&months);
        let text = FigureText {
            title: "Below its peak".to_owned(),
            subtitle: "The compounded factor against its highest month so far".to_owned(),
            caption: wording::performance::century_drawdown_caption(&points),
            source,
        };
        (drawn(charts::century_drawdown(&points)), text)
    }))
}

fn droughts_content(cx: &dyn Context) -> Load<Tables> {
    Some(months(cx)?.map(|months| {
        let found = droughts(&months);
        let number = |words: &str| Cell::number(words);
        let grid = Grid {
            label: "Droughts of the size factor".to_owned(),
            class: "data-table",
            head: vec![
                Cell::words("Peak"),
                number("Months"),
                number("Deepest, %"),
                Cell::words("Deepest in"),
                Cell::words("Peak reached again"),
            ],
            rows: found.iter().take(DROUGHTS_SHOWN).map(drought_row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: "The longest droughts".to_owned(),
            subtitle: "From a peak of the compounded factor until it was reached again".to_owned(),
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
        drought.recovery.map_or_else(|| Cell::words("not yet"), month),
    ]
}

/// The line that names the publisher.
fn source(cx: &dyn Context) -> Option<String> {
    let file = cx.library().macro_file(MacroId::SizeFactor)?.ok();
    Some(file.map_or(String::new(), |file| format!("Source: {}", file.provenance.source)))
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
    Some(months(cx)?.map(|months| {
        let (points, droughts) = (cumulative(&months), droughts(&months));
        let text = FigureText {
            title: "A century of size".to_owned(),
            subtitle: "Small minus big, 100 before the first month, compounded; shaded: the longest droughts".to_owned(),
            caption: wording::performance::century_caption(&points, &droughts),
            source,
        };
        (drawn(charts::century(&points, &droughts, scale)), text)
    }))
}

fn stand_in(scope: &NamedScope, months: &[Observation]) -> String {
    let history = scope.history();
    let from = history.days().first().copied().unwrap_or(scope.as_of).calendar_month();
    let since = |from: Month| -> Value<FactorLikeness> { likeness(months, history, from) };
    let newer = newer_vintage().map_or(since(from), since);
    wording::performance::likeness_words(
        scope.small().as_str(),
        scope.large().as_str(),
        since(from),
        newer,
    )
}

/// The first month of the newer of the two vintages that the factor is put together from.
fn newer_vintage() -> Option<Month> {
    Day::from_ymd(2018, 12, 1).ok().map(Day::calendar_month)
}

fn decades_grid(decades: &[Decade]) -> Grid {
    Grid {
        label: "The size factor by decade".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Decade"),
            Cell::number("Small minus big, %"),
            Cell::number("A year, %"),
            Cell::number("Months won"),
        ],
        rows: decades.iter().rev().map(decade_row).collect(),
        foot: Vec::new(),
    }
}

fn decade_row(decade: &Decade) -> Vec<Cell> {
    let part = match decade.span {
        Span::Full => String::new(),
        Span::Part => format!("{} months", decade.months),
    };
    vec![
        Cell::words(format!("{}s", decade.first_year)).note(part),
        Cell::number(format::signed_percent_bare(decade.total, 1)),
        Cell::figure(decade.a_year, |share| format::signed_percent_bare(share, 1)),
        Cell::figure(decade.share_won, |share| format::percent(share, 0)),
    ]
}
