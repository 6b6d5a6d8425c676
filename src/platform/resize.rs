//! Size of an element, as it changes.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Watches the size of one element; dropping it ends the watch.
#[derive(Debug)]
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SizeWatch {
    /// Calls back with width and height in CSS pixels, now and after every change of the size.
    pub fn new(element: &Element, on_change: impl Fn(f64, f64) + 'static) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            // Observers never call back without an entry.
            let newest: ResizeObserverEntry = entries.pop().unchecked_into();
            let rect = newest.content_rect();
            on_change(rect.width(), rect.height());
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
