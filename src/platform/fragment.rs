//! Fragment of the page's address: read, written, followed.

use wasm_bindgen::JsValue;

use super::Listener;
use crate::domain::view::History;

/// The fragment with its `#`, or an empty text.
pub fn read() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Writes the fragment (given without `#`) unless it stands there already or is deferred.
pub fn write(fragment: &str, mark: History) {
    let address = format!("#{fragment}");
    if read() == address {
        return;
    }
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    // Browsers refuse more than some hundred address changes a minute; the view still holds.
    match mark {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok(),
        History::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok(),
        History::Defer => None,
    };
}

/// The full address of the page with another fragment (given without `#`).
pub fn link(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Calls back whenever the reader changes the fragment: back, forward, or a typed address.
pub(crate) fn on_change(callback: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    ["popstate", "hashchange"]
        .map(|event| {
            let callback = callback.clone();
            Listener::new(&window, event, move |_| callback())
        })
        .into()
}
