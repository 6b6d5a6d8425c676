//! Cards: what the rule holds now, and the cost at which its trades are worth it.

use super::titles::cost_words;
use crate::domain::{
    Symbol, format,
    metrics::lab::{Backtest, break_even_cost::BreakEven},
    wording::{CardWords, counts::counted},
};

/// What a rule holds after its last session, and its last trade.
pub(crate) fn holds_words(
    small: &Symbol,
    large: &Symbol,
    test: &Backtest,
    rule: &str,
) -> CardWords {
    let Some(held) = test.held.last() else { return CardWords::default() };
    let share = |share: f64| format::percent(share, 0);
    let verdict = match (held.small, held.large) {
        (1.0, _) => small.to_string(),
        (_, 1.0) => large.to_string(),
        (0.0, 0.0) => "Cash".to_owned(),
        (one, other) => format!("{} {small}, {} {large}", share(one), share(other)),
    };
    let last = test.trades.last().map(|trade| {
        format!("The last trade was on the close of {}.", format::day_long(trade.day))
    });
    let trades = format!(
        "{} in {}.",
        counted(test.trades.len(), "trade"),
        counted(test.days.len(), "session"),
    );
    CardWords {
        verdict,
        lines: vec![format!("{}.", format::capitalised(rule))],
        quiet: last.into_iter().chain([trades]).collect(),
    }
}

/// The cost a side at which a rule is as good as 50/50, beside the one that is chosen.
pub(crate) fn break_even_words(found: BreakEven, cost: f64) -> CardWords {
    let (verdict, line) = match found {
        BreakEven::At(share) => {
            let here = 10_000.0 * share;
            let beyond = if here < cost {
                "less than the cost chosen here"
            } else {
                "more than the cost chosen here"
            };
            let line = format!(
                "At this cost a side the rule ends as high as 50/50; {beyond}, which is {}.",
                cost_words(cost)
            );
            (format::basis_points(here), line)
        }
        BreakEven::Behind => {
            ("None".to_owned(), "Even without any cost the rule ended below 50/50.".to_owned())
        }
        BreakEven::Level => ("Any".to_owned(), "The rule is 50/50, at any cost.".to_owned()),
        BreakEven::Beyond(share) => (
            format!("Above {}", format::basis_points(10_000.0 * share)),
            "The rule ended above 50/50 at the dearest cost that was tried.".to_owned(),
        ),
    };
    let quiet = "A side is a purchase or a sale: a full switch from one leg to the other has two.";
    CardWords { verdict, lines: vec![line], quiet: vec![quiet.to_owned()] }
}
