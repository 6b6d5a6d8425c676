//! Sonification of a line: the focused one, or the first, as a tone that rises and falls with it.

use leptos::prelude::*;

use super::{export::ExportAction, mounted::Mounted};
use crate::{
    chart::{VisibleRange, tones},
    platform::sonification,
};

/// The ways to hear a chart.
pub const ALL: &[(&str, ExportAction)] = &[("Listen", listen)];

/// Plays the line once; where the chart has none, it says so.
fn listen(content: Mounted, outcome: RwSignal<String>) {
    let heard = || {
        let (chart, selection) = (content.chart()?, content.selection());
        let at = content.cursor().map(|at| at.series);
        let columns = chart.columns();
        let is_there = |number: &usize| *number < columns.len();
        let number = selection.focused.or(at).filter(is_there).unwrap_or(0);
        let window = selection.window.or_else(|| VisibleRange::all(chart.rows().count()))?;
        let tones = tones(&*chart, number, window);
        sonification::play(&tones).then(|| columns.into_iter().nth(number))?
    };
    let played = untrack(heard);
    outcome.set(played.map_or_else(
        || "Nothing to hear".to_owned(),
        |column| format!("Playing {}", column.label),
    ));
}
