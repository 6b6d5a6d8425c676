//! The title of a page in the browser's tabs and history.

use super::{Context, Setting, further_legs_of};

/// Name of the page, with the legs where it depends on them.
pub fn title(cx: &dyn Context) -> String {
    let page = cx.view().page;
    let legs = cx.legs().filter(|_| Setting::Legs.counts_on(page));
    let mut legs = legs.map(|(one, other)| format!(": {one} against {other}")).unwrap_or_default();
    for (number, leg) in further_legs_of(cx).iter().enumerate() {
        legs.push_str(if number == 0 { ", with " } else { ", " });
        legs.push_str(leg.as_str());
    }
    format!("{}{legs} · Rotascope", page.title())
}
