//! Days of a claim on the sessions of a history.

use super::{
    evidence::{Evidence, Unknown},
    verdict::{Computed, Judgement, Verdict},
};
use crate::domain::{
    Absence, Basis, Day, PairView, Symbol, format,
    view::{Page, ViewState},
};

/// A day without a session is served by one at most so many days before it.
const NEAREST_DAYS: i32 = 7;

/// The index of the last session not after `day`, at most a week before it.
pub(super) fn session_at(days: &[Day], day: Day) -> Result<usize, Unknown> {
    let first = *days.first().ok_or(Absence::NoCommonSession)?;
    let after = days.partition_point(|&other| other <= day);
    let index = after.checked_sub(1).ok_or(Absence::NotKnownYet { first })?;
    let session = days.get(index).copied().unwrap_or(first);
    if NEAREST_DAYS < session.days_until(day) {
        return Err(Unknown::NotHeld(format!("sessions to {}", format::day_long(day))));
    }
    Ok(index)
}

/// The sessions of a pair to the one at `to`.
pub(super) fn history(view: PairView<'_>, to: Day) -> Result<PairView<'_>, Unknown> {
    Ok(view.first(session_at(view.days(), to)? + 1))
}

/// The sessions of a pair from the one at `from` to the one at `to`.
pub(super) fn window(view: PairView<'_>, from: Day, to: Day) -> Result<PairView<'_>, Unknown> {
    let start = session_at(view.days(), from)?;
    Ok(history(view, to)?.from(start))
}

/// A claim about a day that has not come.
pub(super) fn not_over(to: Day, evidence: &Evidence, symbol: &Symbol) -> Judgement {
    Judgement {
        verdict: Verdict::Open,
        figures: Vec::new(),
        reason: format!("It speaks of {}, later than this day.", format::day_long(to)),
        source: evidence.price_source(symbol),
    }
}

/// Both legs' returns as figures, in percent.
pub(super) fn both_returns(small: (&Symbol, f64), large: (&Symbol, f64)) -> [Computed; 2] {
    [small, large].map(|(symbol, share)| {
        Computed::new(symbol.to_string(), share * 100.0, format::signed_percent(share, 2))
    })
}

/// "with dividends", or nothing for prices, which is what is usually quoted.
pub(super) fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Price => "",
        Basis::TotalReturn => ", dividends reinvested",
    }
}

/// A page with its legs; the overview where this build lacks the page.
pub(super) fn view_of(page: &str, small: &Symbol, large: &Symbol) -> ViewState {
    ViewState {
        page: page.parse::<Page>().unwrap_or_default(),
        small: Some(small.clone()),
        large: Some(large.clone()),
        ..ViewState::default()
    }
}
