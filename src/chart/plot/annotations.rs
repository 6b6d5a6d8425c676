//! Annotations: shaded spans, marked days and the base handle, with their names in a strip above the lines.

use super::frame::{Frame, Sessions};
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Rect, Scene, Text, Weight, XAxis,
    text_metrics::shortened, theme::NOTE_SIZE_CSS,
};
use crate::domain::{Day, format};

const ROW_CSS: f64 = 17.0;
const MOST_ROWS: usize = 3;
const INSET_CSS: f64 = 6.0;
const GAP_CSS: f64 = 10.0;
/// The radius of the knob by which the base is dragged.
pub(in crate::chart) const KNOB_RADIUS_CSS: f64 = 8.0;

/// A stretch of time that is shaded and named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShadedSpan {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Its name; spans of one name are named once.
    pub label: String,
    /// The ink in whose tint it is shaded.
    pub ink: Ink,
}

/// A day that is marked and named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMark {
    /// The day; marked is the first session not before it.
    pub day: Day,
    /// Its name.
    pub label: String,
}

/// A name with its place in the strip.
#[derive(Clone, Debug, PartialEq)]
struct Annotation {
    text: String,
    start_css: f64,
    width_css: f64,
    row: usize,
    weight: Weight,
}

/// All that is named above the lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::chart) struct Annotations {
    spans: Vec<(f64, f64, Ink)>,
    marks_css: Vec<f64>,
    base_css: Option<f64>,
    names: Vec<Annotation>,
}

impl Annotations {
    /// The height of the strip.
    pub fn height_css(&self) -> f64 {
        let rows = self.names.iter().map(|annotation| annotation.row + 1).max().unwrap_or(0);
        rows as f64 * ROW_CSS
    }

    /// Position of the base.
    pub(crate) fn base_css(&self) -> Option<f64> {
        self.base_css
    }

    /// Puts a text where it begins nearest to `start_css` inside the plot, in the first row that
    /// has room for it; leaves it out where none has.
    fn place(&mut self, text: &str, start_css: f64, room: &Room<'_>) {
        let weight = room.weight;
        let measure = room.measure;
        let (left, right) = (room.sessions.left_css, room.sessions.right_css());
        let text = shortened(text, right - left, NOTE_SIZE_CSS, weight, measure);
        if text.is_empty() {
            return;
        }
        let width_css = measure.width_css(&text, NOTE_SIZE_CSS, weight);
        let start_css = start_css.min(right - width_css).max(left);
        let is_free = |row: &usize| {
            let mut others = self.names.iter().filter(|other| other.row == *row);
            others.all(|other| {
                start_css + width_css + GAP_CSS <= other.start_css
                    || other.start_css + other.width_css + GAP_CSS <= start_css
            })
        };
        if let Some(row) = (0..MOST_ROWS).find(is_free) {
            self.names.push(Annotation { text, start_css, width_css, row, weight });
        }
    }
}

impl Annotations {
    /// Marks a position and names it.
    fn mark(&mut self, name: &str, x_css: f64, room: &Room<'_>) {
        let half_css = room.measure.width_css(name, NOTE_SIZE_CSS, room.weight) / 2.0;
        self.marks_css.push(x_css);
        self.place(name, x_css - half_css, room);
    }
}

struct Room<'a> {
    sessions: Sessions,
    weight: Weight,
    measure: &'a dyn MeasureText,
}

/// Things over a stretch of sessions that may be annotated.
pub(in crate::chart) struct Noted<'a> {
    pub x_axis: &'a XAxis,
    pub spans: &'a [ShadedSpan],
    pub marks: &'a [EventMark],
    pub base: Option<Day>,
    /// All is in sight: the base is shown wherever it is.
    pub is_whole: bool,
}

/// Places spans, marks and the base, and their names.
pub(in crate::chart) fn annotations(
    noted: &Noted<'_>,
    sessions: Sessions,
    measure: &dyn MeasureText,
) -> Annotations {
    let room = |weight| Room { sessions, weight, measure };
    let width = |text: &str, weight| measure.width_css(text, NOTE_SIZE_CSS, weight);
    let mut annotations = Annotations::default();
    let days = noted.x_axis.days();

    let event = noted.x_axis.steps().and_then(|steps| Some((&steps.event, steps.event_index()?)));
    if let Some((name, index)) = event.filter(|(_, index)| sessions.window.holds(*index)) {
        annotations.mark(name, sessions.x_css(index), &room(Weight::Regular));
    }
    if let Some(base) = noted.base {
        let index = days.partition_point(|&day| day <= base).saturating_sub(1);
        let x_css = sessions.x_css(index);
        let is_in_sight = noted.is_whole || sessions.window.holds(index);
        let name = days.get(index).map_or_else(String::new, |&day| format::day_short(day));
        let start = x_css - width(&name, Weight::Bold) / 2.0;
        if is_in_sight {
            annotations.base_css = Some(x_css);
            annotations.place(&name, start, &room(Weight::Bold));
        }
    }
    for mark in noted.marks {
        let index = days.partition_point(|&day| day < mark.day);
        if sessions.window.holds(index) && days.first().is_some_and(|&first| first <= mark.day) {
            annotations.mark(&mark.label, sessions.x_css(index), &room(Weight::Regular));
        }
    }
    let extents: Vec<Option<(f64, f64)>> =
        noted.spans.iter().map(|span| span_css(days, span.from, span.to, sessions)).collect();
    let mut named: Vec<&str> = Vec::new();
    for (span, extent) in noted.spans.iter().zip(&extents) {
        let Some(extent) = *extent else { continue };
        annotations.spans.push((extent.0, extent.1, span.ink.tint()));
        if span.label.is_empty() || named.contains(&span.label.as_str()) {
            continue;
        }
        named.push(&span.label);
        let alike = noted.spans.iter().zip(&extents).filter(|(other, _)| other.label == span.label);
        let alike: Vec<(f64, f64)> = alike.filter_map(|(_, extent)| *extent).collect();
        let text_css = width(&span.label, Weight::Regular);
        annotations.place(&span.label, name_start_css(&alike, text_css), &room(Weight::Regular));
    }
    annotations
}

/// Start of the name of spans that share it: inside the first that holds it, else about the
/// middle of the widest.
fn name_start_css(spans: &[(f64, f64)], text_css: f64) -> f64 {
    let holds = |span: &&(f64, f64)| text_css + 2.0 * INSET_CSS <= span.1 - span.0;
    let width = |span: &(f64, f64)| span.1 - span.0;
    let widest = spans.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    let holder = spans.iter().find(holds).map(|span| span.0 + INSET_CSS);
    let middle = widest.map(|span| span.0.midpoint(span.1) - text_css / 2.0);
    holder.or(middle).unwrap_or(0.0)
}

/// From half a session before the first to half a session after the last; at least a pixel wide.
fn span_css(days: &[Day], from: Day, to: Day, sessions: Sessions) -> Option<(f64, f64)> {
    let first = days.partition_point(|&day| day < from);
    let last = days.partition_point(|&day| day <= to).checked_sub(1)?;
    let window = sessions.window;
    if last < first || last < window.first || window.last < first {
        return None;
    }
    let (first, last) = (first.max(window.first), last.min(window.last));
    let half = sessions.step_css() / 2.0;
    let left = (sessions.x_css(first) - half).max(sessions.left_css);
    let right = (sessions.x_css(last) + half).min(sessions.right_css());
    Some((left, right.max(left + 1.0)))
}

/// Draws the shaded spans; everything else lies over them.
pub(in crate::chart) fn draw_spans(scene: &mut Scene, frame: &Frame, annotations: &Annotations) {
    let (top, bottom) = (frame.plot.top_css() - frame.strip_css, frame.plot.bottom_css());
    for &(left, right, ink) in &annotations.spans {
        let (left, right) = (frame.dpr.snap(left), frame.dpr.snap(right));
        scene.rect(Rect::between(left, frame.dpr.snap(top), right, frame.dpr.snap(bottom)), ink);
    }
}

/// Draws the lines at marked days, under the lines of the series.
pub(in crate::chart) fn draw_marks(scene: &mut Scene, frame: &Frame, annotations: &Annotations) {
    for &x_css in &annotations.marks_css {
        let (top, bottom) = (frame.plot.top_css() - 2.0, frame.plot.bottom_css());
        scene.rect(frame.dpr.vertical_hairline(x_css, top, bottom), Ink::Baseline);
    }
}

/// Draws the handle of the base, over the lines of the series.
pub(in crate::chart) fn draw_base(scene: &mut Scene, frame: &Frame, annotations: &Annotations) {
    let Some(x_css) = annotations.base_css else { return };
    let (top, bottom) = (frame.plot.top_css() - 2.0, frame.plot.bottom_css());
    scene.rect(frame.dpr.vertical_hairline(x_css, top, bottom), Ink::Text);
    let centre = Point::new(x_css, bottom);
    scene.disc(centre, KNOB_RADIUS_CSS, Ink::Text);
    for direction in [-1.0, 1.0] {
        let at = |dx: f64, dy_css: f64| Point::new(x_css + direction * dx, bottom + dy_css);
        let points = vec![at(5.2, 0.0), at(1.8, -3.2), at(1.8, 3.2)];
        scene.push(Item::Polygon { points, ink: Ink::Paper });
    }
}

/// Writes the names.
pub(in crate::chart) fn draw_names(scene: &mut Scene, frame: &Frame, annotations: &Annotations) {
    let top = frame.plot.top_css() - frame.strip_css;
    for Annotation { text, start_css, row, weight, .. } in &annotations.names {
        let at = Point::new(*start_css, top + *row as f64 * ROW_CSS + ROW_CSS / 2.0);
        let ink = if *weight == Weight::Bold { Ink::Text } else { Ink::Muted };
        let Item::Text(words) = Item::note(text, at, Anchor::Start, ink) else { continue };
        scene.push(Item::Text(Text { weight: *weight, ..words }));
    }
}
