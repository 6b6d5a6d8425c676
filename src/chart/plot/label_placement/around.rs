//! Names beside the points of a plane, placed so that none covers another or a point.
//!
//! Positions that are not finite have no label. Greedy: the most crowded points choose first, each
//! takes the cheapest place that is free, and nothing is moved afterwards. A label that finds no
//! free place has none.

use std::f64::consts::TAU;

use super::crossings::{cross, cuts, distance};
use crate::chart::{Point, Rect, Size};

/// Distances of a label from the edge of its point: close by, then at the end of a leader line.
const DISTANCES_CSS: [f64; 7] = [3.0, 7.0, 14.0, 26.0, 42.0, 62.0, 86.0];
/// From this distance on a line leads from the point to its label.
const LEADER_FROM_CSS: f64 = 12.0;
/// Directions in which a place is looked for; the first is to the right.
const DIRECTIONS: usize = 16;
/// Free room about a label.
const MARGIN_CSS: f64 = 1.5;
/// Points nearer than this count as a crowd.
const CROWD_CSS: f64 = 60.0;

/// A point that is to be named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointLabel {
    /// Position of the point.
    pub at: Point,
    /// Radius of its dot.
    pub radius_css: f64,
    /// Size of its name.
    pub size: Size,
}

/// Obstacles that labels keep clear of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Obstacles {
    /// Never covered.
    pub rects: Vec<Rect>,
    /// Lines that are covered only where there is no better place.
    pub lines: Vec<(Point, Point)>,
}

/// Place of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlace {
    /// The room of the name.
    pub rect: Rect,
    /// The line that leads from the dot to it, where it is not close by.
    pub leader: Option<(Point, Point)>,
}

/// A place for every label that has one, in the order of `labels`, inside `bounds`.
///
/// ```
/// use rotascope::chart::{Point, Rect, Size};
/// use rotascope::chart::plot::label_placement::around::{Obstacles, PointLabel, place};
///
/// let label = |x_css| PointLabel {
///     at: Point::new(x_css, 50.0),
///     radius_css: 4.0,
///     size: Size::new(30.0, 14.0),
/// };
/// let bounds = Rect::new(0.0, 0.0, Size::new(100.0, 100.0));
/// let places = place(&[label(20.0), label(90.0)], &Obstacles::default(), bounds);
/// assert_eq!(places[0].unwrap().rect.left_css(), 27.0);
/// assert!(places[1].unwrap().rect.right_css() <= 100.0, "at the right is no room");
/// ```
pub fn place(
    labels: &[PointLabel],
    obstacles: &Obstacles,
    bounds: Rect,
) -> Vec<Option<LabelPlace>> {
    let mut order: Vec<(usize, usize, &PointLabel)> = labels
        .iter()
        .enumerate()
        .map(|(index, label)| (index, crowd(label, labels), label))
        .collect();
    order.sort_by_key(|(_, crowd, _)| std::cmp::Reverse(*crowd));
    let mut ground = Ground { labels, obstacles, bounds, placed: Vec::new() };
    let mut places = vec![None; labels.len()];
    for (index, _, label) in order {
        let Some(found) = ground.best(label) else { continue };
        ground.placed.push(found);
        if let Some(slot) = places.get_mut(index) {
            *slot = Some(found);
        }
    }
    places
}

fn crowd(label: &PointLabel, labels: &[PointLabel]) -> usize {
    labels.iter().filter(|other| distance(other.at, label.at) < CROWD_CSS).count()
}

struct Ground<'a> {
    labels: &'a [PointLabel],
    obstacles: &'a Obstacles,
    bounds: Rect,
    placed: Vec<LabelPlace>,
}

impl Ground<'_> {
    fn best(&self, label: &PointLabel) -> Option<LabelPlace> {
        let mut best: Option<(f64, LabelPlace)> = None;
        for (tier, distance_css) in DISTANCES_CSS.into_iter().enumerate() {
            // Nothing farther out is cheaper than its own distance.
            let least = tier as f64 * 2.0;
            if best.is_some_and(|(cost, _)| cost <= least) {
                break;
            }
            let lines = self.lines_near(label, distance_css);
            for direction in 0..DIRECTIONS {
                let place = candidate(label, distance_css, direction);
                if self.is_free(label, &place) {
                    let cost = least + self.cost(&place, direction, &lines);
                    if best.is_none_or(|(cheapest, _)| cost < cheapest) {
                        best = Some((cost, place));
                    }
                }
            }
        }
        best.map(|(_, place)| place)
    }

    fn is_free(&self, own: &PointLabel, place: &LabelPlace) -> bool {
        let rect = place.rect;
        let is_inside = self.bounds.left_css() <= rect.left_css()
            && rect.right_css() <= self.bounds.right_css()
            && self.bounds.top_css() <= rect.top_css()
            && rect.bottom_css() <= self.bounds.bottom_css();
        let crosses = |rect: &Rect| place.leader.is_some_and(|line| cuts(line, rect));
        is_inside
            && !self.obstacles.rects.iter().any(|other| overlap(&rect, other))
            && !self.labels.iter().any(|other| {
                touches(&rect, other) || (other.at != own.at && crosses(&square(other)))
            })
            && !self.placed.iter().any(|other| {
                overlap(&rect, &other.rect)
                    || crosses(&other.rect)
                    || other.leader.is_some_and(|line| cuts(line, &rect))
            })
    }

    /// The lines that a label may cover at a distance from its point.
    fn lines_near(&self, label: &PointLabel, distance_css: f64) -> Vec<(Point, Point)> {
        let reach_css = label.radius_css + distance_css;
        let (dx, dy) = (reach_css + label.size.width_css(), reach_css + label.size.height_css());
        let Point { x_css, y_css } = label.at;
        let is_near = |(from, to): &&(Point, Point)| {
            from.x_css.min(to.x_css) <= x_css + dx
                && x_css - dx <= from.x_css.max(to.x_css)
                && from.y_css.min(to.y_css) <= y_css + dy
                && y_css - dy <= from.y_css.max(to.y_css)
        };
        self.obstacles.lines.iter().filter(is_near).copied().collect()
    }

    /// Cost of a free place: names read best at the right, and clear of all lines.
    fn cost(&self, place: &LabelPlace, direction: usize, lines: &[(Point, Point)]) -> f64 {
        let turned = direction.min(DIRECTIONS - direction) as f64;
        let covered = lines.iter().filter(|line| cuts(**line, &place.rect)).count() as f64;
        let crossed = place.leader.map_or(0, |leader| {
            let leaders = self.placed.iter().filter_map(|other| other.leader);
            leaders.filter(|other| cross(leader, *other)).count()
        });
        turned * 0.12 + covered * 1.5 + crossed as f64 * 3.0
    }
}

/// The place of a label's own size in one direction from its point.
fn candidate(label: &PointLabel, distance_css: f64, direction: usize) -> LabelPlace {
    let (sin, cos) = (direction as f64 / DIRECTIONS as f64 * TAU).sin_cos();
    let (half_width, half_height) = (label.size.width_css() / 2.0, label.size.height_css() / 2.0);
    let reach_css = label.radius_css + distance_css;
    let (dx, dy) = (cos * reach_css, sin * reach_css);
    // The box hangs by its edge or corner, so that it stands as far off in every direction.
    let hung = |share: f64, half: f64| half * (share * 1.6).clamp(-1.0, 1.0);
    let centre = Point::new(
        label.at.x_css + dx + hung(cos, half_width),
        label.at.y_css + dy + hung(sin, half_height),
    );
    let rect = Rect::new(centre.x_css - half_width, centre.y_css - half_height, label.size);
    let leader = (LEADER_FROM_CSS <= distance_css).then(|| {
        let end = Point::new(
            label.at.x_css.clamp(rect.left_css(), rect.right_css()),
            label.at.y_css.clamp(rect.top_css(), rect.bottom_css()),
        );
        let length = distance(label.at, end).max(f64::MIN_POSITIVE);
        let share = (label.radius_css + 1.0) / length;
        let toward = |from: f64, to: f64| from + (to - from) * share;
        let start =
            Point::new(toward(label.at.x_css, end.x_css), toward(label.at.y_css, end.y_css));
        (start, end)
    });
    LabelPlace { rect, leader }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.left_css() < b.right_css() + MARGIN_CSS
        && b.left_css() < a.right_css() + MARGIN_CSS
        && a.top_css() < b.bottom_css()
        && b.top_css() < a.bottom_css()
}

/// True where a rectangle reaches the dot of a point.
fn touches(rect: &Rect, label: &PointLabel) -> bool {
    let nearest = Point::new(
        label.at.x_css.clamp(rect.left_css(), rect.right_css()),
        label.at.y_css.clamp(rect.top_css(), rect.bottom_css()),
    );
    distance(nearest, label.at) < label.radius_css
}

/// The square about the dot of a point.
fn square(label: &PointLabel) -> Rect {
    let Point { x_css, y_css } = label.at;
    let radius = label.radius_css;
    Rect::between(x_css - radius, y_css - radius, x_css + radius, y_css + radius)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn label((x, y, width): (f64, f64, f64)) -> PointLabel {
        PointLabel { at: Point::new(x, y), radius_css: 4.0, size: Size::new(width, 14.0) }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn labels_are_apart_and_left_out_only_where_no_place_is_free(
            points in prop::collection::vec((10.0..340.0_f64, 10.0..340.0_f64, 10.0..60.0_f64), 0..40),
            corner in (0.0..200.0_f64, 0.0..200.0_f64),
        ) {
            let bounds = Rect::new(0.0, 0.0, Size::new(350.0, 350.0));
            let corner = Rect::new(corner.0, corner.1, Size::new(60.0, 20.0));
            let obstacles = Obstacles { rects: vec![corner], lines: Vec::new() };
            let labels: Vec<PointLabel> = points.into_iter().map(label).collect();
            let places = place(&labels, &obstacles, bounds);
            let placed: Vec<LabelPlace> = places.iter().flatten().copied().collect();
            for (index, own) in placed.iter().enumerate() {
                prop_assert!(!overlap(&own.rect, &corner));
                prop_assert!(placed[..index].iter().all(|other| !overlap(&own.rect, &other.rect)));
                prop_assert!(labels.iter().all(|label| !touches(&own.rect, label)));
                prop_assert!(0.0 <= own.rect.left_css() && own.rect.right_css() <= 350.0);
                prop_assert!(0.0 <= own.rect.top_css() && own.rect.bottom_css() <= 350.0);
            }
            let ground = Ground { labels: &labels, obstacles: &obstacles, bounds, placed };
            for (label, _) in labels.iter().zip(&places).filter(|(_, place)| place.is_none()) {
                for distance_css in DISTANCES_CSS {
                    for direction in 0..DIRECTIONS {
                        let place = candidate(label, distance_css, direction);
                        prop_assert!(!ground.is_free(label, &place), "{place:?} is free");
                    }
                }
            }
        }
    }
}
