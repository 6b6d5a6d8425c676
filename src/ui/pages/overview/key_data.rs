//! The key data of the small leg.

use crate::ui::pages::{
    key_data::key_data_of,
    part::{Part, SectionPart},
};

/// Price, range, size, fees and yield of the small leg, each as the as-of day knows it.
pub const KEY_DATA: Part = Part::Section(SectionPart {
    what: "the key data",
    content: |state| match state.legs_chosen() {
        Some((small, _)) => key_data_of(state, &small),
        None => state.small_file()?.err().map(Err),
    },
    class: "card",
    controls: &[],
    method: &[],
});
