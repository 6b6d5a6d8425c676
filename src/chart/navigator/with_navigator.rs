//! A time chart with the whole of its history under it.

use super::range::{self, Grip, RangeLayout, RangeNavigator};
use crate::chart::{
    DevicePixelRatio, Layout, MeasureText, Point, Scene, Size, TimeAxis, TimeScale, VisibleRange,
    cursor::Cursor, scene::moved,
};

/// A history of fewer sessions is seen well enough at once.
const LONG: usize = 1000;
/// A plot that is lower needs all of its height.
const TALL_CSS: f64 = 300.0;
const HEIGHT_CSS: f64 = 58.0;
const GAP_CSS: f64 = 8.0;

/// A laid-out chart with a navigator at its bottom.
struct WithNavigator {
    chart: Box<dyn Layout>,
    navigator: RangeLayout,
    /// Both of them.
    scene: Scene,
    /// Top of the navigator.
    top_css: f64,
}

/// Lays a chart out by `chart`, with a navigator over `whole` at the bottom where its history is long
/// and there is room for one.
pub(in crate::chart) fn with_navigator(
    whole: Option<RangeNavigator>,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
    chart: impl FnOnce(Size) -> Box<dyn Layout>,
) -> Box<dyn Layout> {
    let is_wanted =
        |whole: &RangeNavigator| LONG <= whole.days.len() && TALL_CSS <= size.height_css();
    let Some(whole) = whole.filter(is_wanted) else { return chart(size) };
    let (width_css, top_css) = (size.width_css(), size.height_css() - HEIGHT_CSS);
    let chart = chart(Size::new(width_css, top_css - GAP_CSS));
    let navigator = range::layout(&whole, Size::new(width_css, HEIGHT_CSS), measure, dpr);
    let below = moved(navigator.scene.clone(), Point::new(0.0, top_css));
    let items = chart.scene().items.iter().cloned().chain(below.items).collect();
    Box::new(WithNavigator { chart, navigator, scene: Scene { size, items }, top_css })
}

impl WithNavigator {
    /// A scene of the chart alone, as one of the whole.
    fn in_full(&self, scene: Scene) -> Scene {
        Scene { size: self.scene.size, ..scene }
    }
}

impl Layout for WithNavigator {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.in_full(self.chart.overlay(cursor))
    }

    /// None on the navigator, which reads no values.
    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        if self.grip_at(at).is_some() { None } else { self.chart.cursor_at(at, current) }
    }

    fn name_at(&self, at: Point) -> Option<usize> {
        self.chart.name_at(at)
    }

    fn time_axis(&self) -> Option<&dyn TimeAxis> {
        Some(self)
    }
}

impl TimeAxis for WithNavigator {
    fn scale_at(&self, at: Point) -> Option<TimeScale> {
        self.chart.time_axis()?.scale_at(at)
    }

    fn brush(&self, from_css: f64, to_css: f64) -> Option<Scene> {
        Some(self.in_full(self.chart.time_axis()?.brush(from_css, to_css)?))
    }

    fn is_on_base(&self, x_css: f64) -> bool {
        self.chart.time_axis().is_some_and(|axis| axis.is_on_base(x_css))
    }

    fn grip_at(&self, at: Point) -> Option<Grip> {
        (self.top_css <= at.y_css).then(|| self.navigator.grip_at(at.x_css))
    }

    fn navigated(&self, grip: Grip, from_css: f64, to_css: f64) -> Option<VisibleRange> {
        Some(self.navigator.dragged(grip, from_css, to_css))
    }
}
