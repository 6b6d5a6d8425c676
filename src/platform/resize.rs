//! The size of an element as it changes.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Watches the size of one element; dropping it ends the watch.
#[derive(Debug)]
pub struct ResizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl ResizeWatch {
    /// Calls back with the width in CSS pixels, now and after every change of it.
    pub fn new(element: &Element, on_width: impl Fn(f64) + 'static) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            let newest = entries.pop().dyn_into::<ResizeObserverEntry>();
            if let Ok(entry) = newest {
                on_width(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for ResizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Device pixels a CSS pixel; 1 where the browser does not say.
pub fn device_pixel_ratio() -> f64 {
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    if ratio.is_finite() && 0.0 < ratio { ratio } else { 1.0 }
}
