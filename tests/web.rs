//! The browser layers in a real browser: what only a browser can tell.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod web {
    mod canvas;
    mod fetch;
    mod service_worker;
}

wasm_bindgen_test_configure!(run_in_browser);
