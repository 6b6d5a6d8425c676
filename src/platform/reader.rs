//! Signs of a reader, and where they point.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use super::{Listener, sight::window_css};

const SIGNS: [&str; 4] = ["pointermove", "pointerdown", "keydown", "scroll"];

/// Calls back once, when a reader first does anything.
pub(crate) fn on_first_sign(callback: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let is_seen = Rc::new(Cell::new(false));
    let listener = |event| {
        let (is_seen, callback) = (Rc::clone(&is_seen), callback.clone());
        Listener::new(&window, event, move |_| {
            if !is_seen.replace(true) {
                callback();
            }
        })
    };
    SIGNS.map(listener).into()
}

/// Place of an element in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Its left edge.
    pub left_css: f64,
    /// From the top of the window to its upper edge.
    pub top_css: f64,
    /// From the top of the window to its lower edge.
    pub bottom_css: f64,
    /// Height of the window.
    pub window_css: f64,
}

/// The place of the element that listens to an event.
pub(crate) fn place_of(event: &Event) -> Place {
    let element = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(rect) = element.map(|element| element.get_bounding_client_rect()) else {
        return Place::default();
    };
    Place {
        left_css: rect.left(),
        top_css: rect.top(),
        bottom_css: rect.bottom(),
        window_css: window_css().unwrap_or_default(),
    }
}

/// True where the pointer is on an element that a selector finds.
pub(crate) fn points_at(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|it| it.query_selector(&format!("{selector}:hover")).ok()?);
    found.is_some()
}

/// Calls back whenever a reader presses beside what a selector finds.
pub(crate) fn on_press_beside(
    selector: &'static str,
    callback: impl Fn() + 'static,
) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, "pointerdown", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if target.is_some_and(|it| it.closest(selector).ok().flatten().is_none()) {
            callback();
        }
    }))
}
