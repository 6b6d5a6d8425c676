//! An example of the gallery, and what it is drawn for.

use crate::chart::{DevicePixelRatio, MeasureText, Scene, Size};

/// Size and measure that an example is drawn for.
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
    /// Title for readers.
    pub title: &'static str,
    /// Height at which it is best drawn.
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

pub(super) const fn example(
    key: &'static str,
    title: &'static str,
    height_css: f64,
    draw: fn(&Sheet<'_>) -> Scene,
) -> Example {
    Example { key, title, height_css, draw }
}
