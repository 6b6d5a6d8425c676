//! Device pixel ratio: its value, its changes, and when pixels have to be drawn again.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use super::{Listener, preferences};

/// Device pixels a CSS pixel; 1 where the browser does not say.
pub fn read() -> f64 {
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    if ratio.is_finite() && 0.0 < ratio { ratio } else { 1.0 }
}

/// Watches the ratio; dropping it ends the watch.
#[derive(Debug)]
pub struct RatioWatch {
    _armed: Rc<Armed>,
    _returned: Option<Listener>,
}

/// Listener of the next change.
type Armed = RefCell<Option<Listener>>;

impl RatioWatch {
    /// Calls back with the ratio after every change of it, and when the page comes back into sight:
    /// browsers may give up what canvases hold while nobody sees them.
    pub fn new(on_change: impl Fn(f64) + 'static) -> Self {
        let (armed, on_change) = (Rc::new(Armed::default()), Rc::new(on_change));
        let document = web_sys::window().and_then(|window| window.document());
        let on_return = Rc::clone(&on_change);
        let returned = document.map(|document| {
            Listener::new(&document.clone(), "visibilitychange", move |_| {
                if !document.hidden() {
                    on_return(read());
                }
            })
        });
        arm(&armed, on_change);
        Self { _armed: armed, _returned: returned }
    }
}

/// Listens for the next change: a query asks for one ratio, so that every change needs a new one.
fn arm(armed: &Rc<Armed>, on_change: Rc<dyn Fn(f64)>) {
    let again = Rc::downgrade(armed);
    let query = format!("(resolution: {}dppx)", read());
    armed.replace(preferences::list(&query).map(|list| {
        Listener::new(&list, "change", move |_| {
            on_change(read());
            if let Some(armed) = Weak::upgrade(&again) {
                arm(&armed, Rc::clone(&on_change));
            }
        })
    }));
}
