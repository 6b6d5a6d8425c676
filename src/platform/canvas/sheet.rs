//! A canvas that plotters draws on, in device pixels.

use std::{cell::RefCell, rc::Rc};

use plotters::drawing::DrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::{backend::ScaledBackend, text::UNITS_A_DEVICE_PIXEL};
use crate::chart::{
    DevicePixelRatio, Item, Scene, Size, Theme, Units, draw,
    rasterizer::{Stroke, is_for_pixels, rasterize},
};

/// A canvas element and what draws on it; its memory is given back when it is dropped.
pub(super) struct Sheet {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    backend: Rc<RefCell<ScaledBackend>>,
    /// In device pixels.
    size: (u32, u32),
}

impl Sheet {
    /// None where the browser cannot draw.
    pub(super) fn new(element: &HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = element.get_context("2d").ok()??.unchecked_into();
        let canvas = CanvasBackend::with_canvas_object(element.clone())?;
        let backend = Rc::new(RefCell::new(ScaledBackend::new(canvas, context.clone())));
        Some(Self { element: element.clone(), context, backend, size: (0, 0) })
    }

    /// A canvas that is on no page.
    pub(super) fn detached() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        Self::new(&document.create_element("canvas").ok()?.unchecked_into())
    }

    pub(super) fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    pub(super) fn size(&self) -> (u32, u32) {
        self.size
    }

    /// Sets the size in device pixels where it changes, and says whether it did.
    pub(super) fn resize(&mut self, size: (u32, u32)) -> bool {
        let changes = self.size != size;
        if changes {
            self.size = size;
            self.element.set_width(size.0);
            self.element.set_height(size.1);
        }
        changes
    }

    /// Paints a scene over the cleared canvas, whose upper left corner is `place` in device pixels.
    pub(super) fn paint(
        &self,
        scene: &Scene,
        theme: &Theme,
        dpr: DevicePixelRatio,
        place: (f64, f64),
    ) {
        // A canvas that cannot be drawn on stays empty; table and caption hold the same figures.
        self.try_paint(scene, theme, dpr, place).unwrap_or_default();
    }

    fn try_paint(
        &self,
        scene: &Scene,
        theme: &Theme,
        dpr: DevicePixelRatio,
        (left, top): (f64, f64),
    ) -> Result<(), JsValue> {
        let context = &self.context;
        context.reset_transform()?;
        context.clear_rect(0.0, 0.0, f64::from(self.size.0), f64::from(self.size.1));
        let items = scene.items.as_slice();
        let start = items.iter().position(|item| line_of_many(item, theme).is_some());
        let (below, rest) = items.split_at(start.unwrap_or(items.len()));
        let lines: Vec<_> = rest.iter().map_while(|item| line_of_many(item, theme)).collect();
        let above = rest.get(lines.len()..).unwrap_or_default();
        // Pixels replace what they are put on, so that they come first and what lies below them is
        // drawn behind them, the topmost first.
        self.put(&lines, scene.size, dpr, (left, top))?;
        let scale = 1.0 / UNITS_A_DEVICE_PIXEL;
        context.set_transform(scale, 0.0, 0.0, scale, -left, -top)?;
        // Round joins cost more than all else once a line has thousands of points.
        context.set_line_join("bevel");
        let units = Units { per_css_px: dpr.get() * UNITS_A_DEVICE_PIXEL, font_scale: 1.0 };
        let length = |css: f64| (css * units.per_css_px).ceil() as u32;
        let (width, height) = (length(scene.size.width_css()), length(scene.size.height_css()));
        self.backend.borrow_mut().begin(width, height);
        let area = DrawingArea::from(&self.backend);
        context.set_global_composite_operation("destination-over")?;
        draw(below.iter().rev(), theme, &area, units).unwrap_or_default();
        context.set_global_composite_operation("source-over")?;
        draw(above, theme, &area, units).unwrap_or_default();
        Ok(())
    }

    fn put(
        &self,
        lines: &[Stroke<'_>],
        size: Size,
        dpr: DevicePixelRatio,
        (left, top): (f64, f64),
    ) -> Result<(), JsValue> {
        let laid = rasterize(lines, size, dpr);
        if laid.pixels.is_empty() {
            return Ok(());
        }
        let pixels = Clamped(laid.pixels.as_flattened());
        let image = ImageData::new_with_u8_clamped_array(pixels, laid.width as u32)?;
        self.context.put_image_data(&image, laid.left as f64 - left, laid.top as f64 - top)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.resize((1, 1));
    }
}

/// An item as a line that is quicker to lay down as pixels than to stroke, where it is one.
fn line_of_many<'a>(item: &'a Item, theme: &Theme) -> Option<Stroke<'a>> {
    match item {
        Item::Polyline { points, ink, width_css } if is_for_pixels(points) => {
            Some(Stroke { points, width_css: *width_css, colour: theme.color(*ink) })
        }
        _ => None,
    }
}
