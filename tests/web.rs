//! The browser layers in a real browser: what only a browser can tell.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

#[path = "web/canvas.rs"]
mod canvas;
#[path = "web/fetch.rs"]
mod fetch;
#[path = "web/service_worker.rs"]
mod service_worker;

wasm_bindgen_test_configure!(run_in_browser);
