//! The widths of texts in the browser's own fonts.

use std::{cell::RefCell, collections::BTreeMap};

use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{DevicePixelRatio, MeasureText, Weight, theme::FONT_FAMILY};

/// Units that drawing counts in a device pixel: coordinates are whole numbers of them.
pub(super) const UNITS_A_DEVICE_PIXEL: f64 = 8.0;

/// So many widths are remembered in a font; other pairs and pages bring other names.
const MOST_WIDTHS: usize = 2_000;

/// Measures text in the browser's own fonts, as large as it is drawn before it is scaled: to load a
/// font in another size takes browsers longer than to draw a chart's texts.
pub struct CanvasText {
    units_per_css_px: f64,
}

struct Ruler {
    context: CanvasRenderingContext2d,
    fonts: Vec<Font>,
    /// The font that the context was told, by number.
    told: Option<usize>,
}

/// A font, and the widths of texts in it, all figures written as zeros.
struct Font {
    size: f64,
    weight: Weight,
    widths: BTreeMap<String, f64>,
}

thread_local! {
    static RULER: RefCell<Option<Ruler>> = RefCell::new(Ruler::new());
}

impl CanvasText {
    /// The measure of what is drawn at a ratio; none where the browser has no canvas.
    pub fn shared(dpr: DevicePixelRatio) -> Option<Self> {
        let measure = Self { units_per_css_px: dpr.get() * UNITS_A_DEVICE_PIXEL };
        RULER.with_borrow(|ruler| ruler.is_some().then_some(measure))
    }
}

impl MeasureText for CanvasText {
    fn width_css(&self, text: &str, size_css: f64, weight: Weight) -> f64 {
        width(text, size_css * self.units_per_css_px, weight) / self.units_per_css_px
    }
}

/// The width of a text in a font of this size, both in the same unit; zero where it cannot be measured.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    RULER.with_borrow_mut(|ruler| {
        ruler.as_mut().and_then(|ruler| ruler.width(text, size, weight)).unwrap_or(0.0)
    })
}

impl Ruler {
    fn new() -> Option<Self> {
        Some(Self { context: unseen_context()?, fonts: Vec::new(), told: None })
    }

    fn width(&mut self, text: &str, size: f64, weight: Weight) -> Option<f64> {
        let is_wanted = |font: &Font| font.size == size && font.weight == weight;
        let number = self.fonts.iter().position(is_wanted).unwrap_or_else(|| {
            self.fonts.push(Font { size, weight, widths: BTreeMap::new() });
            self.fonts.len() - 1
        });
        let font = self.fonts.get_mut(number)?;
        // Browsers take long to measure, and figures are as wide as a zero or, in some fonts, narrower.
        let shape = text.replace(|c: char| c.is_ascii_digit(), "0");
        if let Some(width) = font.widths.get(&shape) {
            return Some(*width);
        }
        if self.told.replace(number) != Some(number) {
            self.context.set_font(&format!("{} {size}px {FONT_FAMILY}", style(weight)));
        }
        let width = self.context.measure_text(&shape).ok()?.width();
        if MOST_WIDTHS <= font.widths.len() {
            font.widths.clear();
        }
        font.widths.insert(shape, width);
        Some(width)
    }
}

fn style(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "normal",
        Weight::Bold => "bold",
    }
}

fn unseen_context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}
