//! Laying a plane with moving points out.

use super::{
    grid::{Grid, steps, ticks},
    plane::Plane,
    spec::ScatterChart,
    tails::{Strength, draw_head, draw_tail},
    track::{Name, Track},
};
use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Insets, Item, MeasureText, NOTHING_TO_DRAW, Point, Rect, Scene,
    Size, Text, Weight,
    plot::label_placement::around::{LabelPlace, Obstacles, PointLabel, place},
    text_metrics::shortened,
    theme::{LABEL_SIZE_CSS, NOTE_SIZE_CSS},
};
use crate::domain::{Day, format};

const TOP_CSS: f64 = 24.0;
const BOTTOM_CSS: f64 = 40.0;
const RIGHT_CSS: f64 = 1.0;
const TICK_GAP_CSS: f64 = 6.0;
/// The share of the width that labels of values may take.
const MOST_LABELLED: f64 = 0.25;
/// The share of the plot's width that a name may take.
const MOST_NAMED: f64 = 0.3;
/// From this many heads on, heads and names are smaller.
const MANY: usize = 15;
const NAME_HEIGHT_CSS: f64 = 15.0;

/// A plane with moving points laid out at one size.
#[derive(Clone, Debug)]
pub struct ScatterLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Map from values to positions.
    pub plane: Plane,
    pub(super) days: std::sync::Arc<[Day]>,
    pub(super) grid: Scene,
    pub(super) tracks: Vec<Track>,
    pub(super) radius_css: f64,
    /// The width of the widest day.
    pub(super) day_width_css: f64,
    pub(super) dpr: DevicePixelRatio,
}

/// Lays `chart` out in `size`, crisp on a screen of `dpr`.
///
/// Names stand beside the heads, apart from each other and from all heads; where there is no room
/// left, a name shows only in the overlay. Without points the scene holds a sentence that says so.
///
/// ```
/// use rotascope::chart::scatter::{Head, ScatterSeries, layout};
/// use rotascope::chart::{AverageWidths, DevicePixelRatio, Ink, ScatterChart, Size};
///
/// let series = ScatterSeries {
///     label: "XLE".into(),
///     ink: Ink::Other(0),
///     points: vec![Some((99.2, 100.4)), Some((100.6, 101.3))].into(),
///     head: Head::Provisional,
/// };
/// let days = vec!["2026-01-16".parse()?, "2026-01-23".parse()?];
/// let map = ScatterChart::rotation(days.into(), vec![series]);
/// let layout = layout(&map, Size::new(358.0, 358.0), &AverageWidths, DevicePixelRatio::ONE);
/// let head = layout.plane.at((100.6, 101.3));
/// assert_eq!(layout.hit(head).map(|at| at.session), Some(1));
/// assert!(layout.scene.texts().any(|text| text.text == "XLE"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn layout(
    chart: &ScatterChart,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> ScatterLayout {
    let plane = plane(chart, size, measure);
    let mut tracks: Vec<Track> =
        (0..chart.series.len()).filter_map(|series| track(chart, series, &plane)).collect();
    let heads = tracks.iter().filter(|track| track.head.is_some()).count();
    let radius_css = if heads < MANY { 5.5 } else { 4.5 };
    let mut laid_out = ScatterLayout {
        scene: Scene::saying(NOTHING_TO_DRAW, size),
        plane,
        days: chart.days.clone(),
        grid: Scene::saying(NOTHING_TO_DRAW, size),
        tracks: Vec::new(),
        radius_css,
        day_width_css: day_width_css(measure),
        dpr,
    };
    if 0 < heads {
        let mut grid = Scene::new(size);
        let rooms = Grid { chart, plane, dpr, measure }.draw(&mut grid);
        name_all(&mut tracks, rooms, radius_css, plane.plot(), measure);
        (laid_out.grid, laid_out.tracks) = (grid, tracks);
        laid_out.scene = laid_out.focused_on(chart.focused);
    }
    laid_out
}

/// The width of the widest day of a year, by its month.
fn day_width_css(measure: &dyn MeasureText) -> f64 {
    let day = |month: u8| format!("30 {} 2000", format::month_short(month));
    let width = |month| measure.width_css(&day(month), NOTE_SIZE_CSS, Weight::Regular);
    (1..=12).map(width).fold(0.0, f64::max)
}

impl ScatterLayout {
    /// The whole chart with one series before all others, which step back; with none, all are equal.
    ///
    /// Nothing moves, so that it can be painted at once while a pointer passes.
    pub fn focused_on(&self, series: Option<usize>) -> Scene {
        let mut scene = self.grid.clone();
        let focused = series
            .filter(|&series| self.tracks.get(series).is_some_and(|track| track.head.is_some()));
        let is_behind = |index: usize| focused.is_some_and(|focused| focused != index);
        let ink = |index: usize, track: &Track| {
            if is_behind(index) { Ink::Receding } else { track.ink }
        };
        let in_order = || {
            let all = self.tracks.iter().enumerate().rev();
            let (behind, before): (Vec<_>, Vec<_>) = all.partition(|(index, _)| is_behind(*index));
            behind.into_iter().chain(before)
        };
        for (index, track) in in_order() {
            let strength = if focused == Some(index) { Strength::Strong } else { Strength::Usual };
            draw_tail(&mut scene, track, ink(index, track), strength);
        }
        for (index, track) in in_order() {
            draw_head(&mut scene, track, ink(index, track), self.radius_css);
        }
        for (index, track) in self.tracks.iter().enumerate() {
            let Some(place) = track.place else { continue };
            let ink = if is_behind(index) { Ink::Faint } else { track.ink };
            draw_name(&mut scene, track, place, ink);
        }
        scene
    }
}

fn draw_name(scene: &mut Scene, track: &Track, place: LabelPlace, ink: Ink) {
    if let Some((from, to)) = place.leader {
        scene.push(Item::Polyline { points: vec![from, to], ink, width_css: 0.75 });
    }
    let Name { text, size_css, .. } = &track.name;
    let at =
        Point::new(place.rect.left_css(), place.rect.top_css().midpoint(place.rect.bottom_css()));
    let (anchor, weight) = (Anchor::Start, Weight::Bold);
    scene.push(Item::Text(Text {
        text: text.clone(),
        at,
        anchor,
        weight,
        size_css: *size_css,
        ink,
    }));
}

/// The plane, with room for its axes.
fn plane(chart: &ScatterChart, size: Size, measure: &dyn MeasureText) -> Plane {
    let whole = Rect::new(0.0, 0.0, size);
    let within = |left_css: f64| {
        let (top_css, bottom_css) = (TOP_CSS, BOTTOM_CSS);
        whole.shrink(Insets { left_css, top_css, right_css: RIGHT_CSS, bottom_css })
    };
    let width =
        |(_, label): (f64, String)| measure.width_css(&label, NOTE_SIZE_CSS, Weight::Regular);
    let rough = within(0.0);
    let plane = Plane::of(chart, rough);
    let (_, y_range) = plane.ranges();
    let (_, step) = steps(chart, &plane);
    let widest = ticks(y_range, step).into_iter().map(width).fold(0.0, f64::max);
    let widest = widest.min(size.width_css() * MOST_LABELLED);
    Plane::of(chart, within(widest + TICK_GAP_CSS))
}

fn track(chart: &ScatterChart, series: usize, plane: &Plane) -> Option<Track> {
    let own = chart.series.get(series)?;
    let at = |session| chart.point(series, session).map(|point| plane.at(point));
    Some(Track {
        label: own.label.clone(),
        name: Name { text: String::new(), size_css: NOTE_SIZE_CSS, width_css: 0.0 },
        ink: own.ink,
        kind: own.head,
        points: (0..chart.days.len()).map(at).collect(),
        head: chart.head(series),
        place: None,
    })
}

/// Finds a place for every name.
fn name_all(
    tracks: &mut [Track],
    rects: Vec<Rect>,
    radius_css: f64,
    plot: Rect,
    measure: &dyn MeasureText,
) {
    let heads = tracks.iter().filter(|track| track.head.is_some()).count();
    let size_css = if heads < MANY { LABEL_SIZE_CSS } else { NOTE_SIZE_CSS };
    for track in tracks.iter_mut() {
        let room_css = plot.width_css() * MOST_NAMED;
        let text = shortened(&track.label, room_css, size_css, Weight::Bold, measure);
        let width_css = measure.width_css(&text, size_css, Weight::Bold);
        track.name = Name { text, size_css, width_css };
    }
    let lines = tracks.iter().flat_map(|track| {
        let pairs = track.points.iter().zip(track.points.iter().skip(1));
        pairs.filter_map(|(from, to)| Some(((*from)?, (*to)?)))
    });
    let obstacles = Obstacles { rects, lines: lines.collect() };
    let named = tracks.iter_mut().filter_map(|track| {
        let at = track.head_point()?;
        let size = Size::new(track.name.width_css, NAME_HEIGHT_CSS);
        Some((track, PointLabel { at, radius_css: radius_css + 1.5, size }))
    });
    let (named, labels): (Vec<&mut Track>, Vec<PointLabel>) = named.unzip();
    for (track, place) in named.into_iter().zip(place(&labels, &obstacles, plot)) {
        track.place = place.filter(|_| !track.name.text.is_empty());
    }
}
