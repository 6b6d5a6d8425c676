//! Ratios of the reader's own, with their source; they live in the address.

use crate::{
    domain::{
        Error,
        view::{History, OwnPe, ValuationView, Words},
        wording,
    },
    pages::{Context, Control, Field, FieldKind},
};

/// The fields; the ratios count once both are given.
pub const CONTROLS: &[Control] = &[
    Control::Field(Field {
        label: wording::valuation::OWN_SMALL_LABEL,
        kind: FieldKind::Number,
        shown: |cx| shown(cx.view().valuation.own_small_pe),
        take: |cx, history, text| take(cx, history, text, |view, pe| view.own_small_pe = pe),
    }),
    Control::Field(Field {
        label: wording::valuation::OWN_LARGE_LABEL,
        kind: FieldKind::Number,
        shown: |cx| shown(cx.view().valuation.own_large_pe),
        take: |cx, history, text| take(cx, history, text, |view, pe| view.own_large_pe = pe),
    }),
    Control::Field(Field {
        label: wording::valuation::OWN_SOURCE_LABEL,
        kind: FieldKind::Text,
        shown: |cx| {
            let source = cx.view().valuation.own_source.clone();
            source.map(|words| words.as_str().to_owned()).unwrap_or_default()
        },
        take: take_source,
    }),
];

fn shown(pe: Option<OwnPe>) -> String {
    pe.map(|pe| pe.to_string()).unwrap_or_default()
}

fn take(
    cx: &dyn Context,
    history: History,
    text: &str,
    set: fn(&mut ValuationView, Option<OwnPe>),
) -> Result<(), Error> {
    let pe = if text.is_empty() { None } else { Some(text.parse()?) };
    cx.change(history, |view| set(&mut view.valuation, pe));
    Ok(())
}

fn take_source(cx: &dyn Context, history: History, text: &str) -> Result<(), Error> {
    let source = if text.is_empty() { None } else { Some(Words::new(text)?) };
    cx.change(history, |view| view.valuation.own_source = source);
    Ok(())
}
