//! What holds the pixels of a canvas.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, OffscreenCanvas};

/// The pixels of a canvas; their memory is given back when it is dropped.
pub(super) enum Bitmap {
    /// Those of the element itself.
    Own(HtmlCanvasElement),
    /// Those that the element only shows. Browsers take over the pixels of every canvas whenever
    /// anything on the page changes, but these only when they are drawn on.
    Shown(OffscreenCanvas),
}

impl Bitmap {
    /// The pixels that a canvas shows from now on; its own where the browser has no others.
    pub fn behind(canvas: &HtmlCanvasElement) -> Self {
        // An element shows the same pixels for ever, also when another view takes it over.
        let name = JsValue::from_str("pixels");
        let known = Reflect::get(canvas, &name).ok().filter(JsValue::is_object);
        if let Some(known) = known {
            return Self::Shown(known.unchecked_into());
        }
        let Ok(shown) = canvas.transfer_control_to_offscreen() else {
            return Self::Own(canvas.clone());
        };
        Reflect::set(canvas, &name, &shown).unwrap_or_default();
        Self::Shown(shown)
    }

    /// What draws on it, where the browser can; both kinds draw in the same words.
    pub fn context(&self) -> Option<CanvasRenderingContext2d> {
        let context = match self {
            Self::Own(canvas) => canvas.get_context("2d"),
            Self::Shown(canvas) => canvas.get_context("2d"),
        };
        context.ok()?.map(JsValue::from).map(JsValue::unchecked_into)
    }

    /// Sets its size in pixels, which clears it.
    pub fn resize(&self, width: u32, height: u32) {
        match self {
            Self::Own(canvas) => {
                canvas.set_width(width);
                canvas.set_height(height);
            }
            Self::Shown(canvas) => {
                canvas.set_width(width);
                canvas.set_height(height);
            }
        }
    }
}

impl Drop for Bitmap {
    fn drop(&mut self) {
        self.resize(1, 1);
    }
}
