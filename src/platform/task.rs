//! Tasks that run beside the page.

use std::pin::Pin;

/// Runs a future on the page's own thread; one type of task for all of them keeps the page small.
pub(super) fn spawn(future: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(task);
}
