//! What the reader chooses of streaks.

use crate::{
    domain::{
        view::{BarOf, CountFrom},
        wording,
    },
    pages::{Choice, Context, Form, position},
};

/// The sessions from which streaks are counted.
pub const COUNT_FROM: Choice = Choice {
    label: wording::streaks::COUNT_FROM_LABEL,
    form: Form::Segments,
    options: |_| wording::streaks::COUNT_FROM_OPTIONS.map(str::to_owned).into(),
    chosen: |cx| position(CountFrom::ALL, &rule(cx)),
    choose: |cx, history, index| {
        if let Some(&rule) = CountFrom::ALL.get(index) {
            cx.change(history, |view| view.streaks.count_from = rule);
        }
    },
};

/// What a bar of the newest leads stands for.
pub const BARS: Choice = Choice {
    label: wording::streaks::BARS_LABEL,
    form: Form::Segments,
    options: |_| wording::streaks::BARS_OPTIONS.map(str::to_owned).into(),
    chosen: |cx| position(BarOf::ALL, &cx.view().streaks.bars),
    choose: |cx, history, index| {
        if let Some(&bars) = BarOf::ALL.get(index) {
            cx.change(history, |view| view.streaks.bars = bars);
        }
    },
};

/// From which sessions streaks are counted.
pub fn rule(cx: &dyn Context) -> CountFrom {
    cx.view().streaks.count_from
}
