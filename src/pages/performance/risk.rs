//! The return and the risk of every leg, and of the difference of the pair.

use super::further_legs::{ink, with_legs};
use crate::{
    chart::Ink,
    domain::{
        Symbol, Value, format,
        metrics::{
            performance::{geometric_excess, rebased_performance},
            risk::{self, LegRisk, PairRisk},
        },
        study::{self, FurtherLeg, PairReturns},
        wording::performance as words,
    },
    pages::{Cell, Grid, Part, Tables, scope::NamedScope},
};

/// Return and risk over the range, leg by leg and against each other.
pub const RISK: Part = Part::section(
    words::RISK_WHAT,
    |cx| with_legs(cx, tables),
    &[
        rebased_performance::DEFINITION.key,
        geometric_excess::DEFINITION.key,
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

fn tables(scope: &NamedScope, further: &[FurtherLeg]) -> Tables {
    let measured = scope.measured();
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
    let is_short = study::risk::leg(measured.small(), measured.spacing()).annual_return.is_err();
    Tables {
        title: words::RISK_TITLE.to_owned(),
        subtitle: words::risk_subtitle(
            scope.measured_start(),
            scope.basis,
            scope.history().spacing(),
        ),
        grids: vec![legs(scope, further), pair],
        caption: if is_short { words::RISK_TOO_SHORT.to_owned() } else { String::new() },
    }
}

/// Return and risk leg by leg, the pair first.
fn legs(scope: &NamedScope, further: &[FurtherLeg]) -> Grid {
    let measured = scope.measured();
    let made = PairReturns::over(measured);
    let risk = |levels| study::risk::leg(levels, measured.spacing());
    let name = |symbol: &Symbol, ink| Cell::words(symbol.to_string()).ink(ink);
    let small = name(scope.small(), Ink::Small);
    let large = name(scope.large(), Ink::Large);
    let mut rows = vec![
        leg_row(small, made.small, percent_signed(made.relative), &risk(measured.small())),
        leg_row(large, made.large, Cell::number(format::NO_VALUE), &risk(measured.large())),
    ];
    rows.extend(further.iter().map(|leg| {
        let name = name(&leg.symbol, ink(leg.place)).note(words::leg_detail(leg));
        leg_row(name, leg.made.small, percent_signed(leg.made.relative), &leg.risk)
    }));
    Grid {
        label: words::LEG_RISK_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Leg"),
            Cell::number(words::RETURN_LABEL),
            Cell::number(words::relative_head(scope.large())),
            Cell::number(words::ANNUAL_RETURN_LABEL),
            Cell::number(words::VOLATILITY_LABEL),
            Cell::number(words::MAX_DRAWDOWN_LABEL),
        ],
        rows,
        foot: Vec::new(),
    }
}

fn leg_row(name: Cell, made: Value, relative: Cell, risk: &LegRisk) -> Vec<Cell> {
    vec![
        name,
        percent_signed(made),
        relative,
        percent(risk.annual_return),
        percent(risk.volatility),
        percent(risk.max_drawdown),
    ]
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

fn percent_signed(figure: Value) -> Cell {
    brief(figure, |share| format::signed_percent(share, 1))
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
