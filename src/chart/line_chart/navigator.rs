//! The whole of a long history under its chart, with the stretch that is in sight.

use super::{LineChart, LineLayout, layout};
use crate::chart::{
    DevicePixelRatio, MeasureText, Point, RangeNavigator, Size, Window,
    range_navigator::{self, Grip, RangeLayout},
    scene::moved,
};

/// A history of fewer sessions is seen well enough at once.
const LONG: usize = 1000;
/// A plot that is lower needs all of its height.
const TALL_CSS: f64 = 300.0;
const HEIGHT_CSS: f64 = 58.0;
const GAP_CSS: f64 = 8.0;

/// A navigator under a chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Navigator {
    top_css: f64,
    layout: RangeLayout,
}

/// Lays a chart out, with a navigator at the bottom where it is long and there is room for one.
pub(super) fn layout_with_navigator(
    chart: &LineChart,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> LineLayout {
    let days = chart.across.days();
    let is_wanted = LONG <= days.len() && TALL_CSS <= size.height_css();
    let drawn = (0..chart.series.len()).find(|number| !chart.hidden.contains(number));
    let line = drawn.and_then(|number| chart.series.get(number)).filter(|_| is_wanted);
    let (Some(line), Some(window)) = (line, chart.visible()) else {
        return layout(chart, size, measure, dpr);
    };
    let (width_css, top_css) = (size.width_css(), size.height_css() - HEIGHT_CSS);
    let mut above = layout(chart, Size::new(width_css, top_css - GAP_CSS), measure, dpr);
    let whole = RangeNavigator {
        days: days.into(),
        values: line.values.clone(),
        ink: line.ink,
        scale: chart.scale,
        window,
    };
    let navigator = range_navigator::layout(&whole, Size::new(width_css, HEIGHT_CSS), measure, dpr);
    above.scene.size = size;
    let below = moved(navigator.scene.clone(), Point::new(0.0, top_css));
    above.scene.items.extend(below.items);
    LineLayout { navigator: Some(Navigator { top_css, layout: navigator }), ..above }
}

impl Navigator {
    /// What of it is at a position; none above it.
    pub fn grip_at(&self, at: Point) -> Option<Grip> {
        (self.top_css <= at.y_css).then(|| self.layout.grip_at(at.x_css))
    }

    /// The sessions in sight after a grip was dragged.
    pub fn navigated(&self, grip: Grip, from_css: f64, to_css: f64) -> Window {
        self.layout.dragged(grip, from_css, to_css)
    }
}
