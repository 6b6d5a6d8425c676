//! Web workers: code that runs beside the page's thread, in a small module of its own.
//!
//! Bytes go to a worker and come back; what they mean is the business of those who send them. There
//! is no shared memory, which would need headers that not every host can set.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

use super::{Listener, document};

pub use pool::{Outcome, Pool};

mod pool;

/// The script that starts a worker; `scripts/finish` puts it beside the script of the app.
const SCRIPT: &str = "worker_loader.js";

/// A worker of this site; dropping it ends it, whatever it does.
#[must_use]
struct Worker {
    inner: web_sys::Worker,
    _listeners: [Listener; 2],
}

/// What a worker tells the page.
enum WorkerEvent {
    /// It runs, and takes messages.
    Ready,
    /// It has answered a message.
    Answer(Vec<u8>),
    /// It could not start, or has stopped; it answers nothing more.
    Failed,
}

impl Worker {
    /// Starts a worker; none where the browser has no workers.
    fn spawn(on_event: impl Fn(WorkerEvent) + Clone + 'static) -> Option<Self> {
        let app = document::link("app-script")?;
        let folder = app.rsplit_once('/')?.0;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let address = format!("{folder}/{SCRIPT}");
        let inner = web_sys::Worker::new_with_options(&address, &options).ok()?;
        let on_failure = on_event.clone();
        let listeners = [
            Listener::new(&inner, "message", move |event| {
                on_event(received(event.unchecked_ref()));
            }),
            Listener::new(&inner, "error", move |_| on_failure(WorkerEvent::Failed)),
        ];
        Some(Self { inner, _listeners: listeners })
    }

    /// Sends it a message.
    fn post(&self, message: &[u8]) -> Result<(), JsValue> {
        let bytes = Uint8Array::from(message);
        self.inner.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.inner.terminate();
    }
}

fn received(message: &MessageEvent) -> WorkerEvent {
    match message.data().dyn_ref::<Uint8Array>() {
        Some(answer) => WorkerEvent::Answer(answer.to_vec()),
        None => WorkerEvent::Ready,
    }
}
