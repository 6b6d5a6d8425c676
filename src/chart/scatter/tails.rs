//! The tails, which grow stronger towards the head, and the heads.

use super::{spec::Head, track::Track};
use crate::chart::{Ink, Item, Point, Scene};

/// The widths of a tail at its end and at its head.
const THIN_CSS: f64 = 0.8;
const STRONG_CSS: f64 = 2.6;
/// A tail changes its width at most so many times.
const MOST_WIDTHS: usize = 12;
/// Tails of at most so many points show each of them.
const MOST_DOTTED: usize = 26;
const CASING_CSS: f64 = 1.5;

/// Strength of a tail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// One among many.
    Usual,
    /// The one that is looked at.
    Strong,
}

impl Strength {
    fn factor(self) -> f64 {
        match self {
            Self::Usual => 1.0,
            Self::Strong => 1.35,
        }
    }
}

/// Draws a tail in `ink`; a gap parts it.
pub(super) fn draw_tail(scene: &mut Scene, track: &Track, ink: Ink, strength: Strength) {
    let count = track.points.len();
    let stretch = count.div_ceil(MOST_WIDTHS).max(1);
    let last = count.saturating_sub(1).max(1);
    let mut run: Vec<Point> = Vec::new();
    let width = |index: usize| {
        let share = index as f64 / last as f64;
        (THIN_CSS + (STRONG_CSS - THIN_CSS) * share) * strength.factor()
    };
    let mut close = |run: &mut Vec<Point>, index: usize| {
        if 1 < run.len() {
            let (points, width_css) = (run.clone(), width(index));
            scene.push(Item::Polyline { points, ink, width_css });
        }
        run.clear();
    };
    for (index, point) in track.points.iter().enumerate() {
        match point {
            Some(point) => {
                run.push(*point);
                if index % stretch == 0 {
                    close(&mut run, index);
                    run.push(*point);
                }
            }
            None => close(&mut run, index),
        }
    }
    close(&mut run, last);
    if count <= MOST_DOTTED {
        let dots = track.points.iter().enumerate().filter(|(index, _)| Some(*index) != track.head);
        for (index, point) in dots {
            if let Some(centre) = point {
                scene.disc(*centre, width(index) * 0.5 + 0.7, ink);
            }
        }
    }
}

/// Draws a head in `ink` with a casing that keeps it apart from what it covers.
pub(super) fn draw_head(scene: &mut Scene, track: &Track, ink: Ink, radius_css: f64) {
    let Some(centre) = track.head_point() else { return };
    scene.disc(centre, radius_css + CASING_CSS, Ink::Paper);
    scene.disc(centre, radius_css, ink);
    if track.kind == Head::Provisional {
        scene.disc(centre, radius_css * 0.55, Ink::Paper);
    }
}
