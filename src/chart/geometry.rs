//! Points, sizes and rectangles in CSS pixels, y downwards, and the grid of device pixels.
//!
//! Sizes that are negative or not finite become zero where they are made.

/// A point in CSS pixels from the upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x_css: f64,
    /// Downwards.
    pub y_css: f64,
}

impl Point {
    /// The point at `x_css`, `y_css`.
    pub const fn new(x_css: f64, y_css: f64) -> Self {
        Self { x_css, y_css }
    }
}

/// A width and a height in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    width_css: f64,
    height_css: f64,
}

impl Size {
    /// A size; a side that is negative or not finite becomes zero.
    ///
    /// ```
    /// use rotascope::chart::Size;
    ///
    /// assert_eq!(Size::new(f64::NAN, -3.0), Size::new(0.0, 0.0));
    /// ```
    pub fn new(width_css: f64, height_css: f64) -> Self {
        Self { width_css: length(width_css), height_css: length(height_css) }
    }

    /// The width.
    pub fn width_css(self) -> f64 {
        self.width_css
    }

    /// The height.
    pub fn height_css(self) -> f64 {
        self.height_css
    }
}

fn length(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}

/// Room taken away at each side of a rectangle, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// At the left.
    pub left_css: f64,
    /// At the top.
    pub top_css: f64,
    /// At the right.
    pub right_css: f64,
    /// At the bottom.
    pub bottom_css: f64,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    left_css: f64,
    top_css: f64,
    size: Size,
}

impl Rect {
    /// The rectangle with this upper left corner and size.
    pub fn new(left_css: f64, top_css: f64, size: Size) -> Self {
        Self { left_css, top_css, size }
    }

    /// The rectangle between two edges each way; none of it where they are crossed.
    pub fn between(left_css: f64, top_css: f64, right_css: f64, bottom_css: f64) -> Self {
        Self::new(left_css, top_css, Size::new(right_css - left_css, bottom_css - top_css))
    }

    /// Rest of it inside `insets`; never less than nothing.
    ///
    /// ```
    /// use rotascope::chart::{Insets, Rect, Size};
    ///
    /// let rect = Rect::new(0.0, 0.0, Size::new(100.0, 20.0));
    /// let inner = rect.shrink(Insets { left_css: 30.0, top_css: 15.0, right_css: 10.0, bottom_css: 15.0 });
    /// assert_eq!((inner.width_css(), inner.height_css()), (60.0, 0.0));
    /// ```
    #[must_use]
    pub fn shrink(self, insets: Insets) -> Self {
        Self::between(
            self.left_css + insets.left_css,
            self.top_css + insets.top_css,
            self.right_css() - insets.right_css,
            self.bottom_css() - insets.bottom_css,
        )
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self::between(
            self.left_css.min(other.left_css),
            self.top_css.min(other.top_css),
            self.right_css().max(other.right_css()),
            self.bottom_css().max(other.bottom_css()),
        )
    }

    /// Its middle.
    pub fn centre(self) -> Point {
        Point::new(
            self.left_css + self.size.width_css / 2.0,
            self.top_css + self.size.height_css / 2.0,
        )
    }

    /// True where a point lies in it or on its edge.
    pub fn holds(self, point: Point) -> bool {
        (self.left_css..=self.right_css()).contains(&point.x_css)
            && (self.top_css..=self.bottom_css()).contains(&point.y_css)
    }

    /// The left edge.
    pub fn left_css(self) -> f64 {
        self.left_css
    }

    /// The top edge.
    pub fn top_css(self) -> f64 {
        self.top_css
    }

    /// The right edge.
    pub fn right_css(self) -> f64 {
        self.left_css + self.size.width_css
    }

    /// The bottom edge.
    pub fn bottom_css(self) -> f64 {
        self.top_css + self.size.height_css
    }

    /// The width.
    pub fn width_css(self) -> f64 {
        self.size.width_css
    }

    /// The height.
    pub fn height_css(self) -> f64 {
        self.size.height_css
    }
}

/// Device pixels in one CSS pixel: positive and finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DevicePixelRatio(f64);

impl DevicePixelRatio {
    /// One device pixel in a CSS pixel, as for an export.
    pub const ONE: Self = Self(1.0);

    /// The ratio, held between a quarter and 16; one where it is not finite.
    pub fn new(ratio: f64) -> Self {
        if ratio.is_finite() { Self(ratio.clamp(0.25, 16.0)) } else { Self::ONE }
    }

    /// The ratio as a number.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The nearest edge between device pixels, in CSS pixels.
    ///
    /// ```
    /// use rotascope::chart::DevicePixelRatio;
    ///
    /// assert_eq!(DevicePixelRatio::new(2.0).snap(10.3), 10.5);
    /// ```
    pub fn snap(self, css: f64) -> f64 {
        (css * self.0).round() / self.0
    }

    /// The width of the thinnest line that is still even: about one CSS pixel in whole device pixels.
    pub(crate) fn hairline_css(self) -> f64 {
        self.0.floor().max(1.0) / self.0
    }

    /// A horizontal hairline about `y_css`, on whole device pixels.
    pub fn horizontal_hairline(self, left_css: f64, right_css: f64, y_css: f64) -> Rect {
        let half = self.hairline_css() / 2.0;
        let top = self.snap(y_css - half);
        Rect::between(self.snap(left_css), top, self.snap(right_css), top + self.hairline_css())
    }

    /// A vertical hairline about `x_css`, on whole device pixels.
    pub(crate) fn vertical_hairline(self, x_css: f64, top_css: f64, bottom_css: f64) -> Rect {
        let half = self.hairline_css() / 2.0;
        let left = self.snap(x_css - half);
        Rect::between(left, self.snap(top_css), left + self.hairline_css(), self.snap(bottom_css))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hairlines_lie_on_whole_device_pixels() {
        for ratio in [1.0, 1.25, 1.5, 2.0, 2.625, 3.0] {
            let dpr = DevicePixelRatio::new(ratio);
            for y in [0.0, 10.3, 77.77, 254.5] {
                let line = dpr.horizontal_hairline(3.3, 600.4, y);
                for edge in [line.top_css(), line.bottom_css(), line.left_css(), line.right_css()] {
                    let device = edge * ratio;
                    assert!((device - device.round()).abs() < 1e-9, "{ratio} {y} {device}");
                }
                assert!((line.top_css() + line.height_css() / 2.0 - y).abs() <= 0.5 / ratio + 1e-9);
            }
        }
    }

    #[test]
    fn odd_ratios_are_held() {
        for (given, held) in [(f64::NAN, 1.0), (0.0, 0.25), (-2.0, 0.25), (99.0, 16.0), (2.0, 2.0)]
        {
            assert_eq!(DevicePixelRatio::new(given).get(), held);
        }
    }
}
