//! Rasterizer: lines as pixels.
//!
//! Browsers stroke any path; a line of a chart runs from left to right, which is much less to do: a
//! line with a vertex a pixel takes a tenth of the time, and one wider than a pixel a hundredth.

use rotascope_kernels::{Brush, Pixel, PixelPoint, corners};

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
    /// Number of columns.
    pub width: usize,
    /// Red, green, blue and opacity of each pixel, row by row.
    pub pixels: Vec<Pixel>,
}

/// Fewer points are stroked soon enough.
const FEW: usize = 300;

/// True for a line that is better rasterized: it has many points and never turns back to the left.
pub fn is_for_pixels(points: &[Point]) -> bool {
    let runs_on = |pair: &[Point]| matches!(pair, [left, right] if left.x_css <= right.x_css);
    FEW < points.len() && points.windows(2).all(runs_on)
}

/// The pixels of lines in `size`, drawn with a round brush, later ones over earlier ones; what lies
/// outside of `size` is left out.
///
/// ```
/// use rotascope::chart::{DevicePixelRatio, Point, Size, Theme, Ink};
/// use rotascope::chart::rasterizer::{Stroke, rasterize};
///
/// let points = [Point::new(1.0, 2.5), Point::new(4.0, 2.5)];
/// let colour = Theme::LIGHT.color(Ink::Small);
/// let line = Stroke { points: &points, width_css: 1.0, colour };
/// let laid = rasterize(&[line], Size::new(9.0, 9.0), DevicePixelRatio::ONE);
/// let covered = laid.pixels.iter().filter(|pixel| pixel[3] == 255).count();
/// assert_eq!(covered, 3);
/// ```
pub fn rasterize(strokes: &[Stroke<'_>], size: Size, dpr: DevicePixelRatio) -> Pixels {
    let lines: Vec<Line> = strokes.iter().map(|stroke| Line::of(stroke, dpr)).collect();
    let Some(area) = Area::of(&lines, size, dpr) else { return Pixels::default() };
    let Area { left, top, width, height } = area;
    let mut pixels = vec![Pixel::default(); width * height];
    for Line { points, brush } in &lines {
        rotascope_kernels::rasterize(&mut pixels, width, (left as f32, top as f32), points, *brush);
    }
    Pixels { left, top, width, pixels }
}

/// A line in device pixels.
struct Line {
    points: Vec<PixelPoint>,
    brush: Brush,
}

impl Line {
    fn of(stroke: &Stroke<'_>, dpr: DevicePixelRatio) -> Self {
        let device = |css: f64| (css * dpr.get()) as f32;
        let Rgb(red, green, blue) = stroke.colour;
        let points = stroke.points.iter().map(|at| (device(at.x_css), device(at.y_css))).collect();
        Self {
            points,
            brush: Brush { radius: device(stroke.width_css / 2.0), colour: [red, green, blue] },
        }
    }
}

/// The device pixels that lines may cover.
struct Area {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Area {
    fn of(lines: &[Line], size: Size, dpr: DevicePixelRatio) -> Option<Self> {
        let (width, height) = (size.width_css() * dpr.get(), size.height_css() * dpr.get());
        let (mut left, mut top, mut right, mut bottom) = (width, height, 0.0_f64, 0.0_f64);
        for line in lines {
            let Some((first, last)) = corners(&line.points) else { continue };
            let reach = f64::from(line.brush.radius);
            left = left.min(f64::from(first.0) - reach);
            top = top.min(f64::from(first.1) - reach);
            right = right.max(f64::from(last.0) + reach);
            bottom = bottom.max(f64::from(last.1) + reach);
        }
        let (left, top) = (left.max(0.0).floor() as usize, top.max(0.0).floor() as usize);
        let (right, bottom) =
            (right.min(width).ceil() as usize, bottom.min(height).ceil() as usize);
        let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
        (0 < width && 0 < height).then_some(Self { left, top, width, height })
    }
}
