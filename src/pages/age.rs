//! How old figures are by the reader's calendar, and what that does to headlines.

use super::Context;
use crate::domain::{Day, wording::Tense};

/// Days since the last session of some figures; none while they are fresh.
pub(super) fn age_of_old(cx: &dyn Context, last: Day) -> Option<i32> {
    let (today, manifest) = (cx.today()?, cx.library().manifest()?.ok()?);
    (manifest.old_from(last) <= today).then(|| last.days_until(today))
}

/// The tense of headlines on figures that end on a day; a day that the reader has chosen is present.
pub(super) fn tense(cx: &dyn Context, last: Day) -> Tense {
    let is_past = cx.view().as_of.is_none() && age_of_old(cx, last).is_some();
    if is_past { Tense::Past } else { Tense::Present }
}
