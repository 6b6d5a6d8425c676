//! A line laid over pixels with a round pen.
//!
//! The line runs from left to right. Every column of pixels is looked at in a few places across; in
//! each, what the pen covers is one stretch from top to bottom, whose two ends are smooth. Thousands
//! of vertices cost no more than the pixels that they cover.

use wide::f32x4;

/// Red, green, blue and opacity.
pub type Pixel = [u8; 4];

/// A place in pixels: across and down.
pub type Place = (f32, f32);

const OPAQUE: u32 = 255;
/// In how many places a column is looked at; more make steep lines smoother.
const SLICES: usize = 4;
/// From so many vertices a column on, one place in each is enough.
const CROWD: f32 = 1.0;

/// A pen: how far it reaches from its middle in pixels, and its red, green and blue.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// How far it reaches from its middle, in pixels.
    pub radius: f32,
    /// Red, green and blue.
    pub colour: [u8; 3],
}

/// The upper left and the lower right corner of what holds all points; none where there are none.
#[inline(never)]
pub fn corners(points: &[Place]) -> Option<(Place, Place)> {
    let (first, rest) = points.split_first()?;
    Some(rest.iter().fold((*first, *first), |((left, top), (right, bottom)), &(x, y)| {
        ((least(left, x), least(top, y)), (most(right, x), most(bottom, y)))
    }))
}

/// Draws a line over `pixels`, rows of `width` whose upper left corner is at `corner`, through points
/// that never turn back to the left; what lies outside is left out.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn stroke(pixels: &mut [Pixel], width: usize, corner: Place, points: &[Place], pen: Pen) {
    let height = pixels.len().checked_div(width).unwrap_or(0) as f32;
    let look = Look::at(points, pen.radius);
    let passed = Stretches::passed(points, corner, width, &look);
    for column in 0..width {
        let covered = passed.covered(column, &look, height);
        covered.paint(pixels, (column, width), pen.colour);
    }
}

/// How closely the columns are looked at.
struct Look {
    /// The slices of a column.
    slices: usize,
    /// The slices on both sides of the pixels that are looked at too.
    margin: usize,
    /// The slices of the line that may cover a slice, from the one so far to the left on that is
    /// `margin`, and how far the pen reaches up and down from them.
    reach: Vec<(usize, f32)>,
}

impl Look {
    fn at(points: &[Place], radius: f32) -> Self {
        let across =
            points.first().zip(points.last()).map_or(0.0, |(first, last)| last.0 - first.0);
        if CROWD * across < points.len() as f32 {
            Self::once(radius)
        } else {
            Self::closely(radius)
        }
    }

    /// Once a column, where so many vertices share it that its parts cannot be told apart.
    fn once(radius: f32) -> Self {
        Self { slices: 1, margin: 0, reach: vec![(0, radius)] }
    }

    /// In the middle of each slice, which lies between two slices of the line.
    fn closely(radius: f32) -> Self {
        let margin = most((radius * SLICES as f32).round(), 1.0) as usize;
        let reach = |slice: usize| {
            // That of a round pen at the far end of the slice; next to its middle all of its radius,
            // so that level lines are as wide as it is.
            let across = if slice == 0 { 0.0 } else { (slice + 1) as f32 / margin as f32 };
            let reach = radius * most(1.0 - across * across, 0.0).sqrt();
            [(margin - 1 - slice, reach), (margin + slice, reach)]
        };
        Self { slices: SLICES, margin, reach: (0..margin).flat_map(reach).collect() }
    }
}

/// From where to where a line without width reaches down in each slice; in order where it is there.
struct Stretches {
    tops: Vec<f32>,
    bottoms: Vec<f32>,
}

impl Stretches {
    /// What a line passes through in each slice.
    fn passed(points: &[Place], (left, top): Place, width: usize, look: &Look) -> Self {
        let end = width * look.slices + 2 * look.margin;
        let last = i32::try_from(end).unwrap_or(i32::MAX);
        let mut stretches =
            Self { tops: vec![f32::INFINITY; end], bottoms: vec![f32::NEG_INFINITY; end] };
        let scale = look.slices as f32;
        // Half a slice less where slices are looked at between those of the line.
        let half = if look.margin == 0 { 0.0 } else { 0.5 };
        let start = look.margin as f32 - half - left * scale;
        let mut points = points.iter().map(|(x, y)| (x * scale + start, y - top));
        let Some((mut from_x, mut from_y)) = points.next() else { return stretches };
        let (mut slice, mut reached) = (from_x.floor() as i32, (from_y, from_y));
        for (x, y) in points {
            let own = x.floor() as i32;
            if slice < own {
                // Where it passes from one slice into the next it touches both.
                let slope = (y - from_y) / (x - from_x);
                let height = |edge: i32| from_y + slope * (edge as f32 - from_x);
                let mut at = height(slice + 1);
                stretches.set(slice, with(reached, at));
                for between in (slice + 1).max(0)..own.min(last) {
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

    /// What a pen covers in a column that passes through these.
    fn covered(&self, column: usize, look: &Look, height: f32) -> Slices {
        let (mut tops, mut bottoms) =
            (f32x4::splat(f32::INFINITY), f32x4::splat(f32::NEG_INFINITY));
        let seen = |values: &[f32], slice| {
            if look.slices == 1 { one(values, slice) } else { four(values, slice) }
        };
        for (start, reach) in &look.reach {
            let (slice, reach) = (column * look.slices + start, f32x4::splat(*reach));
            tops = lower(tops, seen(&self.tops, slice) - reach);
            bottoms = higher(bottoms, seen(&self.bottoms, slice) + reach);
        }
        Slices { tops: higher(tops, f32x4::ZERO), bottoms: lower(bottoms, f32x4::splat(height)) }
    }
}

/// One value four times; missing where there is none.
fn one(values: &[f32], at: usize) -> f32x4 {
    f32x4::splat(values.get(at).copied().unwrap_or(f32::NAN))
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

/// The slices of a column, each covered from its top to its bottom.
struct Slices {
    tops: f32x4,
    bottoms: f32x4,
}

impl Slices {
    fn paint(
        &self,
        pixels: &mut [Pixel],
        (column, width): (usize, usize),
        [red, green, blue]: [u8; 3],
    ) {
        let Self { tops, bottoms } = *self;
        let (top, bottom) = (tops.to_array().into_iter(), bottoms.to_array().into_iter());
        let (first, whole_from) = (top.clone().fold(f32::INFINITY, least), top.fold(0.0, most));
        let (last, whole_to) = (bottom.clone().fold(0.0, most), bottom.fold(f32::INFINITY, least));
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
            let end = row + 1.0;
            if whole_from <= row && end <= whole_to {
                *pixel = [red, green, blue, u8::MAX];
            } else {
                let (from, to) = (f32x4::splat(row), f32x4::splat(end));
                let covered = higher(lower(bottoms, to) - higher(tops, from), f32x4::ZERO);
                lay(pixel, [red, green, blue], covered.reduce_add() / SLICES as f32);
            }
            row = end;
        }
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

/// The smaller of two numbers that are sound, as one instruction.
fn least(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

/// The larger of two numbers that are sound, as one instruction.
fn most(one: f32, other: f32) -> f32 {
    if other < one { one } else { other }
}
