//! Drawing on a canvas, as plotters drives it.
//!
//! It tells the canvas only what differs from what was told before: browsers read colours and fonts
//! as text each time, which takes longer than drawing a label.

use std::{error::Error, f64::consts::TAU, fmt};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, text_anchor::HPos,
};
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

use super::font;
use crate::chart::Hex;

/// The context of a canvas, and what it has been told.
pub(super) struct Pen {
    context: CanvasRenderingContext2d,
    told: Told,
}

#[derive(Default)]
struct Told {
    fill: Option<(u8, u8, u8)>,
    stroke: Option<((u8, u8, u8), u32)>,
    /// Whether it is bold, and its size.
    font: Option<(bool, f64)>,
    align: &'static str,
}

/// A canvas that cannot be drawn on.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser does not draw on this canvas")
    }
}

impl Error for Refused {}

type Drawn = Result<(), DrawingErrorKind<Refused>>;

impl Pen {
    pub(super) fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, told: Told::default() }
    }

    /// Begins a drawing on a canvas of which nothing is known.
    pub(super) fn begin(&mut self) {
        self.told = Told::default();
        // Round joins cost more than all else once a line has thousands of points.
        self.context.set_line_join("bevel");
        self.context.set_line_cap("butt");
        self.context.set_text_baseline("middle");
    }

    fn fill_with(&mut self, color: BackendColor) {
        if self.told.fill.replace(color.rgb) != Some(color.rgb) {
            self.context.set_fill_style_str(&Hex(color).to_string());
        }
    }

    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let (color, width) = (style.color(), style.stroke_width());
        if self.told.stroke.replace((color.rgb, width)) != Some((color.rgb, width)) {
            self.context.set_stroke_style_str(&Hex(color).to_string());
            self.context.set_line_width(f64::from(width));
        }
    }

    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (x, y) in points {
            // The first one only moves there.
            self.context.line_to(f64::from(x), f64::from(y));
        }
    }
}

fn refused(_: JsValue) -> DrawingErrorKind<Refused> {
    DrawingErrorKind::DrawingError(Refused)
}

impl DrawingBackend for Pen {
    type ErrorType = Refused;

    fn get_size(&self) -> (u32, u32) {
        self.context.canvas().map_or((0, 0), |canvas| (canvas.width(), canvas.height()))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill_with(color);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (f64::from(left), f64::from(top));
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        if fill {
            self.fill_with(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.stroke_with(style);
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke_with(style);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.fill_with(style.color());
        self.trace(corners);
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        self.context
            .arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, TAU)
            .map_err(refused)?;
        if fill {
            self.fill_with(style.color());
            self.context.fill();
        } else {
            self.stroke_with(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.fill_with(style.color());
        let own = (matches!(style.style(), FontStyle::Bold), style.size());
        if self.told.font.replace(own) != Some(own) {
            self.context.set_font(&font(style.style().as_str(), style.size()));
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "center",
            HPos::Right => "end",
        };
        if std::mem::replace(&mut self.told.align, align) != align {
            self.context.set_text_align(align);
        }
        self.context.fill_text(text, f64::from(x), f64::from(y)).map_err(refused)
    }
}
