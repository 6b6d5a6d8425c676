//! Fragment of the page's address: read, written, followed.

use wasm_bindgen::JsValue;

use super::Listener;

/// Entry that a new address makes in the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A step of its own.
    Push,
    /// A correction of the current step.
    Replace,
}

/// The fragment with its `#`, or an empty text.
pub fn read() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Writes the fragment (given without `#`) unless it stands there already.
pub fn write(fragment: &str, step: Step) {
    let address = format!("#{fragment}");
    if read() == address {
        return;
    }
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    // Browsers refuse more than some hundred address changes a minute; the view still holds.
    match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok(),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok(),
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
pub fn on_change(callback: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    ["popstate", "hashchange"]
        .map(|event| {
            let callback = callback.clone();
            Listener::new(&window, event, move |_| callback())
        })
        .into()
}
