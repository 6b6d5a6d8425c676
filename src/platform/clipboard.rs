//! Clipboard: copies text.

use wasm_bindgen_futures::JsFuture;

use crate::domain::Error;

/// Copies a text to the clipboard.
///
/// # Errors
/// When the browser has no clipboard or does not let the page write to it.
pub async fn copy(text: &str) -> Result<(), Error> {
    let refused = || {
        Error::unavailable(
            "the browser does not let this page write to the clipboard",
            "copy the address from the address bar",
        )
    };
    let window = web_sys::window().ok_or_else(refused)?;
    if !window.is_secure_context() {
        return Err(refused());
    }
    let written = JsFuture::from(window.navigator().clipboard().write_text(text)).await;
    written.map(|_| ()).map_err(|_| refused())
}
