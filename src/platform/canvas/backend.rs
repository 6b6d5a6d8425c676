//! Plotters' canvas backend, in units finer than a pixel and measured by the browser's own ruler.
//!
//! The package tells the canvas every style at each primitive. Of texts, which are most of what a chart
//! has, only what differs from the text before is told here.

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, text_anchor::HPos,
};
use plotters_canvas::CanvasBackend;
use web_sys::CanvasRenderingContext2d;

use super::text;
use crate::chart::Weight;

/// A canvas of which plotters knows another size than its pixels, since it is transformed.
pub(super) struct ScaledBackend {
    canvas: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// In units.
    size: (u32, u32),
    text: CachedStyle,
}

/// Style of texts that the canvas was told last.
#[derive(Default)]
struct CachedStyle {
    /// Weight and size.
    font: Option<(bool, f64)>,
    align: &'static str,
    /// None after anything else was filled.
    color: Option<(u8, u8, u8)>,
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl ScaledBackend {
    pub(super) fn new(canvas: CanvasBackend, context: CanvasRenderingContext2d) -> Self {
        Self { canvas, context, size: (0, 0), text: CachedStyle::default() }
    }

    /// Begins a drawing of this size in units on a canvas whose styles are not known.
    pub(super) fn begin(&mut self, width: u32, height: u32) {
        (self.size, self.text) = ((width, height), CachedStyle::default());
        self.context.set_text_baseline("middle");
    }

    fn set_text_style(&mut self, style: &impl BackendTextStyle) {
        let font = (matches!(style.style(), FontStyle::Bold), style.size());
        if self.text.font.replace(font) != Some(font) {
            let (weight, size, family) = (style.style(), style.size(), style.family());
            self.context.set_font(&format!("{} {size}px {}", weight.as_str(), family.as_str()));
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "center",
            HPos::Right => "end",
        };
        if std::mem::replace(&mut self.text.align, align) != align {
            self.context.set_text_align(align);
        }
        let (red, green, blue) = style.color().rgb;
        if self.text.color.replace((red, green, blue)) != Some((red, green, blue)) {
            self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        }
    }
}

impl DrawingBackend for ScaledBackend {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.text.color = None;
        self.canvas.draw_pixel(at, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.canvas.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.text.color = None;
        self.canvas.draw_rect(upper_left, lower_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.canvas.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.text.color = None;
        self.canvas.fill_polygon(corners, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.text.color = None;
        self.canvas.draw_circle(centre, radius, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.set_text_style(style);
        match self.context.fill_text(text, f64::from(at.0), f64::from(at.1)) {
            Ok(()) => Ok(()),
            // The backend meets the same trouble, and says it in its own words.
            Err(_) => self.canvas.draw_text(text, style, at),
        }
    }

    // The backend's own way inserts a styled element into the page, which its content policy forbids.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let weight = match style.style() {
            FontStyle::Bold => Weight::Bold,
            _ => Weight::Regular,
        };
        let width = text::width(text, style.size(), weight);
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}
