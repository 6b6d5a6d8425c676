//! Surfaces of a chart: its base, its overlay and the picture that is saved of it.

use std::cell::RefCell;

use web_sys::HtmlCanvasElement;

use super::{picture::Picture, sheet::Sheet};
use crate::chart::{DevicePixelRatio, Scene, Theme};

/// Bitmaps that follow what is painted lie on a grid of so many device pixels, so that they are seldom
/// moved or resized: browsers look through the styles of the page each time.
const GRID: f64 = 128.0;

thread_local! {
    /// The canvas on which every base is painted before it is shown.
    static DETACHED: RefCell<Option<Sheet>> = RefCell::new(Sheet::detached());
}

/// A canvas that scenes are painted on; its memory is given back when it is dropped.
pub struct Surface(SurfaceKind);

enum SurfaceKind {
    /// A picture behind the element, painted on the detached canvas.
    Behind(Picture),
    /// The element's own pixels, as many as its scene has.
    Own(Sheet),
    /// The element's own pixels, no more than are painted.
    Following(Overlay),
}

impl Surface {
    /// A surface that covers a whole scene and stays as it is while other things change; none where
    /// the browser cannot draw.
    pub fn base(canvas: &HtmlCanvasElement) -> Option<Self> {
        if let Some(picture) = Picture::behind(canvas) {
            return Some(Self(SurfaceKind::Behind(picture)));
        }
        Self::picture(canvas)
    }

    /// A surface that is as small as what is painted, for what follows the cursor.
    pub fn overlay(canvas: &HtmlCanvasElement) -> Option<Self> {
        Some(Self(SurfaceKind::Following(Overlay {
            sheet: Sheet::new(canvas)?,
            dpr: None,
            place: (0.0, 0.0),
        })))
    }

    /// A surface that covers a whole scene and whose canvas is made a file.
    pub fn picture(canvas: &HtmlCanvasElement) -> Option<Self> {
        Some(Self(SurfaceKind::Own(Sheet::new(canvas)?)))
    }

    /// Paints a scene over a cleared canvas, whose bitmap is made to fit it.
    pub fn paint(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
        match &mut self.0 {
            SurfaceKind::Behind(picture) => DETACHED.with_borrow_mut(|sheet| {
                if let Some(sheet) = sheet {
                    paint_whole(sheet, scene, theme, dpr);
                    picture.show(sheet.element(), sheet.size());
                }
            }),
            SurfaceKind::Own(sheet) => paint_whole(sheet, scene, theme, dpr),
            SurfaceKind::Following(overlay) => overlay.paint(scene, theme, dpr),
        }
    }
}

fn paint_whole(sheet: &mut Sheet, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
    let device = |css: f64| (css * dpr.get()).round() as u32;
    sheet.resize((device(scene.size.width_css()), device(scene.size.height_css())));
    sheet.paint(scene, theme, dpr, (0.0, 0.0));
}

/// A canvas that is moved to where something is painted, since browsers show all of a canvas again in
/// which anything changes.
struct Overlay {
    sheet: Sheet,
    dpr: Option<DevicePixelRatio>,
    /// Place of it in the scene, in device pixels.
    place: (f64, f64),
}

impl Overlay {
    fn paint(&mut self, scene: &Scene, theme: &Theme, dpr: DevicePixelRatio) {
        self.follow(scene, dpr);
        self.sheet.paint(scene, theme, dpr, self.place);
    }

    /// Makes room for what is painted, and moves there.
    fn follow(&mut self, scene: &Scene, dpr: DevicePixelRatio) {
        let (painted, (width, height)) = (scene.extent(), self.sheet.size());
        let across = (painted.left_css(), painted.right_css());
        let down = (painted.top_css(), painted.bottom_css());
        let (left, width) = on_grid(across, width, scene.size.width_css(), dpr);
        let (top, height) = on_grid(down, height, scene.size.height_css(), dpr);
        let place = (left, top);
        let is_rescaled = self.dpr.replace(dpr) != Some(dpr);
        let is_resized = self.sheet.resize((width, height)) || is_rescaled;
        let style = self.sheet.element().style();
        // A style that the browser refuses leaves the canvas as it is.
        let set = |name, css: &str| style.set_property(name, css).unwrap_or_default();
        if is_resized {
            let css = |pixels: u32| format!("{:.3}px", f64::from(pixels) / dpr.get());
            set("width", &css(width));
            set("height", &css(height));
        }
        if is_resized || self.place != place {
            let (x_css, y_css) = (left / dpr.get(), top / dpr.get());
            set("transform", &format!("translate({x_css:.3}px, {y_css:.3}px)"));
            self.place = place;
        }
    }
}

/// Start and length of a bitmap that holds what is painted between two places: on the grid,
/// no shorter than before, and within the scene.
fn on_grid(
    (from_css, to_css): (f64, f64),
    before: u32,
    scene_css: f64,
    dpr: DevicePixelRatio,
) -> (f64, u32) {
    // A pixel more on each side, for edges between pixels.
    let from = ((from_css * dpr.get() - 1.0) / GRID).floor() * GRID;
    let to = ((to_css * dpr.get() + 1.0) / GRID).ceil() * GRID;
    let scene = (scene_css * dpr.get()).ceil();
    let length = (to - from).max(f64::from(before)).min(scene);
    (from.min(scene - length).max(0.0), length as u32)
}
