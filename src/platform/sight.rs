//! Whether an element is in sight.

pub use web_sys::Element;

/// True where any of an element lies between the upper and the lower edge of the window.
pub fn is_in_sight(element: &Element) -> bool {
    let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let rect = element.get_bounding_client_rect();
    0.0 <= rect.bottom() && window.is_none_or(|height_css| rect.top() <= height_css)
}
