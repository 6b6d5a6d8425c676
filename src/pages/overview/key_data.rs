//! The key data of the small leg.

use crate::{
    domain::wording,
    pages::{Part, SectionPart, key_data::key_data_of},
};

/// Price, range, size, fees and yield of the small leg, each as the as-of day knows it.
pub const KEY_DATA: Part = Part::Section(SectionPart {
    what: wording::overview::KEY_DATA_WHAT,
    content: |cx| match cx.legs() {
        Some((small, _)) => key_data_of(cx, &small),
        None => cx.library().manifest()?.err().map(Err),
    },
    class: "card",
    controls: &[],
    method: &[],
});
