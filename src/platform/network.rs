//! Network: when it is worth asking again for what could not be had.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventTarget};

use super::Listener;

/// The event by which the page itself says that it is worth asking again.
const ASK_AGAIN: &str = "rotascope-ask-again";

/// Waits until it is worth asking again: the browser comes back online, the page comes into sight, or
/// `ask_again` is called.
pub async fn back_online() {
    let Some(window) = web_sys::window() else { return std::future::pending().await };
    let mut resolve = None;
    let back = Promise::new(&mut |done, _| resolve = Some(done));
    let listen = |target: &EventTarget, event| {
        let resolve = resolve.clone();
        Listener::new(target, event, move |_| {
            if let Some(resolve) = &resolve {
                // A promise takes its first resolution and ignores the others.
                resolve.call0(&JsValue::NULL).ok();
            }
        })
    };
    let sight = window.document().map(|document| listen(&document, "visibilitychange"));
    let listeners = [listen(&window, "online"), listen(&window, ASK_AGAIN)];
    JsFuture::from(back).await.ok();
    drop((sight, listeners));
}

/// True where the reader saves data, or the browser tells of a connection that is paid by the byte.
pub(crate) fn is_metered() -> bool {
    let read = |object: &JsValue, name| Reflect::get(object, &JsValue::from_str(name)).ok();
    let connection = web_sys::window().and_then(|it| read(&it.navigator(), "connection"));
    let says = |name| read(connection.as_ref()?, name);
    says("saveData").is_some_and(|it| it.is_truthy())
        || says("type").is_some_and(|it| it.as_string().as_deref() == Some("cellular"))
}

/// Lets everyone ask again who waits in [`back_online`].
pub(crate) fn ask_again() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(ASK_AGAIN)) {
        // Nobody cancels it.
        window.dispatch_event(&event).ok();
    }
}
