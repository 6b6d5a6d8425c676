//! The risk of both legs and of their difference.

use crate::{
    domain::{
        Value, format,
        metrics::risk::{self, leg_risk, pair_risk},
    },
    pages::{
        Cell, Grid, Part, Tables,
        scope::{NamedScope, scoped},
    },
};

/// Return and risk over the range, leg by leg and against each other.
pub const RISK: Part = Part::section(
    "the risk table",
    |cx| scoped(cx, tables),
    &[
        risk::annual_return::DEFINITION.key,
        risk::volatility::DEFINITION.key,
        risk::maximum_drawdown::DEFINITION.key,
        risk::tracking_error::DEFINITION.key,
        risk::information_ratio::DEFINITION.key,
        risk::beta::DEFINITION.key,
        risk::correlation::DEFINITION.key,
        risk::capture::DEFINITION.key,
    ],
);

fn tables(scope: &NamedScope) -> Tables {
    let measured = scope.measured();
    let risk = |levels| leg_risk(levels, measured.spacing());
    let (small, large) = (risk(measured.small()), risk(measured.large()));
    let pair = pair_risk(measured);
    let legs = [
        ("Return a year", small.annual_return, large.annual_return),
        ("Volatility", small.volatility, large.volatility),
        ("Maximum drawdown", small.max_drawdown, large.max_drawdown),
    ];
    let between = [
        ("Tracking error", percent(pair.tracking_error)),
        ("Information ratio", number(pair.information_ratio)),
        ("Beta to the large leg", number(pair.beta)),
        ("Correlation", number(pair.correlation)),
        ("Up capture", percent(pair.up_capture)),
        ("Down capture", percent(pair.down_capture)),
    ];
    let leg_rows =
        legs.map(|(label, small, large)| vec![Cell::words(label), percent(small), percent(large)]);
    let pair_rows = between.map(|(label, value)| vec![Cell::words(label), value]);
    let legs = Grid {
        label: "Return and risk of each leg".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Leg"),
            Cell::number(scope.small().to_string()),
            Cell::number(scope.large().to_string()),
        ],
        rows: leg_rows.into(),
        foot: Vec::new(),
    };
    let pair = Grid {
        label: "Risk of the difference".to_owned(),
        class: "data-table",
        head: vec![Cell::words("Small against large"), Cell::number("Value")],
        rows: pair_rows.into(),
        foot: Vec::new(),
    };
    let since = format::day_long(scope.measured_start());
    Tables {
        title: "Return and risk".to_owned(),
        subtitle: format!("Daily closes since {since}, {}", scope.basis.label()),
        grids: vec![legs, pair],
        caption: String::new(),
    }
}

fn percent(figure: Value) -> Cell {
    Cell::figure(figure, |share| format::percent(share, 1))
}

fn number(figure: Value) -> Cell {
    Cell::figure(figure, |value| format::fixed(value, 2))
}
