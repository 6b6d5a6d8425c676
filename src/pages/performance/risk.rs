//! The risk of both legs and of their difference.

use crate::{
    domain::{
        Symbol, Value, format,
        metrics::risk::{self, LegRisk, PairRisk},
        study,
        wording::performance as words,
    },
    pages::{
        Cell, Grid, Part, Tables,
        scope::{NamedScope, scoped},
    },
};

/// Return and risk over the range, leg by leg and against each other.
pub const RISK: Part = Part::section(
    words::RISK_WHAT,
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
    let risk = |levels| study::risk::leg(levels, measured.spacing());
    let (small, large) = (risk(measured.small()), risk(measured.large()));
    let legs = Grid {
        label: words::LEG_RISK_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Leg"),
            Cell::number(scope.small().to_string()),
            Cell::number(scope.large().to_string()),
        ],
        rows: leg_rows(&small, &large),
        foot: Vec::new(),
    };
    let pair = Grid {
        label: words::PAIR_RISK_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words(words::between_head(scope.small(), scope.large())),
            Cell::number("Value"),
        ],
        rows: pair_rows(scope.large(), &study::risk::pair(measured)),
        foot: Vec::new(),
    };
    let is_short = small.annual_return.is_err();
    Tables {
        title: words::RISK_TITLE.to_owned(),
        subtitle: words::risk_subtitle(
            scope.measured_start(),
            scope.basis,
            scope.history().spacing(),
        ),
        grids: vec![legs, pair],
        caption: if is_short { words::RISK_TOO_SHORT.to_owned() } else { String::new() },
    }
}

fn leg_rows(small: &LegRisk, large: &LegRisk) -> Vec<Vec<Cell>> {
    let rows = [
        (words::ANNUAL_RETURN_LABEL, small.annual_return, large.annual_return),
        (words::VOLATILITY_LABEL, small.volatility, large.volatility),
        (words::MAX_DRAWDOWN_LABEL, small.max_drawdown, large.max_drawdown),
    ];
    let row = |(label, small, large)| vec![Cell::words(label), percent(small), percent(large)];
    rows.map(row).into()
}

fn pair_rows(large: &Symbol, pair: &PairRisk) -> Vec<Vec<Cell>> {
    let rows = [
        (words::TRACKING_ERROR_LABEL.to_owned(), percent(pair.tracking_error)),
        (words::INFORMATION_RATIO_LABEL.to_owned(), number(pair.information_ratio)),
        (words::beta_label(large), number(pair.beta)),
        (words::CORRELATION_LABEL.to_owned(), number(pair.correlation)),
        (words::UP_CAPTURE_LABEL.to_owned(), percent(pair.up_capture)),
        (words::DOWN_CAPTURE_LABEL.to_owned(), percent(pair.down_capture)),
    ];
    rows.into_iter().map(|(label, value)| vec![Cell::words(label), value]).collect()
}

fn percent(figure: Value) -> Cell {
    brief(figure, |share| format::percent(share, 1))
}

fn number(figure: Value) -> Cell {
    brief(figure, |value| format::fixed(value, 2))
}

/// A figure, or the reason why there is none in a word or two: the caption has the rule.
fn brief(figure: Value, write: impl Fn(f64) -> String) -> Cell {
    match figure {
        Ok(value) => Cell::number(write(value)),
        Err(absence) => Cell::number(absence.word()).class("number absent"),
    }
}
