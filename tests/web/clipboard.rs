//! Copying, also where the browser refuses.

use rotascope::{domain::Error, platform::clipboard};
use wasm_bindgen_test::wasm_bindgen_test;

use super::blocked::{Replaced, js};

fn assert_refused(outcome: Result<(), Error>) {
    let error = outcome.unwrap_err().to_string();
    assert!(error.contains("does not let this page write to the clipboard"), "{error}");
}

#[wasm_bindgen_test]
async fn a_text_is_copied_as_it_is() {
    let getter = "return { writeText(text) { window.copied = text; return Promise.resolve(); } }";
    let clipboard = Replaced::new("navigator", "clipboard", getter);
    assert_eq!(clipboard::copy("IWM −1.5 %").await, Ok(()));
    assert_eq!(js("return window.copied").as_string().as_deref(), Some("IWM −1.5 %"));
    drop(clipboard);
}

#[wasm_bindgen_test]
async fn a_refused_clipboard_is_an_error_in_words() {
    let getter =
        "return { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }";
    let clipboard = Replaced::new("navigator", "clipboard", getter);
    assert_refused(clipboard::copy("text").await);
    drop(clipboard);
    let insecure = Replaced::new("window", "isSecureContext", "return false");
    assert_refused(clipboard::copy("text").await);
    drop(insecure);
}
