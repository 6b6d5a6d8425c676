//! A chart as a drawing that stays as it is, for paper.

use crate::{
    chart::{
        AverageWidths, Chart, DevicePixelRatio, MeasureText, Selection, Size, Theme,
        line::EventMark, svg,
    },
    pages::FigureText,
    platform::canvas::CanvasText,
};

/// The whole chart as the text of an SVG element, `size` in CSS pixels.
pub(crate) fn still(
    chart: &dyn Chart,
    words: &FigureText,
    notes: Vec<EventMark>,
    size: Size,
    colours: &Theme,
) -> String {
    let selection = Selection { notes, ..Selection::default() };
    let draw = |measure: &dyn MeasureText| {
        let layout = chart.layout(&selection, size, measure, DevicePixelRatio::ONE);
        svg(layout.scene(), colours, &words.title, &words.caption)
    };
    match CanvasText::shared(DevicePixelRatio::ONE) {
        Some(measure) => draw(&measure),
        None => draw(&AverageWidths),
    }
}
