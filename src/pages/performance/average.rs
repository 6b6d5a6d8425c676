//! The controls of the moving average of the ratio.

use std::num::NonZero;

use crate::{
    domain::{
        Error,
        metrics::rotation::ratio_average,
        view::{AverageWindow, History},
        wording::performance as words,
    },
    pages::{Choice, Context, Control, Field, FieldKind, Form, position},
};

/// A usual length or none, and a field for one of the reader's own.
pub const CONTROLS: &[Control] = &[
    Control::Choice(Choice {
        label: words::AVERAGE_LABEL,
        form: Form::Segments,
        options: |_| offered().map(words::average_option).into(),
        chosen: |cx| position(&offered(), &cx.view().performance.average.map(AverageWindow::get)),
        choose: |cx, history, index| {
            if let Some(&window) = offered().get(index) {
                let window = window.and_then(AverageWindow::new);
                cx.change(history, |view| view.performance.average = window);
            }
        },
    }),
    Control::Field(Field {
        label: words::OWN_AVERAGE_LABEL,
        kind: FieldKind::Number,
        shown: |cx| {
            let window = cx.view().performance.average;
            window.map(|window| window.to_string()).unwrap_or_default()
        },
        take,
    }),
];

fn offered() -> [Option<NonZero<usize>>; 3] {
    [None, Some(ratio_average::SHORT), Some(ratio_average::LONG)]
}

fn take(cx: &dyn Context, history: History, text: &str) -> Result<(), Error> {
    let window = if text.is_empty() { None } else { Some(text.parse()?) };
    cx.change(history, |view| view.performance.average = window);
    Ok(())
}
