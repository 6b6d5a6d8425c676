//! The title of a page in the browser's tabs and history.

use super::{Context, Setting};

/// Name of the page, with both legs where it depends on them.
pub fn title(cx: &dyn Context) -> String {
    let page = cx.view().page;
    let legs = cx.legs().filter(|_| Setting::Legs.counts_on(page));
    let legs = legs.map(|(one, other)| format!(": {one} against {other}")).unwrap_or_default();
    format!("{}{legs} · Rotascope", page.title())
}
