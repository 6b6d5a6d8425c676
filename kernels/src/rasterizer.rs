//! Rasterizer: a line laid over pixels with a round brush.
//!
//! The line runs from left to right. Every column of pixels is looked at in a few places across; in
//! each, what the brush covers is one stretch from top to bottom, whose two ends are smooth. Thousands
//! of vertices cost no more than the pixels that they cover.

use wide::f32x4;

use crate::numbers::{least, most};

/// Red, green, blue and opacity.
pub type Pixel = [u8; 4];

/// A place in pixels: across and down.
pub type PixelPoint = (f32, f32);

const OPAQUE: u32 = 255;
/// In how many places a column is looked at; more make steep lines smoother.
const SLICES: usize = 4;
/// From so many vertices a column on, one place in each is enough.
const CROWD: f32 = 1.0;

/// A brush: how far it reaches from its middle in pixels, and its red, green and blue.
#[derive(Clone, Copy, Debug)]
pub struct Brush {
    /// Radius in pixels.
    pub radius: f32,
    /// Red, green and blue.
    pub colour: [u8; 3],
}

/// The upper left and the lower right corner of what holds all points; none where there are none.
#[inline(never)]
pub fn corners(points: &[PixelPoint]) -> Option<(PixelPoint, PixelPoint)> {
    let (first, rest) = points.split_first()?;
    Some(rest.iter().fold((*first, *first), |((left, top), (right, bottom)), &(x, y)| {
        ((least(left, x), least(top, y)), (most(right, x), most(bottom, y)))
    }))
}

/// Draws a line over `pixels`, rows of `width` whose upper left corner is at `corner`, through points
/// that never turn back to the left; what lies outside is left out.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn rasterize(
    pixels: &mut [Pixel],
    width: usize,
    corner: PixelPoint,
    points: &[PixelPoint],
    brush: Brush,
) {
    let height = pixels.len().checked_div(width).unwrap_or(0) as f32;
    let across = points.first().zip(points.last()).map_or(0.0, |(first, last)| last.0 - first.0);
    if CROWD * across < points.len() as f32 {
        let passed = Stretches::passed(points, corner, width, Grain { slices: 1, margin: 0 });
        for column in 0..width {
            let covered = passed.covered(column, brush.radius, height);
            paint(pixels, (column, width), brush.colour, &covered);
        }
    } else {
        let reach = reaches(brush.radius);
        let grain = Grain { slices: SLICES, margin: reach.len() };
        let passed = Stretches::passed(points, corner, width, grain);
        for column in 0..width {
            let covered = passed.covered_in_slices(column * SLICES, &reach, height);
            paint(pixels, (column, width), brush.colour, &covered);
        }
    }
}

/// Reach of a round brush up and down at the far end of each slice from its middle on; in the
/// middle all of its radius, so that level lines are as wide as it is.
fn reaches(radius: f32) -> Vec<f32> {
    let slices = most((radius * SLICES as f32).round(), 1.0);
    let reach = |slice: usize| {
        let across = (slice + 1) as f32 / slices;
        radius * most(1.0 - across * across, 0.0).sqrt()
    };
    std::iter::once(radius).chain((1..slices as usize).map(reach)).collect()
}

/// Into how many slices a column is cut, and how many more there are on both sides of the pixels.
#[derive(Clone, Copy)]
struct Grain {
    slices: usize,
    margin: usize,
}

/// From where to where a line without width reaches down in each slice; in order where it is there.
struct Stretches {
    tops: Vec<f32>,
    bottoms: Vec<f32>,
}

impl Stretches {
    /// Stretch that a line passes through in each slice.
    fn passed(points: &[PixelPoint], (left, top): PixelPoint, width: usize, grain: Grain) -> Self {
        let Grain { slices, margin } = grain;
        let end = width * slices + 2 * margin;
        let last = i32::try_from(end).unwrap_or(i32::MAX);
        let mut stretches =
            Self { tops: vec![f32::INFINITY; end], bottoms: vec![f32::NEG_INFINITY; end] };
        let scale = slices as f32;
        // Half a slice less where the middles of slices are looked at.
        let half = if margin == 0 { 0.0 } else { 0.5 };
        let start = margin as f32 - half - left * scale;
        let mut points = points.iter().map(|(x, y)| (x * scale + start, y - top));
        let Some((mut from_x, mut from_y)) = points.next() else { return stretches };
        let (mut slice, mut reached) = (from_x.floor() as i32, (from_y, from_y));
        for (x, y) in points {
            let own = x.floor() as i32;
            if slice < own {
                // Where it passes from one slice into the next it touches both.
                let slope = (y - from_y) / (x - from_x);
                let height = |edge: i32| from_y + slope * (edge as f32 - from_x);
                let mut at = height(slice.saturating_add(1));
                stretches.set(slice, with(reached, at));
                for between in slice.saturating_add(1).max(0)..own.min(last) {
                    at = height(between);
                    stretches.set(between, with((at, at), at + slope));
                }
                at = height(own);
                (slice, reached) = (own, (at, at));
            }
            reached = with(reached, y);
            (from_x, from_y) = (x, y);
        }
        stretches.set(slice, reached);
        stretches
    }

    fn set(&mut self, slice: i32, (from, to): (f32, f32)) {
        let Ok(slice) = usize::try_from(slice) else { return };
        if let (Some(top), Some(bottom)) = (self.tops.get_mut(slice), self.bottoms.get_mut(slice)) {
            (*top, *bottom) = (from, to);
        }
    }

    /// Stretch that a brush covers in a column that is one slice.
    fn covered(&self, column: usize, radius: f32, height: f32) -> Stretch {
        let ends = self.tops.get(column).zip(self.bottoms.get(column));
        let (top, bottom) = ends.unwrap_or((&f32::INFINITY, &f32::NEG_INFINITY));
        Stretch { top: most(top - radius, 0.0), bottom: least(bottom + radius, height) }
    }

    /// Stretch that a brush covers in the middles of the four slices from one on.
    fn covered_in_slices(&self, slice: usize, reach: &[f32], height: f32) -> Slices {
        let (mut tops, mut bottoms) =
            (f32x4::splat(f32::INFINITY), f32x4::splat(f32::NEG_INFINITY));
        for (slices, far) in reach.iter().enumerate() {
            let far = f32x4::splat(*far);
            // The middle lies between two slices of the line.
            for start in [reach.len() - 1 - slices, reach.len() + slices] {
                tops = lower(tops, four(&self.tops, slice + start) - far);
                bottoms = higher(bottoms, four(&self.bottoms, slice + start) + far);
            }
        }
        Slices { tops: higher(tops, f32x4::ZERO), bottoms: lower(bottoms, f32x4::splat(height)) }
    }
}

/// Four values from a place on; missing where there are fewer.
fn four(values: &[f32], start: usize) -> f32x4 {
    let found = values.get(start..).and_then(|rest| rest.first_chunk::<SLICES>());
    f32x4::new(found.copied().unwrap_or([f32::NAN; SLICES]))
}

fn lower(one: f32x4, other: f32x4) -> f32x4 {
    other.simd_lt(one).select(other, one)
}

fn higher(one: f32x4, other: f32x4) -> f32x4 {
    other.simd_gt(one).select(other, one)
}

/// Covered part of a column.
trait Covered {
    /// From where to where anything is covered.
    fn ends(&self) -> (f32, f32);
    /// From where to where all is covered.
    fn whole(&self) -> (f32, f32);
    /// The share that is covered of a row.
    fn share(&self, row: f32) -> f32;
}

/// A column that is covered from its top to its bottom.
struct Stretch {
    top: f32,
    bottom: f32,
}

impl Covered for Stretch {
    fn ends(&self) -> (f32, f32) {
        (self.top, self.bottom)
    }

    fn whole(&self) -> (f32, f32) {
        self.ends()
    }

    fn share(&self, row: f32) -> f32 {
        least(self.bottom, row + 1.0) - most(self.top, row)
    }
}

/// The slices of a column, each covered from its top to its bottom.
struct Slices {
    tops: f32x4,
    bottoms: f32x4,
}

impl Covered for Slices {
    fn ends(&self) -> (f32, f32) {
        let (tops, bottoms) = (self.tops.to_array(), self.bottoms.to_array());
        (tops.into_iter().fold(f32::INFINITY, least), bottoms.into_iter().fold(0.0, most))
    }

    fn whole(&self) -> (f32, f32) {
        let (tops, bottoms) = (self.tops.to_array(), self.bottoms.to_array());
        (tops.into_iter().fold(0.0, most), bottoms.into_iter().fold(f32::INFINITY, least))
    }

    fn share(&self, row: f32) -> f32 {
        let (from, to) = (f32x4::splat(row), f32x4::splat(row + 1.0));
        let covered = lower(self.bottoms, to) - higher(self.tops, from);
        higher(covered, f32x4::ZERO).reduce_add() / SLICES as f32
    }
}

fn paint(
    pixels: &mut [Pixel],
    (column, width): (usize, usize),
    [red, green, blue]: [u8; 3],
    covered: &impl Covered,
) {
    let ((first, last), whole) = (covered.ends(), covered.whole());
    if last <= first {
        return;
    }
    let start = first as usize;
    let below = pixels.get_mut(start * width + column..).unwrap_or_default();
    let mut row = start as f32;
    for pixel in below.iter_mut().step_by(width) {
        if last <= row {
            return;
        }
        if whole.0 <= row && row + 1.0 <= whole.1 {
            *pixel = [red, green, blue, u8::MAX];
        } else {
            lay(pixel, [red, green, blue], covered.share(row));
        }
        row += 1.0;
    }
}

/// Lays a colour of some opacity, from 0 to 1, over a pixel.
fn lay(pixel: &mut Pixel, [red, green, blue]: [u8; 3], opacity: f32) {
    let opacity = (opacity * OPAQUE as f32 + 0.5) as u32;
    let [r, g, b, a] = *pixel;
    if a == 0 {
        *pixel = [red, green, blue, opacity as u8];
        return;
    }
    let under = u32::from(a) * (OPAQUE - opacity) / OPAQUE;
    let whole = opacity + under;
    let mixed = |over: u8, below: u8| {
        let sum = u32::from(over) * opacity + u32::from(below) * under + whole / 2;
        // Dividing by what is known beforehand is quicker, and most of what lies below is opaque.
        let mixed =
            if whole == OPAQUE { sum / OPAQUE } else { sum.checked_div(whole).unwrap_or(0) };
        mixed as u8
    };
    *pixel = [mixed(red, r), mixed(green, g), mixed(blue, b), whole as u8];
}

/// A stretch that reaches so far too.
fn with((from, to): (f32, f32), y: f32) -> (f32, f32) {
    (least(from, y), most(to, y))
}
