//! The line under the answer: as of when, on what basis, and how old the snapshot is.

use super::{
    Context, Setting,
    age::age_of_old,
    scope::{as_of, scope},
};
use crate::domain::{
    metrics::performance::rebased_performance::total_returns,
    view::Page,
    wording::{
        self,
        overview::{OtherBasis, Standing},
    },
};

/// A range of more days than these has the other basis beside it.
const LONG_DAYS: i32 = 365;

/// The line; nothing while the legs load or where they cannot be compared.
pub fn standing(cx: &dyn Context) -> Option<String> {
    let scope = scope(cx)?.ok()?;
    let page = cx.view().page;
    let window = scope.window_other_basis();
    let is_long = LONG_DAYS < scope.window().days().first()?.days_until(scope.as_of);
    // Where dividends are not known there is no other basis.
    let is_known = !window.is_empty();
    let heads_return = matches!(page, Page::Overview | Page::Performance);
    let (small, large) = total_returns(window);
    let range = scope.window_words();
    let other = OtherBasis {
        symbols: [scope.small().as_str(), scope.large().as_str()],
        returns: [small, large],
        range: &range,
    };
    let until = scope.since().last_day().unwrap_or(scope.as_of);
    Some(wording::overview::standing(Standing {
        as_of: scope.as_of,
        basis: Setting::Basis.counts_on(page).then_some(scope.basis),
        other_basis: Some(other).filter(|_| is_long && is_known && heads_return),
        until,
        // The answer of Data is the age itself.
        age_days: age_of_old(cx, until).filter(|_| page != Page::Data),
    }))
}

/// How old the latest figures are, in words; none while they are fresh, and of a day that the reader has
/// chosen.
pub fn age_words(cx: &dyn Context) -> Option<String> {
    let last = as_of(cx).filter(|_| cx.view().as_of.is_none())?;
    age_of_old(cx, last).map(wording::overview::age_words)
}
