//! Canvases: sized in device pixels, drawn in fine units, measured with the page's own font.

mod pen;
mod text;

use wasm_bindgen::{Clamped, JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use self::pen::Pen;
pub use self::text::CanvasText;
use crate::chart::{
    DevicePixelRatio, Item, Rect, Scene, Size, Theme, draw,
    raster::{Stroke, is_dense, raster},
    theme::FONT_FAMILY,
};

/// Units that drawing counts in a device pixel: coordinates are whole numbers of them.
const UNITS_A_DEVICE_PIXEL: f64 = 8.0;
/// Bitmaps that follow what is painted grow by so many device pixels, so that they seldom do.
const GROWTH: u32 = 64;

/// A canvas that scenes are painted on; its memory is given back when it is dropped.
pub struct Surface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    pen: Pen,
    covers: Covers,
    bitmap: Bitmap,
    /// Where the bitmap lies in the scene, in device pixels.
    place: (f64, f64),
}

/// The size of a bitmap in device pixels, and how many of them a CSS pixel takes.
#[derive(Clone, Copy, PartialEq)]
struct Bitmap {
    width: u32,
    height: u32,
    dpr: DevicePixelRatio,
}

/// How much of its scene a canvas covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// All of it.
    Scene,
    /// No more than is painted, and it is moved there: browsers show all of a canvas again in which
    /// anything changes.
    Painted,
}

impl Surface {
    /// The surface of a canvas, where the browser can draw on one.
    pub fn new(canvas: &HtmlCanvasElement, covers: Covers) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let (pen, place) = (Pen::new(context.clone()), (0.0, 0.0));
        let bitmap = Bitmap { width: 0, height: 0, dpr: DevicePixelRatio::ONE };
        Some(Self { canvas: canvas.clone(), context, pen, covers, bitmap, place })
    }

    /// Paints a scene over a cleared canvas, whose bitmap is made to fit it.
    pub fn paint(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
        match self.covers {
            Covers::Scene => self.fit(scene.size, dpr),
            Covers::Painted => self.follow(scene.extent(), dpr),
        }
        // A canvas that cannot be drawn on stays empty; table and caption hold the same figures.
        self.draw(scene, theme, dpr).unwrap_or_default();
    }

    fn draw(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) -> Result<(), JsValue> {
        let Bitmap { width, height, .. } = self.bitmap;
        self.context.reset_transform()?;
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let items = scene.items.as_slice();
        let start = items.iter().position(|item| dense_line(item, theme).is_some());
        let (below, rest) = items.split_at(start.unwrap_or(items.len()));
        let lines: Vec<_> = rest.iter().map_while(|item| dense_line(item, theme)).collect();
        let above = rest.get(lines.len()..).unwrap_or_default();
        // Pixels replace what they are put on, so that they come first and what lies below them is
        // drawn behind them, the topmost first.
        self.put(&lines, scene.size, dpr)?;
        let (scale, units_per_css_px) =
            (1.0 / UNITS_A_DEVICE_PIXEL, dpr.get() * UNITS_A_DEVICE_PIXEL);
        let (left, top) = self.place;
        self.context.set_transform(scale, 0.0, 0.0, scale, -left, -top)?;
        self.pen.begin();
        self.context.set_global_composite_operation("destination-over")?;
        draw(below.iter().rev(), theme, &mut self.pen, units_per_css_px).unwrap_or_default();
        self.context.set_global_composite_operation("source-over")?;
        draw(above, theme, &mut self.pen, units_per_css_px).unwrap_or_default();
        Ok(())
    }

    fn put(&self, lines: &[Stroke<'_>], size: Size, dpr: DevicePixelRatio) -> Result<(), JsValue> {
        let laid = raster(lines, size, dpr);
        if laid.pixels.is_empty() {
            return Ok(());
        }
        let pixels = Clamped(laid.pixels.as_flattened());
        let image = ImageData::new_with_u8_clamped_array(pixels, laid.width as u32)?;
        let (left, top) = self.place;
        self.context.put_image_data(&image, laid.left as f64 - left, laid.top as f64 - top)
    }

    /// Setting a bitmap's size clears it, so it is set only where it changes.
    fn fit(&mut self, size: Size, dpr: DevicePixelRatio) {
        let device = |css: f64| (css * dpr.get()).round() as u32;
        let (width, height) = (device(size.width_css()), device(size.height_css()));
        let bitmap = Bitmap { width, height, dpr };
        if self.bitmap != bitmap {
            self.bitmap = bitmap;
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
    }

    /// Makes room for what is painted, and moves there.
    fn follow(&mut self, painted: Rect, dpr: DevicePixelRatio) {
        // A pixel more on each side, for edges between pixels.
        let start = |css: f64| (css * dpr.get()).floor() - 1.0;
        let end = |css: f64| (css * dpr.get()).ceil() + 1.0;
        let (left, top) = (start(painted.left_css()), start(painted.top_css()));
        self.grow(
            (end(painted.right_css()) - left) as u32,
            (end(painted.bottom_css()) - top) as u32,
            dpr,
        );
        let (x_css, y_css) = (left / dpr.get(), top / dpr.get());
        self.style("transform", &format!("translate({x_css:.3}px, {y_css:.3}px)"));
        self.place = (left, top);
    }

    fn grow(&mut self, width: u32, height: u32, dpr: DevicePixelRatio) {
        let (before, grown) = (self.bitmap, |pixels: u32| pixels.next_multiple_of(GROWTH));
        let (width, height) = (before.width.max(grown(width)), before.height.max(grown(height)));
        let bitmap = Bitmap { width, height, dpr };
        if bitmap == before {
            return;
        }
        self.bitmap = bitmap;
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        let css = |pixels: u32| format!("{:.3}px", f64::from(pixels) / dpr.get());
        self.style("width", &css(width));
        self.style("height", &css(height));
    }

    /// A style that the browser refuses leaves the canvas as it is.
    fn style(&self, name: &str, css: &str) {
        self.canvas.style().set_property(name, css).unwrap_or_default();
    }
}

/// An item as a line that is quicker to lay down as pixels than to stroke, where it is one.
fn dense_line<'a>(item: &'a Item, theme: &Theme) -> Option<Stroke<'a>> {
    match item {
        Item::Polyline { points, ink, width_css } if is_dense(points, *width_css) => {
            Some(Stroke { points, width_css: *width_css, colour: theme.color(*ink) })
        }
        _ => None,
    }
}

/// A font of the page as canvases are told it.
fn font(style: &str, size: f64) -> String {
    format!("{style} {size:.2}px {FONT_FAMILY}")
}

fn unseen_context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

impl Drop for Surface {
    fn drop(&mut self) {
        self.canvas.set_width(1);
        self.canvas.set_height(1);
    }
}
