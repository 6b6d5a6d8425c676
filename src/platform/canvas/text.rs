//! The widths of texts in the browser's own fonts.

use std::{cell::RefCell, collections::BTreeMap};

use web_sys::CanvasRenderingContext2d;

use super::{font, unseen_context};
use crate::chart::{MeasureText, Weight};

/// So many widths are remembered; a chart that is zoomed has new labels all the time.
const MOST_WIDTHS: usize = 2_000;

/// Measures text in the browser's own fonts.
pub struct CanvasText(());

struct Ruler {
    context: CanvasRenderingContext2d,
    font: String,
    /// By font and text: browsers take long to measure.
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
        let style = match weight {
            Weight::Regular => "normal",
            Weight::Bold => "bold",
        };
        let font = font(style, size_css);
        RULER.with_borrow_mut(|ruler| ruler.as_mut().map_or(0.0, |ruler| ruler.width(font, text)))
    }
}

impl Ruler {
    fn new() -> Option<Self> {
        let (font, widths) = (String::new(), BTreeMap::new());
        Some(Self { context: unseen_context()?, font, widths })
    }

    fn width(&mut self, font: String, text: &str) -> f64 {
        let known = format!("{font}\n{text}");
        if let Some(width) = self.widths.get(&known) {
            return *width;
        }
        if self.font != font {
            self.context.set_font(&font);
            self.font = font;
        }
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if MOST_WIDTHS <= self.widths.len() {
            self.widths.clear();
        }
        self.widths.insert(known, width);
        width
    }
}
