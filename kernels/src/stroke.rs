//! A line laid over pixels.
//!
//! The line runs from left to right and has more vertices than there are columns of pixels. In every
//! column it covers one stretch from top to bottom, whose two ends are smooth; thousands of vertices
//! cost no more than the pixels that they cover.

/// Red, green, blue and opacity.
pub type Pixel = [u8; 4];

const OPAQUE: u32 = 255;

/// A pen: how far it reaches from its middle in pixels, and its red, green and blue.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// How far it reaches from its middle, in pixels.
    pub radius: f32,
    /// Red, green and blue.
    pub colour: [u8; 3],
}

/// Draws a line over `pixels`, rows of `width`, through points that never turn back to the left.
///
/// Points are in pixels from the upper left corner; what lies outside is left out.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn stroke(pixels: &mut [Pixel], width: usize, points: &[(f32, f32)], pen: Pen) {
    let height = pixels.len().checked_div(width).unwrap_or(0);
    for (column, stretch) in stretches(points, width).into_iter().enumerate() {
        let from = most(stretch.from - pen.radius, 0.0);
        let to = least(stretch.to + pen.radius, height as f32);
        if from < to {
            paint(pixels, (column, width), (from, to), pen.colour);
        }
    }
}

/// Paints a column of pixels from one place to another, both inside of it.
fn paint(
    pixels: &mut [Pixel],
    (column, width): (usize, usize),
    (from, to): (f32, f32),
    colour: [u8; 3],
) {
    let (first, last) = (from as usize, to as usize);
    let mut blend = |row: usize, opacity: f32| {
        if let Some(pixel) = pixels.get_mut(row * width + column) {
            lay(pixel, colour, opacity);
        }
    };
    if first == last {
        return blend(first, to - from);
    }
    blend(first, (first + 1) as f32 - from);
    blend(last, to - last as f32);
    let [red, green, blue] = colour;
    for row in first + 1..last {
        if let Some(pixel) = pixels.get_mut(row * width + column) {
            *pixel = [red, green, blue, u8::MAX];
        }
    }
}

/// From where to where something reaches down; in order where there is anything.
#[derive(Clone, Copy)]
struct Stretch {
    from: f32,
    to: f32,
}

/// What a line without width passes through in each column.
fn stretches(points: &[(f32, f32)], width: usize) -> Vec<Stretch> {
    let mut columns = vec![Stretch { from: f32::INFINITY, to: f32::NEG_INFINITY }; width];
    let mut add = |x: f32, y: f32| {
        if 0.0 <= x
            && let Some(stretch) = columns.get_mut(x as usize)
        {
            *stretch = Stretch { from: least(stretch.from, y), to: most(stretch.to, y) };
        }
    };
    let mut before: Option<(f32, f32)> = None;
    for &(x, y) in points {
        if let Some((from_x, from_y)) = before.replace((x, y)) {
            // Where it passes from one column into the next it touches both.
            let mut edge = most(from_x.floor() + 1.0, 0.0);
            let last = least(x, width as f32);
            while edge <= last {
                let at = from_y + (y - from_y) * ((edge - from_x) / (x - from_x));
                add(edge - 1.0, at);
                add(edge, at);
                edge += 1.0;
            }
        }
        add(x, y);
    }
    columns
}

/// Lays a colour of some opacity, from 0 to 1, over a pixel.
fn lay(pixel: &mut Pixel, [red, green, blue]: [u8; 3], opacity: f32) {
    let opacity = (opacity * OPAQUE as f32 + 0.5) as u32;
    let [r, g, b, a] = *pixel;
    let under = u32::from(a) * (OPAQUE - opacity) / OPAQUE;
    let whole = opacity + under;
    if 0 < whole {
        let mixed = |over: u8, below: u8| {
            ((u32::from(over) * opacity + u32::from(below) * under + whole / 2) / whole) as u8
        };
        *pixel = [mixed(red, r), mixed(green, g), mixed(blue, b), whole as u8];
    }
}

/// The smaller of two numbers that are sound, as one instruction.
fn least(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

/// The larger of two numbers that are sound, as one instruction.
fn most(one: f32, other: f32) -> f32 {
    if other < one { one } else { other }
}
