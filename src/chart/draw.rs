//! Painting a scene: every item becomes one of plotters' elements on a drawing area.
//!
//! Backends take whole numbers. They are driven in units much finer than a pixel, so that rounding
//! to them moves nothing visibly; the caller scales the units back (a transform of the canvas, the
//! view box of an SVG file). A drawing area moves what lies outside of it to its edge, so that lines
//! are cut off and split at gaps before they become items.

use plotters::{
    coord::{CoordTranslate, Shift},
    drawing::{DrawingArea, DrawingAreaErrorKind},
    element::{Circle, PathElement, Polygon, Rectangle, Text as TextElement},
    prelude::DrawingBackend,
    style::{
        Color as _, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{Anchor, Ink, Item, Point, Text, Theme, Weight, theme};

/// Units that a backend counts in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Units {
    /// Units in a CSS pixel.
    pub per_css_px: f64,
    /// Factor of font sizes: 1, or what the backend divides them by.
    pub font_scale: f64,
}

/// Outcome of drawing on a backend `DB`.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Paints `items` on `area` in the colours of `theme`; the background is left as it is.
///
/// ```
/// use plotters::{backend::SVGBackend, drawing::IntoDrawingArea};
/// use rotascope::chart::{Ink, Item, Rect, Size, Theme, Units, draw};
///
/// let mut svg = String::new();
/// let area = SVGBackend::with_string(&mut svg, (40, 20)).into_drawing_area();
/// let units = Units { per_css_px: 1.0, font_scale: 1.0 };
/// let rect = Rect::new(5.0, 5.0, Size::new(30.0, 10.0));
/// draw(&[Item::Rect { rect, ink: Ink::Small }], &Theme::LIGHT, &area, units).expect("a drawing");
/// drop(area);
/// assert!(svg.contains("<rect"));
/// ```
///
/// # Errors
/// Those of the backend.
pub fn draw<'a, DB: DrawingBackend>(
    items: impl IntoIterator<Item = &'a Item>,
    theme: &Theme,
    area: &DrawingArea<DB, Shift>,
    units: Units,
) -> Drawn<DB> {
    let painter = Painter { area: area.apply_coord_spec(units), theme, units };
    items.into_iter().try_for_each(|item| painter.draw(item))
}

impl CoordTranslate for Units {
    type From = Point;

    fn translate(&self, from: &Point) -> (i32, i32) {
        (self.length(from.x_css), self.length(from.y_css))
    }
}

impl Units {
    fn length(self, css: f64) -> i32 {
        (css * self.per_css_px).round() as i32
    }

    /// A width that is seen.
    fn width(self, css: f64) -> i32 {
        self.length(css).max(1)
    }
}

struct Painter<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, Units>,
    theme: &'a Theme,
    units: Units,
}

impl<DB: DrawingBackend> Painter<'_, DB> {
    fn draw(&self, item: &Item) -> Drawn<DB> {
        match item {
            Item::Polyline { points, ink, width_css } => {
                let style = self.outlined(*ink, *width_css);
                self.area.draw(&PathElement::new(points.as_slice(), style))
            }
            Item::Polygon { points, ink } => {
                self.area.draw(&Polygon::new(points.as_slice(), self.filled(*ink)))
            }
            Item::Rect { rect, ink } => {
                let corners = [
                    Point::new(rect.left_css(), rect.top_css()),
                    Point::new(rect.right_css(), rect.bottom_css()),
                ];
                self.area.draw(&Rectangle::new(corners, self.filled(*ink)))
            }
            Item::Disc { centre, radius_css, ink } => {
                let radius = self.units.width(*radius_css);
                self.area.draw(&Circle::new(*centre, radius, self.filled(*ink)))
            }
            Item::Ring { centre, radius_css, width_css, ink } => {
                let (radius, style) =
                    (self.units.width(*radius_css), self.outlined(*ink, *width_css));
                self.area.draw(&Circle::new(*centre, radius, style))
            }
            Item::Text(text) => {
                let words = printable(&text.text);
                self.area.draw(&TextElement::new(words, text.at, self.lettering(text)))
            }
        }
    }

    fn color(&self, ink: Ink) -> RGBColor {
        let theme::Rgb(red, green, blue) = self.theme.color(ink);
        RGBColor(red, green, blue)
    }

    fn filled(&self, ink: Ink) -> ShapeStyle {
        self.color(ink).filled()
    }

    fn outlined(&self, ink: Ink, width_css: f64) -> ShapeStyle {
        self.color(ink).stroke_width(self.units.width(width_css).unsigned_abs())
    }

    fn lettering(&self, text: &Text) -> TextStyle<'static> {
        let style = match text.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let horizontal = match text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = text.size_css * self.units.per_css_px * self.units.font_scale;
        TextStyle {
            font: FontDesc::new(FontFamily::Name(theme::FONT_FAMILY), size, style),
            color: self.color(text.ink).to_backend_color(),
            pos: Pos::new(horizontal, VPos::Center),
        }
    }
}

/// `text` without control characters, which XML cannot hold.
pub(super) fn printable(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_allowed).collect()
}
