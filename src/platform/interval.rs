//! Interval timer that ends when it is dropped.

use wasm_bindgen::{JsCast as _, prelude::Closure};

/// Calls back every so many milliseconds until it is dropped.
pub struct Interval {
    id: i32,
    // The browser calls it until the interval is cleared.
    _callback: Closure<dyn FnMut()>,
}

impl Interval {
    /// Starts calling back; none where the browser has no window.
    pub fn new(milliseconds: i32, callback: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::new(callback);
        let function = callback.as_ref().unchecked_ref();
        let window = web_sys::window()?;
        let id = window
            .set_interval_with_callback_and_timeout_and_arguments_0(function, milliseconds)
            .ok()?;
        Some(Self { id, _callback: callback })
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}
