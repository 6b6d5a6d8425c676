//! The pixels that a canvas element shows.
//!
//! Browsers take over the pixels of every canvas whenever anything on the page changes, but those of a
//! picture behind the element only when they are drawn on.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, OffscreenCanvas};

/// The picture behind a canvas element; its memory is given back when it is dropped.
pub(super) struct Picture {
    canvas: OffscreenCanvas,
    /// It draws in the same words as that of an element.
    context: CanvasRenderingContext2d,
    size: (u32, u32),
}

impl Picture {
    /// The picture that an element shows from now on; none where the browser has no such thing.
    pub(super) fn behind(element: &HtmlCanvasElement) -> Option<Self> {
        // An element shows the same picture for ever, also when another view takes it over.
        let name = JsValue::from_str("pixels");
        let known = Reflect::get(element, &name).ok().filter(JsValue::is_object);
        let canvas: OffscreenCanvas = match known.map(JsValue::unchecked_into) {
            Some(canvas) => canvas,
            None => Self::take_over(element, &name)?,
        };
        let context = JsValue::from(canvas.get_context("2d").ok()??).unchecked_into();
        Some(Self { canvas, context, size: (0, 0) })
    }

    fn take_over(element: &HtmlCanvasElement, name: &JsValue) -> Option<OffscreenCanvas> {
        let canvas = element.transfer_control_to_offscreen().ok()?;
        Reflect::set(element, name, &canvas).ok()?;
        Some(canvas)
    }

    /// Shows all of another canvas of this size.
    pub(super) fn show(&mut self, painted: &HtmlCanvasElement, size: (u32, u32)) {
        self.resize(size);
        // Replacing is quicker than laying over what was there.
        self.context.set_global_composite_operation("copy").unwrap_or_default();
        let shown = self.context.draw_image_with_html_canvas_element(painted, 0.0, 0.0);
        shown.unwrap_or_default();
    }

    fn resize(&mut self, size: (u32, u32)) {
        if self.size != size {
            self.size = size;
            self.canvas.set_width(size.0);
            self.canvas.set_height(size.1);
        }
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        self.resize((1, 1));
    }
}
