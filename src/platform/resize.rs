//! The size of an element and of its pixels, as they change.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{
    Element, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry, ResizeObserverOptions,
};

use super::Listener;

/// Watches the size of one element; dropping it ends the watch.
#[derive(Debug)]
pub struct ResizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
    _window: Option<Listener>,
}

impl ResizeWatch {
    /// Calls back with the width in CSS pixels and the device pixels in one, now and after every
    /// change of either.
    pub fn new(element: &Element, on_change: impl Fn(f64, f64) + 'static) -> Option<Self> {
        let (width, on_change) = (Rc::new(Cell::new(0.0)), Rc::new(on_change));
        let (newest, changed) = (Rc::clone(&width), Rc::clone(&on_change));
        let callback = Closure::new(move |entries: Array| {
            if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
                newest.set(entry.content_rect().width());
                changed(newest.get(), device_pixel_ratio());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        if tells_pixels() {
            let options = ResizeObserverOptions::new();
            options.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
            observer.observe_with_options(element, &options);
        } else {
            observer.observe(element);
        }
        // Where the observer does not tell, most changes of the screen still resize the window.
        let window = web_sys::window().map(|window| {
            Listener::new(&window, "resize", move |_| on_change(width.get(), device_pixel_ratio()))
        });
        Some(Self { observer, _callback: callback, _window: window })
    }
}

impl Drop for ResizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the browser's observer also tells when an element has other pixels and the same size.
fn tells_pixels() -> bool {
    let name = JsValue::from_str("devicePixelContentBoxSize");
    let entry = Reflect::get(&js_sys::global(), &JsValue::from_str("ResizeObserverEntry"));
    let prototype = entry.and_then(|it| Reflect::get(&it, &JsValue::from_str("prototype")));
    prototype.and_then(|it| Reflect::has(&it, &name)).unwrap_or(false)
}

/// Device pixels a CSS pixel; 1 where the browser does not say.
pub fn device_pixel_ratio() -> f64 {
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    if ratio.is_finite() && 0.0 < ratio { ratio } else { 1.0 }
}
