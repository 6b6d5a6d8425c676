//! Input of pointer, wheel and keyboard on an element, as plain values.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast as _;
pub use web_sys::HtmlElement;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use super::Listener;
use crate::chart::Point;

/// Input of a reader; positions are from the upper left corner of the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A button or finger goes down.
    Press {
        /// The pointer.
        pointer: i32,
        /// Its position.
        at: Point,
        /// The hand that presses.
        with: Hand,
    },
    /// A pointer moves, pressed or not.
    Move {
        /// The pointer.
        pointer: i32,
        /// Its position.
        at: Point,
    },
    /// A button or finger goes up, or the browser takes the pointer away.
    Release {
        /// The pointer.
        pointer: i32,
    },
    /// The pointer leaves the element; a finger does so when it is lifted.
    Leave(Hand),
    /// Two presses in quick succession.
    Double,
    /// The wheel turns, or two fingers on a touch pad move.
    Wheel {
        /// The position of the pointer.
        at: Point,
        /// To the right, in CSS pixels.
        across_css: f64,
        /// Downwards, in CSS pixels.
        down_css: f64,
        /// Zoom, or as likely scrolling.
        with: WheelWish,
    },
    /// A key goes down, by its name.
    Key(String),
    /// The element loses the keyboard.
    Blur,
}

/// Mouse or finger that presses a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse or pen.
    Mouse,
    /// A mouse or pen while Shift is down.
    ShiftedMouse,
    /// A finger.
    Finger,
}

/// Zoom or scroll: the meaning of a turn of the wheel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelWish {
    /// Zooming: a pinch on a touch pad, or a control key is down.
    Zoom,
    /// As likely scrolling the page.
    Any,
}

/// Answer to the browser: to do what it does by itself, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is.
    Ignored,
    /// It is not.
    Taken,
}

const EVENTS: [&str; 9] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerleave",
    "dblclick",
    "wheel",
    "keydown",
    "blur",
];

/// Tells `react` everything that a reader does to an element, until the listeners are dropped.
pub fn listen(element: &HtmlElement, react: impl FnMut(Input) -> Reply + 'static) -> Vec<Listener> {
    let react: Rc<RefCell<dyn FnMut(Input) -> Reply>> = Rc::new(RefCell::new(react));
    let listener = |event| {
        let react = Rc::clone(&react);
        Listener::new(element, event, move |event| {
            // An input that another one causes, as a blur while a press is handled, is left out.
            let Ok(mut react) = react.try_borrow_mut() else { return };
            if input(&event).is_some_and(|input| react(input) == Reply::Taken) {
                event.prevent_default();
            }
        })
    };
    EVENTS.map(listener).into()
}

/// Lets an element keep receiving a pointer while it is dragged outside.
pub fn capture(element: &HtmlElement, pointer: i32) {
    element.set_pointer_capture(pointer).ok();
}

/// True where an element has the keyboard.
pub fn has_keyboard(element: &HtmlElement) -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.is_some_and(|active| active == **element)
}

/// An event as an input; browsers send each of [`EVENTS`] as what its name says.
fn input(event: &Event) -> Option<Input> {
    Some(match event.type_().as_str() {
        "pointerdown" => {
            let event: &PointerEvent = event.unchecked_ref();
            let with = hand(event);
            let is_main_button = event.button() == 0;
            return is_main_button.then(|| Input::Press {
                pointer: event.pointer_id(),
                at: place(event),
                with,
            });
        }
        "pointermove" => {
            let event: &PointerEvent = event.unchecked_ref();
            Input::Move { pointer: event.pointer_id(), at: place(event) }
        }
        "pointerup" | "pointercancel" => {
            Input::Release { pointer: event.unchecked_ref::<PointerEvent>().pointer_id() }
        }
        "pointerleave" => Input::Leave(hand(event.unchecked_ref())),
        "dblclick" => Input::Double,
        "wheel" => {
            let event: &WheelEvent = event.unchecked_ref();
            // Lines and pages, as some mice count, in pixels as browsers scroll them.
            let unit = match event.delta_mode() {
                WheelEvent::DOM_DELTA_PIXEL => 1.0,
                WheelEvent::DOM_DELTA_LINE => 16.0,
                _ => 400.0,
            };
            let is_zoom = event.ctrl_key() || event.meta_key();
            Input::Wheel {
                at: place(event),
                across_css: event.delta_x() * unit,
                down_css: event.delta_y() * unit,
                with: if is_zoom { WheelWish::Zoom } else { WheelWish::Any },
            }
        }
        "keydown" => {
            let event: &KeyboardEvent = event.unchecked_ref();
            let is_shortcut = event.ctrl_key() || event.meta_key() || event.alt_key();
            return (!is_shortcut).then(|| Input::Key(event.key()));
        }
        _ => Input::Blur,
    })
}

fn hand(event: &PointerEvent) -> Hand {
    match (event.pointer_type().as_str(), event.shift_key()) {
        ("touch", _) => Hand::Finger,
        (_, true) => Hand::ShiftedMouse,
        (_, false) => Hand::Mouse,
    }
}

/// The element has no children that could take the event in its place.
fn place(event: &MouseEvent) -> Point {
    Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()))
}
