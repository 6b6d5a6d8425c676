//! The whole of a history as a thin line, with the stretch that another chart shows as a window
//! between two handles.
//!
//! Values that are missing or not finite leave gaps.

use crate::chart::{
    DevicePixelRatio, Ink, Insets, MeasureText, Projection, Rect, Scale, Scene, Size, Values,
    VisibleRange,
    plot::{
        LinePath, LineSeries, LineWeight,
        frame::{Frame, Sessions},
        lines::draw_line,
        time_axis::draw_time_axis,
    },
};
use crate::domain::Day;

const BOTTOM_CSS: f64 = 24.0;
const EDGE_CSS: f64 = 8.0;
const HANDLE_WIDTH_CSS: f64 = 7.0;
const HANDLE_HEIGHT_CSS: f64 = 20.0;
/// As wide as a fingertip needs at least (WCAG 2.2, 2.5.8), half of it to either side.
const GRIP_CSS: f64 = 12.0;
/// The share of a narrow window that stays free between its handles.
const FREE_INSIDE: f64 = 1.0 / 3.0;

/// The whole of a history with a window on it.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeNavigator {
    /// The sessions, ascending.
    pub days: std::sync::Arc<[Day]>,
    /// One value a session.
    pub values: Values,
    /// The colour of the line inside the window.
    pub ink: Ink,
    /// Scale of the values.
    pub scale: Scale,
    /// The sessions that are selected.
    pub window: VisibleRange,
}

/// Part of a navigator that is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The handle of the first selected session.
    LeftHandle,
    /// The handle of the last selected session.
    RightHandle,
    /// The window between them, which moves as a whole.
    Inside,
    /// Stretch that is not selected.
    Outside,
}

/// A navigator laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Plot of the line.
    pub plot: Rect,
    /// Number of sessions.
    count: usize,
    window: VisibleRange,
    left_css: f64,
    right_css: f64,
}

/// Lays a navigator out in `size`, crisp on a screen of `dpr`; without sessions nothing is drawn.
///
/// ```
/// use rotascope::chart::navigator::{Grip, layout};
/// use rotascope::chart::{
///     AverageWidths, DevicePixelRatio, Ink, RangeNavigator, Scale, Size, VisibleRange,
/// };
///
/// let navigator = RangeNavigator {
///     days: vec!["2026-01-21".parse()?, "2026-01-22".parse()?, "2026-01-23".parse()?].into(),
///     values: vec![Some(1.0), Some(3.0), Some(2.0)].into(),
///     ink: Ink::Neutral,
///     scale: Scale::Linear,
///     window: VisibleRange { first: 1, last: 2 },
/// };
/// let layout = layout(&navigator, Size::new(320.0, 64.0), &AverageWidths, DevicePixelRatio::ONE);
/// assert_eq!(layout.grip_at(160.0), Grip::LeftHandle);
/// assert_eq!(layout.grip_at(230.0), Grip::Inside);
/// let wider = layout.dragged(Grip::LeftHandle, 160.0, 20.0);
/// assert_eq!(wider, VisibleRange { first: 0, last: 2 });
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn layout(
    chart: &RangeNavigator,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> RangeLayout {
    let plot = Rect::new(0.0, 0.0, size).shrink(Insets {
        left_css: EDGE_CSS,
        top_css: 1.0,
        right_css: EDGE_CSS,
        bottom_css: BOTTOM_CSS,
    });
    let count = chart.days.len();
    let mut scene = Scene::new(size);
    let (Some(all), Some(window)) = (VisibleRange::all(count), chart.window.clipped(count)) else {
        let (left_css, right_css) = (plot.left_css(), plot.left_css());
        return RangeLayout { scene, plot, count: 0, window: chart.window, left_css, right_css };
    };
    let extent = chart.values.extent(0..count, chart.scale).unwrap_or((0.0, 1.0));
    let margin_css = 4.0;
    let y = Projection::new(
        chart.scale,
        extent,
        (plot.bottom_css() - margin_css, plot.top_css() + margin_css),
    );
    let sessions = Sessions { left_css: plot.left_css(), width_css: plot.width_css(), window: all };
    let whole = Frame { plot, sessions, y, dpr, strip_css: 0.0, path: LinePath::Straight };
    let (left_css, right_css) = (sessions.x_css(window.first), sessions.x_css(window.last));

    let selected = Rect::between(
        dpr.snap(left_css),
        dpr.snap(plot.top_css()),
        dpr.snap(right_css),
        dpr.snap(plot.bottom_css()),
    );
    scene.rect(selected, Ink::NeutralTint);
    draw_time_axis(
        &mut scene,
        &whole,
        &chart.days.clone().into(),
        None,
        (0.0, size.width_css()),
        measure,
    );
    let line = |ink| LineSeries {
        label: String::new(),
        detail: String::new(),
        ink,
        values: chart.values.clone(),
        weight: LineWeight::Thin,
    };
    draw_line(&mut scene, &whole, &whole.columns(), &line(Ink::Receding));
    let width_css = right_css - left_css;
    let inside = Frame { sessions: Sessions { left_css, width_css, window }, ..whole };
    if window.first < window.last {
        draw_line(&mut scene, &inside, &inside.columns(), &line(chart.ink));
    }
    for x_css in [left_css, right_css] {
        draw_handle(&mut scene, plot, x_css, dpr);
    }
    RangeLayout { scene, plot, count, window, left_css, right_css }
}

fn draw_handle(scene: &mut Scene, plot: Rect, x_css: f64, dpr: DevicePixelRatio) {
    scene.rect(dpr.vertical_hairline(x_css, plot.top_css(), plot.bottom_css()), Ink::Text);
    let middle = plot.centre().y_css;
    let half = HANDLE_HEIGHT_CSS.min(plot.height_css()) / 2.0;
    let (left, right) = (x_css - HANDLE_WIDTH_CSS / 2.0, x_css + HANDLE_WIDTH_CSS / 2.0);
    let knob = Rect::between(
        dpr.snap(left),
        dpr.snap(middle - half),
        dpr.snap(right),
        dpr.snap(middle + half),
    );
    scene.rect(knob, Ink::Text);
    for dx in [-1.0, 1.0] {
        let grooves = dpr.vertical_hairline(
            knob.centre().x_css + dx,
            middle - half / 2.0,
            middle + half / 2.0,
        );
        scene.rect(grooves, Ink::Paper);
    }
}

impl RangeLayout {
    /// Hit at a position across.
    ///
    /// A handle reaches 12 CSS pixels to either side, but inwards at most so far that a third of the
    /// window stays free between the two.
    pub fn grip_at(&self, x_css: f64) -> Grip {
        if self.count == 0 || !x_css.is_finite() {
            return Grip::Outside;
        }
        let inwards = GRIP_CSS.min((self.right_css - self.left_css) * (1.0 - FREE_INSIDE) / 2.0);
        if self.left_css - GRIP_CSS <= x_css && x_css <= self.left_css + inwards {
            // Of two handles in one place, the one that can be moved outwards.
            let is_stuck = self.left_css == self.right_css && self.left_css < x_css;
            return if is_stuck { Grip::RightHandle } else { Grip::LeftHandle };
        }
        if self.right_css - inwards <= x_css && x_css <= self.right_css + GRIP_CSS {
            return Grip::RightHandle;
        }
        if self.left_css < x_css && x_css < self.right_css { Grip::Inside } else { Grip::Outside }
    }

    /// The session nearest to a position, also from beyond the ends; none without sessions.
    pub fn session_at(&self, x_css: f64) -> Option<usize> {
        let last = self.count.checked_sub(1)?;
        let share = (x_css - self.plot.left_css()) / self.plot.width_css();
        let steps = (share * last as f64).round();
        Some(if steps.is_finite() { (steps.max(0.0) as usize).min(last) } else { 0 })
    }

    /// The window that dragging a grip from one position to another leads to.
    ///
    /// Handles stop at each other; the window keeps its width; a press outside moves the window's
    /// middle there.
    pub fn dragged(&self, grip: Grip, from_css: f64, to_css: f64) -> VisibleRange {
        let (Some(from), Some(to)) = (self.session_at(from_css), self.session_at(to_css)) else {
            return self.window;
        };
        let by = |from: usize| to.cast_signed().saturating_sub(from.cast_signed());
        let VisibleRange { first, last } = self.window;
        match grip {
            Grip::LeftHandle => VisibleRange { first: to.min(last), last },
            Grip::RightHandle => VisibleRange { first, last: to.max(first) },
            Grip::Inside => self.window.moved(by(from), self.count),
            Grip::Outside => self.window.moved(by(first.midpoint(last)), self.count),
        }
    }
}
