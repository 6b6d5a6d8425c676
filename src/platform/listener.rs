//! Event listener that is removed when it is dropped.

use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{Event, EventTarget};

/// A listener on a browser object; dropping it removes it.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `callback` on every `event` of `target`.
    pub(super) fn new(
        target: &EventTarget,
        event: &'static str,
        callback: impl FnMut(Event) + 'static,
    ) -> Self {
        let listener = Self { target: target.clone(), event, callback: Closure::new(callback) };
        let function = listener.callback.as_ref().unchecked_ref();
        // A target that refuses a listener just never calls it; there is no one to tell.
        listener.target.add_event_listener_with_callback(event, function).ok();
        listener
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.callback.as_ref().unchecked_ref();
        self.target.remove_event_listener_with_callback(self.event, function).ok();
    }
}
