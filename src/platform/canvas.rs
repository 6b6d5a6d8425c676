//! Canvases: sized in device pixels, drawn in fine units, measured with the page's own font.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{
    DevicePixelRatio, MeasureText, Rect, Scene, Size, Theme, Weight, draw, theme::FONT_FAMILY,
};

/// Units that drawing counts in a device pixel: coordinates are whole numbers of them.
const UNITS_A_DEVICE_PIXEL: f64 = 8.0;

/// A canvas that scenes are painted on; its memory is given back when it is dropped.
pub struct Surface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    backend: CanvasBackend,
    /// What is painted on, in CSS pixels.
    painted: Rect,
}

impl Surface {
    /// The surface of a canvas, where the browser can draw on one.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Self { canvas: canvas.clone(), context, backend, painted: Rect::default() })
    }

    /// Paints a scene over a cleared canvas, whose bitmap is made to fit it.
    pub fn paint(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
        self.fit(scene.size, dpr);
        let scale = 1.0 / UNITS_A_DEVICE_PIXEL;
        self.context.reset_transform().ok();
        self.clear(dpr);
        self.painted = scene.extent();
        self.context.scale(scale, scale).ok();
        // Round joins cost more than all else once a line has thousands of points.
        self.context.set_line_join("bevel");
        self.context.set_line_cap("butt");
        // A canvas that cannot be drawn on stays empty; table and caption hold the same figures.
        draw(scene, theme, &mut self.backend, dpr.get() * UNITS_A_DEVICE_PIXEL).ok();
    }

    /// Clears no more than was painted on, since browsers show again all that changes.
    fn clear(&self, dpr: DevicePixelRatio) {
        let (left, top) = (self.painted.left_css() * dpr.get(), self.painted.top_css() * dpr.get());
        let width = self.painted.width_css() * dpr.get();
        let height = self.painted.height_css() * dpr.get();
        // A pixel more on each side, for edges between pixels.
        self.context.clear_rect(left.floor() - 1.0, top.floor() - 1.0, width + 3.0, height + 3.0);
    }

    /// Setting a bitmap's size clears it, so it is set only where it changes.
    fn fit(&self, size: Size, dpr: DevicePixelRatio) {
        let device = |css: f64| (css * dpr.get()).round() as u32;
        let (width, height) = (device(size.width_css()), device(size.height_css()));
        if self.canvas.width() != width {
            self.canvas.set_width(width);
        }
        if self.canvas.height() != height {
            self.canvas.set_height(height);
        }
    }
}

impl Drop for Surface {
    fn drop(&mut self) {
        self.canvas.set_width(1);
        self.canvas.set_height(1);
    }
}

/// Measures text in the browser's own fonts.
pub struct CanvasText(CanvasRenderingContext2d);

impl CanvasText {
    /// The measure of the page, on a canvas that is never shown.
    pub fn shared() -> Option<Self> {
        thread_local! {
            static SHARED: Option<CanvasRenderingContext2d> = unseen_context();
        }
        SHARED.with(|context| context.clone().map(Self))
    }
}

fn unseen_context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

impl MeasureText for CanvasText {
    fn width_css(&self, text: &str, size_css: f64, weight: Weight) -> f64 {
        let style = match weight {
            Weight::Regular => "normal",
            Weight::Bold => "bold",
        };
        self.0.set_font(&format!("{style} {size_css:.2}px {FONT_FAMILY}"));
        self.0.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}
