//! The widths of texts in the browser's own fonts.

use std::{cell::RefCell, collections::BTreeMap};

use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{MeasureText, Weight, theme::FONT_FAMILY};

/// So many widths are remembered in a font; other pairs and pages bring other names.
const MOST_WIDTHS: usize = 2_000;

/// Measures text in the browser's own fonts.
pub struct CanvasText(());

struct Ruler {
    context: CanvasRenderingContext2d,
    fonts: Vec<Font>,
    /// The font that the context was told, by number.
    told: Option<usize>,
}

/// A font, and the widths of texts in it, all figures written as zeros.
struct Font {
    size_css: f64,
    weight: Weight,
    widths: BTreeMap<String, f64>,
}

thread_local! {
    static RULER: RefCell<Option<Ruler>> = RefCell::new(Ruler::new());
}

impl CanvasText {
    /// The measure of the page; none where the browser has no canvas.
    pub fn shared() -> Option<Self> {
        RULER.with_borrow(|ruler| ruler.is_some().then_some(Self(())))
    }
}

impl MeasureText for CanvasText {
    fn width_css(&self, text: &str, size_css: f64, weight: Weight) -> f64 {
        RULER.with_borrow_mut(|ruler| {
            ruler.as_mut().and_then(|ruler| ruler.width(text, size_css, weight)).unwrap_or(0.0)
        })
    }
}

impl Ruler {
    fn new() -> Option<Self> {
        Some(Self { context: unseen_context()?, fonts: Vec::new(), told: None })
    }

    fn width(&mut self, text: &str, size_css: f64, weight: Weight) -> Option<f64> {
        let is_wanted = |font: &Font| font.size_css == size_css && font.weight == weight;
        let number = self.fonts.iter().position(is_wanted).unwrap_or_else(|| {
            self.fonts.push(Font { size_css, weight, widths: BTreeMap::new() });
            self.fonts.len() - 1
        });
        let font = self.fonts.get_mut(number)?;
        // Browsers take long to measure, and figures are as wide as a zero or, in some fonts, narrower.
        let shape = text.replace(|c: char| c.is_ascii_digit(), "0");
        if let Some(width) = font.widths.get(&shape) {
            return Some(*width);
        }
        if self.told.replace(number) != Some(number) {
            self.context.set_font(&format!("{} {size_css:.2}px {FONT_FAMILY}", style(weight)));
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
