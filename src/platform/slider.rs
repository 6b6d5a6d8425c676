//! Sliders: range inputs over places that are counted from zero.

use web_sys::HtmlInputElement;

/// Sets the end of a slider and where it stands, in this order: a browser holds the value back to the
/// end that it knows.
pub(crate) fn set(input: &HtmlInputElement, last: usize, at: usize) {
    input.set_max(&last.to_string());
    input.set_value(&at.to_string());
}
