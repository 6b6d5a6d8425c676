//! The title of a page in the browser's tabs and history.

use super::{Context, Setting, further_legs_of};

/// Name of the page, with the legs where it depends on them.
pub fn title(cx: &dyn Context) -> String {
    let page = cx.view().page;
    let legs = cx.legs().filter(|_| Setting::Legs.counts_on(page));
    let legs = legs.map(|(one, other)| format!(": {one} against {other}")).unwrap_or_default();
    let further: Vec<String> = further_legs_of(cx).iter().map(ToString::to_string).collect();
    let further =
        if further.is_empty() { String::new() } else { format!(", with {}", further.join(", ")) };
    format!("{}{legs}{further} · Rotascope", page.title())
}
