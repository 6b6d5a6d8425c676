//! Keyboard of the whole page.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

use super::{Listener, input::Reply};

/// Where a key means what it says: in fields, and in dialogs, which are a page of their own.
const FIELDS: &str = "input, select, textarea, dialog";

/// Tells `react` every key that no field takes, until the listener is dropped.
pub fn listen(react: impl Fn(&str) -> Reply + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, "keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        let is_shortcut = key.ctrl_key() || key.meta_key() || key.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_field = target.is_some_and(|it| it.closest(FIELDS).ok().flatten().is_some());
        if !is_shortcut && !is_field && react(&key.key()) == Reply::Taken {
            event.prevent_default();
        }
    }))
}
