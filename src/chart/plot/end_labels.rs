//! Names and last values, written at the ends of the lines.

use super::{
    frame::Frame,
    label_placement::apart::{Wish, apart},
    series::{LineSeries, steps_back_named},
};
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Rect, Scene, Text, ValueKind, VisibleRange, Weight,
    text_metrics::shortened,
    theme::{LABEL_SIZE_CSS, NOTE_SIZE_CSS},
};

/// From the end of the plot to the labels.
const GAP_CSS: f64 = 11.0;
/// The same where labels are so many that lines must lead to them.
const LEADER_GAP_CSS: f64 = 24.0;
const MOST_WITHOUT_LEADERS: usize = 3;
/// The share of the height up to which details are worth their room.
const MOST_DETAILED: f64 = 0.6;
const LABEL_LINE_CSS: f64 = 17.0;
const DETAIL_LINE_CSS: f64 = 15.0;
/// Longest distance of a label from its dot without a line that leads to it.
const LEADER_FROM_CSS: f64 = 10.0;
const DOT_RADIUS_CSS: f64 = 3.5;

/// Label at the end of one line.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::chart) struct EndLabel {
    pub series: usize,
    /// The session of the last value.
    pub session: usize,
    pub title: String,
    pub detail: String,
    pub ink: Ink,
}

impl EndLabel {
    fn height_css(&self) -> f64 {
        LABEL_LINE_CSS + if self.detail.is_empty() { 0.0 } else { DETAIL_LINE_CSS }
    }

    fn width_css(&self, measure: &dyn MeasureText) -> f64 {
        let title = measure.width_css(&self.title, LABEL_SIZE_CSS, Weight::Bold);
        title.max(measure.width_css(&self.detail, NOTE_SIZE_CSS, Weight::Regular))
    }
}

/// The last session in sight that has a value, with the value.
pub(in crate::chart) fn last_value(
    window: VisibleRange,
    series: &LineSeries,
) -> Option<(usize, f64)> {
    let mut latest_first = (window.first..=window.last).rev();
    latest_first.find_map(|session| Some((session, series.values.at(session)?)))
}

/// The labels of all lines that have a value, names cut so that each fits in `room_css`; lines that
/// step back have none where they are many. Without a kind they are names alone.
pub(in crate::chart) fn end_labels(
    series: &[LineSeries],
    window: VisibleRange,
    kind: Option<ValueKind>,
    room_css: f64,
    measure: &dyn MeasureText,
) -> Vec<EndLabel> {
    let named = steps_back_named(series);
    let label = |(index, series): (usize, &LineSeries)| {
        if series.ink == Ink::Receding && !named {
            return None;
        }
        let (session, value) = last_value(window, series)?;
        let title = match kind {
            Some(kind) => title(&series.label, &kind.label(value), room_css, measure),
            None => shortened(&series.label, room_css, LABEL_SIZE_CSS, Weight::Bold, measure),
        };
        let detail = shortened(&series.detail, room_css, NOTE_SIZE_CSS, Weight::Regular, measure);
        let ink = if series.ink == Ink::Receding { Ink::Faint } else { series.ink };
        Some(EndLabel { series: index, session, title, detail, ink })
    };
    series.iter().enumerate().filter_map(label).collect()
}

/// A name and a value, the name cut so that both fit.
fn title(name: &str, value: &str, room_css: f64, measure: &dyn MeasureText) -> String {
    let width = |text: &str| measure.width_css(text, LABEL_SIZE_CSS, Weight::Bold);
    let cut =
        |text: &str, room_css| shortened(text, room_css, LABEL_SIZE_CSS, Weight::Bold, measure);
    let whole = format!("{name} {value}");
    if width(whole.trim_start()) <= room_css {
        return whole.trim_start().to_owned();
    }
    let name = cut(name, room_css - width(&format!(" {value}")));
    cut(format!("{name} {value}").trim_start(), room_css)
}

/// The same labels with as much detail as fits in `height_css`; none where not even names fit.
pub(in crate::chart) fn fitting(labels: Vec<EndLabel>, height_css: f64) -> Option<Vec<EndLabel>> {
    let height = |labels: &[EndLabel]| labels.iter().map(EndLabel::height_css).sum::<f64>();
    if height(&labels) <= height_css * MOST_DETAILED {
        return Some(labels);
    }
    let bare = labels.into_iter().map(|label| EndLabel { detail: String::new(), ..label });
    let bare: Vec<EndLabel> = bare.collect();
    (height(&bare) <= height_css).then_some(bare)
}

/// The room that they take beside the plot.
pub(in crate::chart) fn room_css(labels: &[EndLabel], measure: &dyn MeasureText) -> f64 {
    let widest = labels.iter().map(|label| label.width_css(measure)).fold(0.0, f64::max);
    gap_css(labels) + widest + 2.0
}

fn gap_css(labels: &[EndLabel]) -> f64 {
    if labels.len() <= MOST_WITHOUT_LEADERS { GAP_CSS } else { LEADER_GAP_CSS }
}

/// Draws a dot at the last value of every line.
pub(in crate::chart) fn draw_dots(scene: &mut Scene, frame: &Frame, series: &[LineSeries]) {
    for line in series.iter().rev() {
        let last = last_value(frame.sessions.window, line);
        if let Some(point) = last.and_then(|(session, _)| frame.point(line, session)) {
            scene.disc(point, DOT_RADIUS_CSS, line.ink);
        }
    }
}

/// Draws the labels right of the plot, moved apart, with a hairline to the dot where one had to move;
/// returns where they stand.
pub(in crate::chart) fn draw(
    scene: &mut Scene,
    frame: &Frame,
    series: &[LineSeries],
    labels: &[EndLabel],
) -> Vec<(usize, Rect)> {
    let mut places = Vec::with_capacity(labels.len());
    let end =
        |label: &EndLabel| series.get(label.series).and_then(|s| frame.point(s, label.session));
    let placed: Vec<(&EndLabel, Point)> =
        labels.iter().filter_map(|label| Some((label, end(label)?))).collect();
    let wish = |(label, end): &(&EndLabel, Point)| {
        // The title's own line is level with the dot; the detail hangs below.
        let below = label.height_css() - LABEL_LINE_CSS;
        Wish { centre_css: end.y_css + below / 2.0, length_css: label.height_css() }
    };
    let wishes: Vec<Wish> = placed.iter().map(wish).collect();
    // The dates below reach beyond the plot, so that names end above them.
    let bounds = (0.0, frame.plot.bottom_css() + LABEL_LINE_CSS / 2.0);
    let x_css = frame.plot.right_css() + gap_css(labels);
    for ((label, end), centre) in placed.into_iter().zip(apart(&wishes, bounds)) {
        let title_css = centre - (label.height_css() - LABEL_LINE_CSS) / 2.0;
        let (top, bottom) = (centre - label.height_css() / 2.0, centre + label.height_css() / 2.0);
        places.push((label.series, Rect::between(x_css, top, scene.size.width_css(), bottom)));
        if LEADER_FROM_CSS < (title_css - end.y_css).abs() {
            let points = vec![
                Point::new(end.x_css + DOT_RADIUS_CSS + 1.0, end.y_css),
                Point::new(x_css - 3.0, title_css),
            ];
            scene.push(Item::Polyline { points, ink: label.ink, width_css: 0.75 });
        }
        scene.push(Item::Text(Text {
            text: label.title.clone(),
            at: Point::new(x_css, title_css),
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: LABEL_SIZE_CSS,
            ink: label.ink,
        }));
        if !label.detail.is_empty() {
            let below = title_css + LABEL_LINE_CSS.midpoint(DETAIL_LINE_CSS);
            scene.push(Item::note(
                &label.detail,
                Point::new(x_css, below),
                Anchor::Start,
                Ink::Muted,
            ));
        }
    }
    places
}
