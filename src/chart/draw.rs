//! Painting a scene on any of plotters' backends.
//!
//! Backends take whole numbers. They are driven in units much finer than a pixel, so that rounding
//! to them moves nothing visibly; the caller scales the units back (a transform of the canvas, the
//! view box of an SVG file). Positions that are not finite are held at the edge of the numbers.

use std::{convert::Infallible, fmt};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
    text_anchor::{HPos, Pos, VPos},
};

use super::{Anchor, Item, Point, Text, Theme, Weight, theme};

/// Paints `items` on `backend` in the colours of `theme`, one CSS pixel being `units_per_css_px`.
///
/// The background is left as it is. A canvas is given, say, 8 units a device pixel and a transform
/// of 1/8.
///
/// # Errors
/// Those of the backend.
pub fn draw<'a, DB: DrawingBackend>(
    items: impl IntoIterator<Item = &'a Item>,
    theme: &Theme,
    backend: &mut DB,
    units_per_css_px: f64,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    let units = Units { per_css_px: units_per_css_px };
    let color = |ink| {
        let theme::Rgb(red, green, blue) = theme.color(ink);
        BackendColor { alpha: 1.0, rgb: (red, green, blue) }
    };
    for item in items {
        match item {
            Item::Polyline { points, ink, width_css } => {
                let stroke = Stroke { color: color(*ink), width: units.length(*width_css) };
                backend.draw_path(units.points(points), &stroke)?;
            }
            Item::Polygon { points, ink } => {
                backend.fill_polygon(units.points(points), &color(*ink))?;
            }
            Item::Rect { rect, ink } => {
                let upper_left = (units.of(rect.left_css()), units.of(rect.top_css()));
                let lower_right = (units.of(rect.right_css()), units.of(rect.bottom_css()));
                backend.draw_rect(upper_left, lower_right, &color(*ink), true)?;
            }
            Item::Disc { centre, radius_css, ink } => {
                let radius = units.length(*radius_css);
                backend.draw_circle(units.point(*centre), radius, &color(*ink), true)?;
            }
            Item::Ring { centre, radius_css, width_css, ink } => {
                let stroke = Stroke { color: color(*ink), width: units.length(*width_css) };
                let radius = units.length(*radius_css);
                backend.draw_circle(units.point(*centre), radius, &stroke, false)?;
            }
            Item::Text(text) => {
                let size = text.size_css * units.per_css_px;
                let style = Lettering { color: color(text.ink), size, text };
                backend.draw_text(&printable(&text.text), &style, units.point(text.at))?;
            }
        }
    }
    Ok(())
}

/// A colour as SVG and style sheets write it.
pub struct Hex(pub BackendColor);

impl fmt::Display for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (red, green, blue) = self.0.rgb;
        write!(f, "#{red:02X}{green:02X}{blue:02X}")
    }
}

/// `text` without control characters, which XML cannot hold.
pub(super) fn printable(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_allowed).collect()
}

/// How a backend counts.
#[derive(Clone, Copy)]
struct Units {
    /// Units in a CSS pixel.
    per_css_px: f64,
}

impl Units {
    fn of(self, css: f64) -> i32 {
        // Far below the range of i32, so that differences cannot overflow either.
        const LIMIT: f64 = 1e8;
        (css * self.per_css_px).round().clamp(-LIMIT, LIMIT) as i32
    }

    fn length(self, css: f64) -> u32 {
        self.of(css).max(1).unsigned_abs()
    }

    fn point(self, point: Point) -> BackendCoord {
        (self.of(point.x_css), self.of(point.y_css))
    }

    fn points(self, points: &[Point]) -> impl Iterator<Item = BackendCoord> {
        points.iter().map(move |&point| self.point(point))
    }
}

struct Stroke {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Lettering<'a> {
    color: BackendColor,
    size: f64,
    text: &'a Text,
}

impl BackendTextStyle for Lettering<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.text.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let horizontal = match self.text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(horizontal, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(theme::FONT_FAMILY)
    }

    fn layout_box(&self, _text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        // Only backends without fonts ask, and they then draw nothing.
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
