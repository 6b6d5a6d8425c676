//! Printing: asking for it, and when it begins and ends.

use super::Listener;

/// Calls back with true before the page is printed and with false after it.
pub(crate) fn watch(tell: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    [("beforeprint", true), ("afterprint", false)]
        .map(|(event, begins)| {
            let tell = tell.clone();
            Listener::new(&window, event, move |_| tell(begins))
        })
        .into()
}

/// Opens the browser's dialog that prints the page or saves it as a PDF.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}
