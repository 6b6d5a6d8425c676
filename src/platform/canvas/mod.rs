//! Canvases: sized in device pixels, drawn in fine units, measured with the page's own font.

mod bitmap;
mod pen;
mod text;

use wasm_bindgen::{Clamped, JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

pub use self::text::CanvasText;
use self::{bitmap::Bitmap, pen::Pen};
use crate::chart::{
    DevicePixelRatio, Item, Scene, Size, Theme, draw,
    raster::{Stroke, is_for_pixels, raster},
    theme::FONT_FAMILY,
};

/// Units that drawing counts in a device pixel: coordinates are whole numbers of them.
const UNITS_A_DEVICE_PIXEL: f64 = 8.0;
/// Bitmaps that follow what is painted lie on a grid of so many device pixels, so that they are seldom
/// moved or resized: browsers look through the styles of the page each time.
const GRID: f64 = 128.0;

/// A canvas that scenes are painted on; its memory is given back when it is dropped.
pub struct Surface {
    bitmap: Bitmap,
    context: CanvasRenderingContext2d,
    pen: Pen,
    extent: Extent,
    /// The size of the bitmap in device pixels, and how many of them a CSS pixel takes.
    size: (u32, u32, DevicePixelRatio),
    /// Where the bitmap lies in the scene, in device pixels.
    place: (f64, f64),
}

/// How much of its scene a surface covers.
enum Extent {
    /// All of it.
    Scene,
    /// No more than is painted; the element is moved there, since browsers show all of a canvas again
    /// in which anything changes.
    Painted(HtmlCanvasElement),
}

impl Surface {
    /// A surface that covers a whole scene and stays as it is while other things change; none where
    /// the browser cannot draw.
    pub fn base(canvas: &HtmlCanvasElement) -> Option<Self> {
        Self::over(Bitmap::behind(canvas), Extent::Scene)
    }

    /// A surface that is as small as what is painted, for what follows the cursor.
    pub fn overlay(canvas: &HtmlCanvasElement) -> Option<Self> {
        Self::over(Bitmap::Own(canvas.clone()), Extent::Painted(canvas.clone()))
    }

    /// A surface that covers a whole scene and whose canvas is made a file.
    pub fn picture(canvas: &HtmlCanvasElement) -> Option<Self> {
        Self::over(Bitmap::Own(canvas.clone()), Extent::Scene)
    }

    fn over(bitmap: Bitmap, extent: Extent) -> Option<Self> {
        let context = bitmap.context()?;
        let (pen, place) = (Pen::new(context.clone()), (0.0, 0.0));
        let size = (0, 0, DevicePixelRatio::ONE);
        Some(Self { bitmap, context, pen, extent, size, place })
    }

    /// Paints a scene over a cleared canvas, whose bitmap is made to fit it.
    pub fn paint(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
        match &self.extent {
            Extent::Scene => self.fit(scene.size, dpr),
            Extent::Painted(canvas) => {
                let canvas = canvas.clone();
                self.follow(&canvas, scene, dpr);
            }
        }
        // A canvas that cannot be drawn on stays empty; table and caption hold the same figures.
        self.draw(scene, theme, dpr).unwrap_or_default();
    }

    fn draw(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) -> Result<(), JsValue> {
        let (width, height, _) = self.size;
        self.context.reset_transform()?;
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let items = scene.items.as_slice();
        let start = items.iter().position(|item| line_of_many(item, theme).is_some());
        let (below, rest) = items.split_at(start.unwrap_or(items.len()));
        let lines: Vec<_> = rest.iter().map_while(|item| line_of_many(item, theme)).collect();
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

    fn fit(&mut self, size: Size, dpr: DevicePixelRatio) {
        let device = |css: f64| (css * dpr.get()).round() as u32;
        self.resize(device(size.width_css()), device(size.height_css()), dpr);
    }

    /// Makes room for what is painted, and moves there.
    fn follow(&mut self, canvas: &HtmlCanvasElement, scene: &Scene, dpr: DevicePixelRatio) {
        let (painted, (width, height, _)) = (scene.extent(), self.size);
        let across = (painted.left_css(), painted.right_css());
        let down = (painted.top_css(), painted.bottom_css());
        let (left, width) = on_grid(across, width, scene.size.width_css(), dpr);
        let (top, height) = on_grid(down, height, scene.size.height_css(), dpr);
        let place = (left, top);
        // A style that the browser refuses leaves the canvas as it is.
        let style = |name, css: &str| canvas.style().set_property(name, css).unwrap_or_default();
        let is_resized = self.resize(width, height, dpr);
        if is_resized {
            let css = |pixels: u32| format!("{:.3}px", f64::from(pixels) / dpr.get());
            style("width", &css(width));
            style("height", &css(height));
        }
        if is_resized || self.place != place {
            let (x_css, y_css) = (left / dpr.get(), top / dpr.get());
            style("transform", &format!("translate({x_css:.3}px, {y_css:.3}px)"));
            self.place = place;
        }
    }

    /// Sets the size of the bitmap where it changes, and says whether it did.
    fn resize(&mut self, width: u32, height: u32, dpr: DevicePixelRatio) -> bool {
        let changes = self.size != (width, height, dpr);
        if changes {
            self.size = (width, height, dpr);
            self.bitmap.resize(width, height);
        }
        changes
    }
}

/// Where a bitmap begins that holds what is painted between two places, and how long it is: on the grid,
/// no shorter than before, and within the scene.
fn on_grid(
    (from_css, to_css): (f64, f64),
    before: u32,
    scene_css: f64,
    dpr: DevicePixelRatio,
) -> (f64, u32) {
    // A pixel more on each side, for edges between pixels.
    let from = ((from_css * dpr.get() - 1.0) / GRID).floor() * GRID;
    let to = ((to_css * dpr.get() + 1.0) / GRID).ceil() * GRID;
    let scene = (scene_css * dpr.get()).ceil();
    let length = (to - from).max(f64::from(before)).min(scene);
    (from.min(scene - length).max(0.0), length as u32)
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

/// A font of the page as canvases are told it.
fn font(style: &str, size: f64) -> String {
    format!("{style} {size:.2}px {FONT_FAMILY}")
}

fn unseen_context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}
