//! What followed earlier streaks.

use crate::{
    domain::{
        format,
        library::Load,
        metrics::{self, streaks::forward_returns::ForwardReturn},
        study::{SEED, streaks::forward_returns},
        view::{LeastRun, Measured, StreaksView},
        wording::streaks as words,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Memo, Part, Tables,
        charts::{Followed, followed_bars},
        drawn, position,
        scope::{scope, scoped},
    },
};

/// How long the streaks are at least, and from when on it is measured.
pub const CONTROLS: &[Control] = &[Control::Choice(LEAST), Control::Choice(ANCHOR)];

const LEAST: Choice = Choice {
    label: words::LEAST_LABEL,
    form: Form::Slider,
    options: |_| {
        LeastRun::all().map(|least| words::sessions_words(least.sessions().get())).collect()
    },
    chosen: |cx| LeastRun::all().position(|least| least == cx.view().streaks.least),
    choose: |cx, history, index| {
        if let Some(least) = LeastRun::all().nth(index) {
            cx.change(history, |view| view.streaks.least = least);
        }
    },
};

const ANCHOR: Choice = Choice {
    label: words::ANCHOR_LABEL,
    form: Form::Segments,
    options: |_| words::ANCHOR_OPTIONS.map(str::to_owned).into(),
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
            title: words::followed_title(scope.small(), least),
            subtitle: words::FOLLOWED_SUBTITLE.to_owned(),
            caption: words::followed_caption(&scope.names, least, rows),
            source: scope.source(),
        };
        let bar = |row: &ForwardReturn| Followed {
            horizon: row.horizon,
            mean: row.mean,
            usual: row.usual,
        };
        let names = [words::AFTER_STREAKS, words::AFTER_ANY];
        (drawn(followed_bars(rows.iter().map(bar), names)), text)
    })
}

/// The same with counts, medians and intervals.
pub const TABLE: Part = Part::section(
    words::FOLLOWED_WHAT,
    table,
    &[metrics::streaks::forward_returns::DEFINITION.key],
);

fn table(cx: &dyn Context) -> Load<Tables> {
    let rows = FOLLOWED.get(cx);
    let anchor = cx.view().streaks.anchor.anchor();
    let least = cx.view().streaks.least.sessions().get();
    scoped(cx, |scope| Tables {
        title: words::followed_table_title(scope.small(), least),
        subtitle: words::followed_subtitle(anchor, SEED.0),
        grids: vec![grid(rows.as_ref().map_or(&[], |rows| rows))],
        caption: String::new(),
    })
}

fn grid(rows: &[ForwardReturn]) -> Grid {
    Grid {
        label: words::FOLLOWED_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("After"),
            Cell::number("n"),
            Cell::number("Mean, %"),
            Cell::number("Interval, %"),
            Cell::number("Median, %"),
            Cell::number("Ahead"),
            Cell::number(words::ANY_HEAD),
        ],
        rows: rows.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

fn row(row: &ForwardReturn) -> Vec<Cell> {
    let percent = |share| format::signed_percent_bare(share, 2);
    let interval = row.interval.map_or_else(
        |_| Cell::number("–"),
        |(low, high)| {
            let (low, high) = (format::bound_bare(low, 2), format::bound_bare(high, 2));
            Cell::number(format!("{low} to {high}"))
        },
    );
    vec![
        Cell::words(words::sessions_words(row.horizon)),
        Cell::number(format::count(row.n)),
        Cell::figure(row.mean, percent),
        interval,
        Cell::figure(row.median, percent),
        Cell::figure(row.share_positive, |share| format::percent(share, 0)),
        Cell::figure(row.usual, percent),
    ]
}
