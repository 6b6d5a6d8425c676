//! Whether an element is in sight.

pub use web_sys::Element;

/// True where any of an element lies between the upper and the lower edge of the window.
pub fn is_in_sight(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    0.0 <= rect.bottom() && window_css().is_none_or(|height_css| rect.top() <= height_css)
}

/// Height of the window, where there is one.
pub(super) fn window_css() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}
