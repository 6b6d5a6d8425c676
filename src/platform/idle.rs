//! Time in which the page has nothing to do.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};

/// Does something once the page has nothing else to do; at once where the browser does not tell.
pub(crate) fn when_idle(then: Box<dyn FnOnce()>) {
    let Some(window) = web_sys::window() else { return };
    let ask = Reflect::get(&window, &JsValue::from_str("requestIdleCallback"));
    match ask.ok().and_then(|ask| ask.dyn_into::<Function>().ok()) {
        // A browser that has the function calls back.
        Some(ask) => drop(ask.call1(&window, &Closure::once_into_js(then))),
        None => then(),
    }
}
