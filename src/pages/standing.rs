//! The line under the answer: as of when, on what basis, and whether the snapshot goes on.

use super::{Context, scope::scope};
use crate::domain::wording;

/// A range of more days than these has the other basis beside it.
const LONG_DAYS: i32 = 365;

/// The line; nothing while the legs load or where they cannot be compared.
pub fn standing(cx: &dyn Context) -> Option<String> {
    let scope = scope(cx)?.ok()?;
    let window = scope.window_other_basis();
    let is_long = LONG_DAYS < window.days().first()?.days_until(scope.as_of);
    let other = is_long.then(|| wording::overview::total_returns(window));
    let until = scope.since().last_day().filter(|last| scope.as_of < *last);
    Some(wording::overview::standing(scope.as_of, scope.basis, other, until))
}
