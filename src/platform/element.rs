//! Positions within an element.

use web_sys::{Element, MouseEvent};

use crate::chart::Point;

/// The pointer's place from the upper left corner of an element.
pub fn point_within(element: &Element, event: &MouseEvent) -> Point {
    let corner = element.get_bounding_client_rect();
    Point::new(
        f64::from(event.client_x()) - corner.left(),
        f64::from(event.client_y()) - corner.top(),
    )
}

/// Lets an element keep receiving the pointer while it is dragged outside.
pub fn capture_pointer(element: &Element, pointer: i32) {
    element.set_pointer_capture(pointer).ok();
}
