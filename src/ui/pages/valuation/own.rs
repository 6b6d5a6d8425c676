//! Ratios of the reader's own, with their source; they live in the address.

use crate::{
    domain::{
        Error,
        view::{OwnPe, ValuationView, Words},
    },
    ui::{
        controls::{Control, Field, Kind},
        state::{AppState, Record},
    },
};

/// The fields; the ratios count once both are given.
pub const CONTROLS: &[Control] = &[
    Control::Field(Field {
        label: "Your own P/E of the small leg",
        kind: Kind::Number,
        shown: |state| shown(state.view.read().valuation.own_small_pe),
        take: |state, record, text| take(state, record, text, |view, pe| view.own_small_pe = pe),
    }),
    Control::Field(Field {
        label: "of the large leg",
        kind: Kind::Number,
        shown: |state| shown(state.view.read().valuation.own_large_pe),
        take: |state, record, text| take(state, record, text, |view, pe| view.own_large_pe = pe),
    }),
    Control::Field(Field {
        label: "and where you have them from",
        kind: Kind::Text,
        shown: |state| {
            let source = state.view.read().valuation.own_source.clone();
            source.map(|words| words.as_str().to_owned()).unwrap_or_default()
        },
        take: take_source,
    }),
];

fn shown(pe: Option<OwnPe>) -> String {
    pe.map(|pe| pe.to_string()).unwrap_or_default()
}

fn take(
    state: AppState,
    record: Record,
    text: &str,
    set: fn(&mut ValuationView, Option<OwnPe>),
) -> Result<(), Error> {
    let pe = if text.is_empty() { None } else { Some(text.parse()?) };
    state.change(record, |view| set(&mut view.valuation, pe));
    Ok(())
}

fn take_source(state: AppState, record: Record, text: &str) -> Result<(), Error> {
    let source = if text.is_empty() { None } else { Some(Words::new(text)?) };
    state.change(record, |view| view.valuation.own_source = source);
    Ok(())
}
