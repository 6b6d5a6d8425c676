//! A scene as a file of its own: SVG with real text, a title and a description.

use std::{convert::Infallible, fmt::Write as _};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, text_anchor::HPos,
};

use super::{
    Ink, Rect, Scene, Theme,
    draw::{Hex, draw, printable},
    theme,
};

/// Units of the view box in a CSS pixel.
const UNITS_PER_CSS_PX: f64 = 10.0;

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
    let (width, height) = (units(width_css), units(height_css));
    let mut file = SvgFile { size: (width, height), text: String::new() };
    file.add(format_args!(
        "<svg width=\"{width_css}\" height=\"{height_css}\" viewBox=\"0 0 {width} {height}\" \
         xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" font-family=\"{}\" \
         font-variant=\"tabular-nums\" \
         stroke-linejoin=\"round\" stroke-linecap=\"round\">\n\
         <title>{}</title>\n<desc>{}</desc>\n",
        escaped(theme::FONT_FAMILY),
        escaped(title),
        escaped(description),
    ));
    let mut paper = Scene::new(scene.size);
    paper.rect(Rect::new(0.0, 0.0, scene.size), Ink::Paper);
    for scene in [&paper, scene] {
        // Writing to a string does not fail.
        draw(&scene.items, theme, &mut file, UNITS_PER_CSS_PX).ok();
    }
    file.text.push_str("</svg>\n");
    file.text
}

fn escaped(text: &str) -> String {
    printable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A backend that writes one element a primitive.
struct SvgFile {
    size: (u32, u32),
    text: String,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl SvgFile {
    /// Adds text that `format_args!` made; writing to a string does not fail.
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        self.text.write_fmt(text).ok();
    }

    /// Adds a path through points, without its end.
    fn add_path(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.text.push_str("<path d=\"M");
        for (index, (x, y)) in points.into_iter().enumerate() {
            let before = if index == 0 { "" } else { "L" };
            self.add(format_args!("{before}{x} {y}"));
        }
    }
}

impl DrawingBackend for SvgFile {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (width, height, fill) = (right - left, bottom - top, Hex(style.color()));
        self.add(format_args!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>\n"
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.add_path(path);
        let (stroke, width) = (Hex(style.color()), style.stroke_width());
        self.add(format_args!("\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>\n"));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.add_path(corners);
        self.add(format_args!("Z\" fill=\"{}\"/>\n", Hex(style.color())));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" "));
        let (color, width) = (Hex(style.color()), style.stroke_width());
        if fill {
            self.add(format_args!("fill=\"{color}\"/>\n"));
        } else {
            self.add(format_args!("fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"/>\n"));
        }
        Ok(())
    }

    /// A point is the middle of the capitals, which are about 0.72 em high.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"bold\"",
            _ => "",
        };
        let (size, fill, text) = (style.size().round() as u32, Hex(style.color()), escaped(text));
        self.add(format_args!(
            "<text x=\"{x}\" y=\"{y}\" dy=\"0.36em\"{anchor}{weight} font-size=\"{size}\" \
             fill=\"{fill}\">{text}</text>\n"
        ));
        Ok(())
    }
}
