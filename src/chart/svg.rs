//! A scene as a file of its own: SVG with real text, a title and a description.

use std::fmt::Write as _;

use plotters_backend::{DrawingBackend as _, DrawingErrorKind};
use plotters_svg::SVGBackend;

use super::draw::{Units, draw_with, printable};
use super::{Ink, Rect, Scene, Theme, theme};

/// Units of the view box in a CSS pixel.
const UNITS_PER_CSS_PX: f64 = 10.0;
/// The backend takes font sizes for heights of lines.
const UNITS: Units =
    Units { per_css_px: UNITS_PER_CSS_PX, font_divisor: 1.24, text_lift_ems: 0.08 };

/// `scene` on the paper of `theme` as an SVG file; the same scene always gives the same bytes.
///
/// `title` names the graphic and `description` says what it shows, for readers who do not see it.
///
/// ```
/// use rotascope::chart::{Scene, Size, Theme, svg};
///
/// let file = svg(&Scene::new(Size::new(320.0, 90.0)), &Theme::LIGHT, "Streak", "14 & broken");
/// assert!(file.starts_with("<svg width=\"320\" height=\"90\" viewBox=\"0 0 3200 900\""));
/// assert!(file.contains("<desc>14 &amp; broken</desc>"));
/// ```
pub fn svg(scene: &Scene, theme: &Theme, title: &str, description: &str) -> String {
    let (width_css, height_css) = (scene.size.width_css(), scene.size.height_css());
    let units = |css: f64| (css * UNITS_PER_CSS_PX).round() as u32;
    let size = (units(width_css), units(height_css));

    let mut body = String::new();
    if let Err(error) = body_of(scene, theme, &mut body, size) {
        // Writing to a string does not fail; should it ever, the file says so.
        body = format!("<svg>\n<!-- {} -->\n</svg>\n", escaped(&error.to_string()));
    }
    let body = body.split_once(">\n").map_or("", |(_, rest)| rest);
    // What every element would repeat stands once, on the root.
    let family = format!(" font-family=\"{}\"", escaped(theme::FONT_FAMILY));
    let body = body.replace(&family, "").replace(" opacity=\"1\"", "");

    let mut file = String::with_capacity(body.len() + 512);
    // Writing to a string does not fail.
    write!(
        file,
        "<svg width=\"{width_css}\" height=\"{height_css}\" viewBox=\"0 0 {} {}\" \
         xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"{family} \
         font-variant=\"tabular-nums\" \
         stroke-linejoin=\"round\" stroke-linecap=\"round\">\n\
         <title>{}</title>\n<desc>{}</desc>\n",
        size.0,
        size.1,
        escaped(title),
        escaped(description),
    )
    .ok();
    file.push_str(&body);
    file
}

fn body_of(
    scene: &Scene,
    theme: &Theme,
    body: &mut String,
    size: (u32, u32),
) -> Result<(), DrawingErrorKind<std::io::Error>> {
    let mut paper = Scene::new(scene.size);
    paper.rect(Rect::new(0.0, 0.0, scene.size), Ink::Paper);
    let mut backend = SVGBackend::with_string(body, size);
    draw_with(&paper, theme, &mut backend, UNITS)?;
    draw_with(scene, theme, &mut backend, UNITS)?;
    backend.present()
}

fn escaped(text: &str) -> String {
    printable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}
