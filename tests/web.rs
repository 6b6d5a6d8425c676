//! The browser layers in a real browser: what only a browser can tell.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod web {
    mod blocked;
    mod canvas;
    mod clipboard;
    mod fetch;
    mod input;
    mod network;
    mod service_worker;
    mod slices;
    mod storage;
    mod user_series;
}

wasm_bindgen_test_configure!(run_in_browser);
