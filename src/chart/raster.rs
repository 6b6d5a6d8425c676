//! Lines as pixels.
//!
//! Browsers stroke any path; a line of a chart runs from left to right, which is much less to do: a
//! line with a vertex a pixel takes a tenth of the time, and one wider than a pixel a hundredth.

use rotascope_kernels::{Pen, Pixel, stroke};

use super::{DevicePixelRatio, Point, Size, theme::Rgb};

/// A line to lay down.
#[derive(Clone, Copy, Debug)]
pub struct Stroke<'a> {
    /// Its points, from left to right.
    pub points: &'a [Point],
    /// Its width.
    pub width_css: f64,
    /// Its colour.
    pub colour: Rgb,
}

/// Pixels, and where they belong on a canvas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pixels {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// How many columns there are.
    pub width: usize,
    /// Red, green, blue and opacity of each pixel, row by row.
    pub pixels: Vec<Pixel>,
}

/// Fewer points are stroked soon enough.
const FEW: usize = 100;
const WIDEST_CSS: f64 = 1.0;

/// Whether a line is for [`raster`]: it has more points than CSS pixels across, never turns back to
/// the left, and is no wider than a CSS pixel, since steep parts are as wide as a column.
pub fn is_dense(points: &[Point], width_css: f64) -> bool {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return false };
    let runs_on = |pair: &[Point]| matches!(pair, [left, right] if left.x_css <= right.x_css);
    width_css <= WIDEST_CSS
        && FEW < points.len()
        && last.x_css - first.x_css < points.len() as f64
        && points.windows(2).all(runs_on)
}

/// The pixels of dense lines in `size`, later ones over earlier ones.
///
/// They are smooth from row to row; from column to column each has its own extent. What lies outside
/// of `size` is left out.
///
/// ```
/// use rotascope::chart::{DevicePixelRatio, Point, Size, Theme, Ink};
/// use rotascope::chart::raster::{Stroke, raster};
///
/// let points = [Point::new(1.0, 2.5), Point::new(3.9, 2.5)];
/// let colour = Theme::LIGHT.color(Ink::Small);
/// let line = Stroke { points: &points, width_css: 1.0, colour };
/// let laid = raster(&[line], Size::new(9.0, 9.0), DevicePixelRatio::ONE);
/// let covered = laid.pixels.iter().filter(|pixel| pixel[3] == 255).count();
/// assert_eq!(covered, 3);
/// ```
pub fn raster(strokes: &[Stroke<'_>], size: Size, dpr: DevicePixelRatio) -> Pixels {
    let Some(area) = Area::of(strokes, size, dpr) else { return Pixels::default() };
    let mut pixels = vec![Pixel::default(); area.width * area.height];
    for Stroke { points, width_css, colour: Rgb(red, green, blue) } in strokes {
        let place = |point: &Point| {
            let (x, y) = (point.x_css * dpr.get(), point.y_css * dpr.get());
            ((x - area.left as f64) as f32, (y - area.top as f64) as f32)
        };
        let radius = (width_css * dpr.get() / 2.0) as f32;
        let pen = Pen { radius, colour: [*red, *green, *blue] };
        let points: Vec<(f32, f32)> = points.iter().map(place).collect();
        stroke(&mut pixels, area.width, &points, pen);
    }
    Pixels { left: area.left, top: area.top, width: area.width, pixels }
}

/// The device pixels that lines may cover.
struct Area {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Area {
    fn of(strokes: &[Stroke<'_>], size: Size, dpr: DevicePixelRatio) -> Option<Self> {
        let mut ends = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        for stroke in strokes {
            let reach = stroke.width_css / 2.0;
            for point in stroke.points {
                ends.0 = ends.0.min(point.x_css - reach);
                ends.1 = ends.1.min(point.y_css - reach);
                ends.2 = ends.2.max(point.x_css + reach);
                ends.3 = ends.3.max(point.y_css + reach);
            }
        }
        let pixels = |css: f64, most_css: f64| css.clamp(0.0, most_css) * dpr.get();
        let left = pixels(ends.0, size.width_css()).floor() as usize;
        let top = pixels(ends.1, size.height_css()).floor() as usize;
        let right = pixels(ends.2, size.width_css()).ceil() as usize;
        let bottom = pixels(ends.3, size.height_css()).ceil() as usize;
        let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
        (0 < width && 0 < height).then_some(Self { left, top, width, height })
    }
}
