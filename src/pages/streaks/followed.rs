//! What followed earlier streaks.

use crate::{
    domain::{
        format,
        library::Load,
        metrics::{self, streaks::forward_returns::ForwardReturn},
        study::{SEED, streaks::forward_returns},
        view::{LeastRun, Measured, StreaksView},
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Memo, Part, Tables,
        charts, drawn, position,
        scope::{scope, scoped},
    },
};

/// How long the streaks are at least, and from when on it is measured.
pub const CONTROLS: &[Control] = &[Control::Choice(LEAST), Control::Choice(ANCHOR)];

const LEAST: Choice = Choice {
    label: "After streaks of at least",
    form: Form::Slider,
    options: |_| LeastRun::all().map(|least| format!("{least} sessions")).collect(),
    chosen: |cx| LeastRun::all().position(|least| least == cx.view().streaks.least),
    choose: |cx, history, index| {
        if let Some(least) = LeastRun::all().nth(index) {
            cx.change(history, |view| view.streaks.least = least);
        }
    },
};

const ANCHOR: Choice = Choice {
    label: "Measured from",
    form: Form::Segments,
    options: |_| vec!["From when it got so long".to_owned(), "From when it broke".to_owned()],
    chosen: |cx| position(Measured::ALL, &cx.view().streaks.anchor),
    choose: |cx, history, index| {
        if let Some(&anchor) = Measured::ALL.get(index) {
            cx.change(history, |view| view.streaks.anchor = anchor);
        }
    },
};

/// The means as bars.
pub const BARS: Part =
    Part::figure(bars, 240.0, &[metrics::streaks::forward_returns::DEFINITION.key]);

/// What followed streaks as long as the reader asks for, computed once for bars and table.
const FOLLOWED: Memo<Option<[ForwardReturn; 5]>> = Memo::new("what followed streaks", |cx, _| {
    let StreaksView { least, anchor, .. } = cx.view().streaks;
    let scope = scope(cx)?.ok()?;
    Some(forward_returns(scope.history(), least.sessions(), anchor.anchor()))
});

fn bars(cx: &dyn Context) -> FigureContent {
    let rows = FOLLOWED.get(cx);
    let least = cx.view().streaks.least.sessions().get();
    scoped(cx, |scope| {
        let rows = rows.as_ref().map_or(&[][..], |rows| rows);
        let text = FigureText {
            title: wording::streaks::followed_title(least),
            subtitle: "Mean relative return: left after the streaks, right after any session"
                .to_owned(),
            caption: wording::streaks::followed_caption(&scope.names, least, rows),
            source: scope.source(),
        };
        (drawn(charts::followed(rows)), text)
    })
}

/// The same with counts, medians and intervals.
pub const TABLE: Part =
    Part::section("what followed", table, &[metrics::streaks::forward_returns::DEFINITION.key]);

fn table(cx: &dyn Context) -> Load<Tables> {
    let rows = FOLLOWED.get(cx);
    let anchor = cx.view().streaks.anchor.anchor();
    scoped(cx, |_| Tables {
        title: "The same in figures".to_owned(),
        subtitle: wording::streaks::followed_subtitle(anchor, SEED.0),
        grids: vec![grid(rows.as_ref().map_or(&[], |rows| rows))],
        caption: String::new(),
    })
}

fn grid(rows: &[ForwardReturn]) -> Grid {
    Grid {
        label: "What followed".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("After"),
            Cell::number("n"),
            Cell::number("Mean, %"),
            Cell::number("Interval, %"),
            Cell::number("Median, %"),
            Cell::number("Ahead"),
            Cell::number("Any session, %"),
        ],
        rows: rows.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

fn row(row: &ForwardReturn) -> Vec<Cell> {
    let percent = |share| format::signed_percent_bare(share, 2);
    let interval = row.interval.map_or_else(
        |_| Cell::number("–"),
        |(low, high)| Cell::number(format!("{} to {}", percent(low), percent(high))),
    );
    vec![
        Cell::words(format!("{} sessions", row.horizon)),
        Cell::number(format::count(row.n)),
        Cell::figure(row.mean, percent),
        interval,
        Cell::figure(row.median, percent),
        Cell::figure(row.share_positive, |share| format::percent(share, 0)),
        Cell::figure(row.usual, percent),
    ]
}
