//! A scene as a file of its own: plotters' SVG with a title, a description and a role around it.

use plotters::{drawing::IntoDrawingArea as _, prelude::SVGBackend};

use super::{
    Ink, Rect, Scene, Theme,
    draw::{Drawn, Units, draw, printable},
};
use crate::domain::format::in_markup;

/// Plotters' SVG backend divides font sizes by 1.24; with 25 units a pixel those of charts come out
/// whole.
const UNITS: Units = Units { per_css_px: 25.0, font_scale: 1.24 };

/// `scene` on the paper of `theme` as an SVG file; the same scene always gives the same bytes.
///
/// `title` names the graphic and `description` says what it shows, for readers who do not see it.
///
/// ```
/// use rotascope::chart::{Scene, Size, Theme, svg};
///
/// let file = svg(&Scene::new(Size::new(320.0, 90.0)), &Theme::LIGHT, "Streak", "14 & broken");
/// assert!(file.starts_with("<svg width=\"320\" height=\"90\" viewBox=\"0 0 8000 2250\""));
/// assert!(file.contains("<desc>14 &amp; broken</desc>"));
/// ```
pub fn svg(scene: &Scene, theme: &Theme, title: &str, description: &str) -> String {
    let (width_css, height_css) = (scene.size.width_css(), scene.size.height_css());
    let units = |css: f64| (css * UNITS.per_css_px).round() as u32;
    let (width, height) = (units(width_css), units(height_css));
    let mut drawing = String::new();
    // Writing to a string does not fail.
    paint(scene, theme, SVGBackend::with_string(&mut drawing, (width, height))).ok();
    format!(
        "<svg width=\"{width_css}\" height=\"{height_css}\" viewBox=\"0 0 {width} {height}\" \
         xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" font-variant=\"tabular-nums\" \
         stroke-linejoin=\"round\" stroke-linecap=\"round\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{drawing}</svg>\n",
        escaped(title),
        escaped(description),
    )
}

fn paint<'a>(scene: &Scene, theme: &Theme, backend: SVGBackend<'a>) -> Drawn<SVGBackend<'a>> {
    let area = backend.into_drawing_area();
    let mut paper = Scene::new(scene.size);
    paper.rect(Rect::new(0.0, 0.0, scene.size), Ink::Paper);
    draw(paper.items.iter().chain(&scene.items), theme, &area, UNITS)?;
    area.present()
}

fn escaped(text: &str) -> String {
    in_markup(&printable(text))
}
