//! What followed by horizon, and every day with what followed it.

use super::chosen::{change, signal, studied};
use crate::{
    domain::{
        Symbol, Value, format,
        library::Load,
        metrics::{self, signals::after::AfterSignal},
        signals::EventColumn,
        study::{
            SEED,
            signals::{SignalEvent, SignalStudy},
        },
        view::History,
        wording::{signals as words, streaks::sessions_words},
    },
    pages::{Act, Cell, Context, Grid, Part, Tables},
};

/// What followed, horizon by horizon.
pub const HORIZONS: Part = Part::section(
    words::HORIZONS_WHAT,
    horizons,
    &[metrics::signals::after::DEFINITION.key, metrics::signals::chance::DEFINITION.key],
);

fn horizons(cx: &dyn Context) -> Load<Tables> {
    let horizon = signal(cx).horizon;
    studied(cx, |scope, study| {
        let title = words::followed_title(scope.small(), scope.large());
        let legs = [scope.small(), scope.large()].map(Symbol::as_str);
        Tables {
            subtitle: words::horizons_subtitle(SEED.0),
            grids: vec![
                lead_grid(&title, &study.after),
                base_grid(study),
                legs_grid(legs, &study.after),
            ],
            caption: words::horizons_caption(study.over(horizon)),
            title,
        }
    })
}

fn lead_grid(label: &str, rows: &[AfterSignal]) -> Grid {
    let numbers = [
        "n",
        "Mean, %",
        "Interval, %",
        "Median, %",
        "Middle half, %",
        "Ahead",
        "Chance",
        "Any, %",
        "Any ahead",
        "Apart",
        "Open",
    ];
    Grid {
        label: label.to_owned(),
        class: "data-table",
        head: std::iter::once(Cell::words("After")).chain(numbers.map(Cell::number)).collect(),
        rows: rows.iter().map(lead_row).collect(),
        foot: Vec::new(),
    }
}

fn lead_row(row: &AfterSignal) -> Vec<Cell> {
    let share = |share: Value| Cell::figure(share, |share| format::percent(share, 0));
    vec![
        Cell::words(sessions_words(row.horizon)),
        Cell::number(format::count(row.n)),
        percent(row.lead.mean),
        between(row.interval),
        percent(row.lead.median),
        between(row.lead.quartiles),
        share(row.lead.share_positive),
        Cell::figure(row.chance, |chance| format::chance(chance, 1)),
        percent(row.usual.mean),
        share(row.usual.share_positive),
        Cell::number(format::count(row.disjoint)),
        Cell::number(format::count(row.open)),
    ]
}

/// The base rate: the same after every session of the span.
fn base_grid(study: &SignalStudy) -> Grid {
    let heads = ["n", "mean, %", "median, %", "middle half, %", "ahead"].map(words::any_head);
    let row = |row: &AfterSignal| {
        vec![
            Cell::words(sessions_words(row.horizon)),
            Cell::number(format::count(study.sessions.saturating_sub(row.horizon))),
            percent(row.usual.mean),
            percent(row.usual.median),
            between(row.usual.quartiles),
            Cell::figure(row.usual.share_positive, |share| format::percent(share, 0)),
        ]
    };
    Grid {
        label: words::BASE_LABEL.to_owned(),
        class: "data-table",
        head: std::iter::once(Cell::words("After")).chain(heads.map(Cell::number)).collect(),
        rows: study.after.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

fn legs_grid(legs: [&str; 2], rows: &[AfterSignal]) -> Grid {
    let head = legs.into_iter().flat_map(|leg| {
        ["mean, %", "median, %", "middle half, %", "up"].map(|what| format!("{leg} {what}"))
    });
    let row = |row: &AfterSignal| {
        let leg = [row.small, row.large].into_iter().flat_map(|leg| {
            [
                percent(leg.mean),
                percent(leg.median),
                between(leg.quartiles),
                Cell::figure(leg.share_positive, |share| format::percent(share, 0)),
            ]
        });
        std::iter::once(Cell::words(sessions_words(row.horizon))).chain(leg).collect()
    };
    Grid {
        label: legs.join(" and "),
        class: "data-table",
        head: std::iter::once(Cell::words("After")).chain(head.map(Cell::number)).collect(),
        rows: rows.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

fn percent(share: Value) -> Cell {
    Cell::figure(share, |share| format::signed_percent_bare(share, 2))
}

fn between(bounds: Value<(f64, f64)>) -> Cell {
    bounds.map_or_else(
        |_| Cell::number("–"),
        |(low, high)| {
            let (low, high) = (format::bound_bare(low, 2), format::bound_bare(high, 2));
            Cell::number(format!("{low} to {high}"))
        },
    )
}

/// Every day with what followed it.
pub const EVENTS: Part =
    Part::section(words::EVENTS_WHAT, events, &[metrics::signals::events::DEFINITION.key]);

fn events(cx: &dyn Context) -> Load<Tables> {
    let signal = signal(cx);
    let (order, apart) = (signal.order, usize::try_from(signal.apart.get()).unwrap_or(0));
    studied(cx, |scope, study| {
        let head = |title: &str, column: EventColumn| {
            let act = Act::Change(sort, column.to_string());
            Cell::sorts(title, act, order.direction_of(column))
        };
        let heads = study.after.iter().enumerate().map(|(number, row)| {
            head(&sessions_words(row.horizon), EventColumn::After(number)).class("number")
        });
        let grid = Grid {
            label: words::EVENTS_TITLE.to_owned(),
            class: "data-table",
            head: std::iter::once(head(words::DAY_HEAD, EventColumn::Day)).chain(heads).collect(),
            rows: order.sort(&study.events).into_iter().map(event_row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: words::EVENTS_TITLE.to_owned(),
            subtitle: words::events_subtitle(scope.small(), scope.large()),
            grids: if study.events.is_empty() { Vec::new() } else { vec![grid] },
            caption: words::events_caption(apart),
        }
    })
}

/// Sorts by a column; by the same again the other way.
fn sort(cx: &dyn Context, column: &str) {
    change(cx, History::Push, |signal| {
        if let Ok(next) = signal.order.next(column) {
            signal.order = next;
        }
    });
}

fn event_row(event: &SignalEvent) -> Vec<Cell> {
    let after = event.after.iter().map(|after| match after {
        Some(after) => Cell::number(format::signed_percent_bare(after.lead, 2)),
        None => Cell::words(words::OPEN).class("absent"),
    });
    std::iter::once(Cell::words(format::day_long(event.day))).chain(after).collect()
}
