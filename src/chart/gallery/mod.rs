//! Example charts of every kind, for the gallery page and for the golden files.
//!
//! One line an example, in one list. The figures come from a fixed sequence and are nobody's data:
//! an example rests on no snapshot and is the same on every platform.

mod bars;
mod data;
mod lines;
mod maps;
mod others;

use super::{DevicePixelRatio, MeasureText, Scene, Size};

/// What an example is drawn for.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The size.
    pub size: Size,
    /// The measure of texts.
    pub measure: &'a dyn MeasureText,
    /// Device pixels in a CSS pixel.
    pub dpr: DevicePixelRatio,
}

/// A chart of the gallery.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its name in addresses and files: lower case and underscores.
    pub key: &'static str,
    /// What it shows, for readers.
    pub title: &'static str,
    /// How high it is best drawn.
    pub height_css: f64,
    draw: fn(&Sheet<'_>) -> Scene,
}

impl Example {
    /// Its scene.
    ///
    /// ```
    /// use rotascope::chart::gallery::{EXAMPLES, Sheet};
    /// use rotascope::chart::{AverageWidths, DevicePixelRatio, Size};
    ///
    /// let sheet = Sheet {
    ///     size: Size::new(640.0, 400.0),
    ///     measure: &AverageWidths,
    ///     dpr: DevicePixelRatio::ONE,
    /// };
    /// assert!(EXAMPLES.iter().all(|example| !example.scene(&sheet).items.is_empty()));
    /// ```
    pub fn scene(&self, sheet: &Sheet<'_>) -> Scene {
        (self.draw)(sheet)
    }
}

const fn example(
    key: &'static str,
    title: &'static str,
    height_css: f64,
    draw: fn(&Sheet<'_>) -> Scene,
) -> Example {
    Example { key, title, height_css, draw }
}

/// All examples, by key.
pub const EXAMPLES: &[Example] = &[
    example("bars_months", "Jobs, one month unknown", 220.0, bars::months),
    example("bars_years", "Two bars a year", 240.0, bars::years),
    example("heatmap", "Month by month", 320.0, others::heatmap),
    example("heatmap_dense", "A century, month by month", 520.0, others::heatmap_dense),
    example("histogram", "How often, by a rule", 240.0, others::histogram),
    example("histogram_given", "Bins of many widths", 200.0, others::histogram_given),
    example("lines_band", "A forecast with its interval", 300.0, lines::band),
    example("lines_event", "Before and after an event", 320.0, lines::event),
    example("lines_focus", "One of eight lines before the others", 320.0, lines::focus),
    example("lines_stairs", "A rate that is decided", 260.0, lines::stairs),
    example("lines_window", "A quarter of a long history", 300.0, lines::window),
    example("map", "A rotation map of eleven sectors", 520.0, maps::sectors),
    example("map_40", "Forty heads without tails", 520.0, maps::forty),
    example("map_axes", "Each axis as wide as its values need", 360.0, maps::each_axis),
    example("map_chance", "What chance alone would do", 420.0, maps::chance),
    example("map_focus", "One series before all others", 520.0, maps::focus),
    example("map_gaps", "Gaps, infinities and a week that is not over", 360.0, maps::gaps),
    example("map_long_names", "Names that are too long", 360.0, maps::long_names),
    example("map_none", "No point at all", 240.0, maps::none),
    example("map_one", "One point", 360.0, maps::one),
    example("map_overlay", "What a pointer adds", 520.0, maps::overlay),
    example("multiples", "Seven panels on one axis", 480.0, others::multiples),
    example("navigator", "A window on a long history", 64.0, others::navigator),
    example("sparklines", "Lines the size of words", 164.0, others::sparklines),
];
