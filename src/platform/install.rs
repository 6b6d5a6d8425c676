//! Installing the site as an application, where the browser offers it.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Event;

use super::Listener;

/// The offer of the browser to install the site; dropping it leaves the offer to the browser.
pub struct InstallOffer {
    event: Rc<RefCell<Option<Event>>>,
    _listeners: [Listener; 2],
}

impl InstallOffer {
    /// Waits for the offer, and tells whether there is one.
    pub(crate) fn watch(tell: impl Fn(bool) + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let event = Rc::new(RefCell::new(None));
        let (offered, tell_offer) = (Rc::clone(&event), tell.clone());
        let listeners = [
            Listener::new(&window, "beforeinstallprompt", move |event| {
                event.prevent_default();
                offered.replace(Some(event));
                tell_offer(true);
            }),
            Listener::new(&window, "appinstalled", move |_| tell(false)),
        ];
        Some(Self { event, _listeners: listeners })
    }

    /// Lets the browser ask the reader; an offer can be taken once.
    pub fn take(&self) {
        let Some(event) = self.event.take() else { return };
        let prompt = Reflect::get(&event, &JsValue::from_str("prompt"));
        if let Some(prompt) = prompt.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
            // A reader who declines is not asked again.
            prompt.call0(&event).ok();
        }
    }
}
