//! A line the size of a word, for cards and rows of tables: no axis, no words.
//!
//! Values that are missing or not finite leave gaps. The line fills the height, so that sparklines
//! are compared by their shape alone.

use super::{
    DevicePixelRatio, Ink, Insets, Projection, Rect, Scale, Scene, Size, Values, VisibleRange,
    plot::{
        Fill, LinePath, LineSeries, LineWeight,
        frame::{Frame, Sessions},
        lines::{draw_fill, draw_line},
    },
};

const DOT_RADIUS_CSS: f64 = 2.5;
const MARGIN_CSS: f64 = 3.5;

/// A line the size of a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// One value a session.
    pub values: Values,
    /// Its colour.
    pub ink: Ink,
    /// The value it is measured from, drawn as a hairline with the area up to it tinted.
    pub baseline: Option<f64>,
}

/// The points of a line through positive values in a box of 80 by 20, as SVG writes them: at most
/// one a unit across, the last value at its end; empty where there are fewer than two.
///
/// ```
/// use rotascope::chart::polyline;
///
/// assert_eq!(polyline(&[1.0, 3.0, 2.0]), "0,19 40,1 80,10");
/// assert_eq!(polyline(&[5.0, 5.0]), "0,10 80,10");
/// assert_eq!(polyline(&[1.0]), "");
/// ```
pub fn polyline(values: &[f64]) -> String {
    const WIDTH: usize = 80;
    let (low, high) =
        values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(*value), high.max(*value))
        });
    let last = values.len().saturating_sub(1);
    if last == 0 || !(high - low).is_finite() {
        return String::new();
    }
    // Tenths of a unit are whole numbers, which are written without a float formatter.
    let across = |at: usize| (WIDTH * at / last).to_string();
    let down = |value: f64| {
        let share = if low < high { (high - value) / (high - low) } else { 0.5 };
        ((1.0 + 18.0 * share) as i32).to_string()
    };
    let step = last.div_ceil(WIDTH);
    let shown = values.iter().enumerate().rev().step_by(step).collect::<Vec<_>>();
    let points =
        shown.into_iter().rev().map(|(at, value)| format!("{},{}", across(at), down(*value)));
    points.collect::<Vec<_>>().join(" ")
}

impl Sparkline {
    /// Its scene, with a dot at the last value; empty where there is none.
    ///
    /// ```
    /// use rotascope::chart::{DevicePixelRatio, Ink, Item, Size, Sparkline};
    ///
    /// let values = vec![Some(1.0), None, Some(2.0)].into();
    /// let line = Sparkline { values, ink: Ink::Neutral, baseline: None };
    /// let scene = line.scene(Size::new(80.0, 20.0), DevicePixelRatio::ONE);
    /// assert!(matches!(scene.items.last(), Some(Item::Disc { .. })));
    /// ```
    pub fn scene(&self, size: Size, dpr: DevicePixelRatio) -> Scene {
        let mut scene = Scene::new(size);
        let count = self.values.len();
        let extent = self.values.extent(0..count, Scale::Linear);
        let (Some((low, high)), Some(window)) = (extent, VisibleRange::all(count)) else {
            return scene;
        };
        let baseline = self.baseline.filter(|value| value.is_finite());
        let low = baseline.map_or(low, |baseline| low.min(baseline));
        let high = baseline.map_or(high, |baseline| high.max(baseline));
        let (left_css, right_css, top_css, bottom_css) =
            (MARGIN_CSS, MARGIN_CSS, MARGIN_CSS, MARGIN_CSS);
        let plot =
            Rect::new(0.0, 0.0, size).shrink(Insets { left_css, top_css, right_css, bottom_css });
        let y = Projection::new(Scale::Linear, (low, high), (plot.bottom_css(), plot.top_css()));
        let sessions = Sessions { left_css: plot.left_css(), width_css: plot.width_css(), window };
        let frame = Frame { plot, sessions, y, dpr, strip_css: 0.0, path: LinePath::Straight };

        let series = LineSeries {
            label: String::new(),
            detail: String::new(),
            ink: self.ink,
            values: self.values.clone(),
            weight: LineWeight::Regular,
        };
        let baseline_css = baseline.and_then(|baseline| y.position_css(baseline));
        let fill = Fill::ToBaseline { above: self.ink, below: self.ink };
        let columns = frame.columns();
        draw_fill(&mut scene, &frame, &columns, fill, std::slice::from_ref(&series), baseline_css);
        if let Some(y_css) = baseline_css {
            let line = dpr.horizontal_hairline(plot.left_css(), plot.right_css(), y_css);
            scene.rect(line, Ink::Baseline);
        }
        draw_line(&mut scene, &frame, &columns, &series);
        let last = (0..count).rev().find_map(|session| frame.point(&series, session));
        if let Some(point) = last {
            scene.disc(point, DOT_RADIUS_CSS, self.ink);
        }
        scene
    }
}
