//! Positions within an element.

use web_sys::{Element, MouseEvent};

/// The pointer's distance from the left edge of an element, in CSS pixels.
pub fn x_within(element: &Element, event: &MouseEvent) -> f64 {
    f64::from(event.client_x()) - element.get_bounding_client_rect().left()
}

/// Lets an element keep receiving the pointer while it is dragged outside.
pub fn capture_pointer(element: &Element, pointer: i32) {
    element.set_pointer_capture(pointer).ok();
}
