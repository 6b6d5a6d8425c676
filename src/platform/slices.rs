//! Tasks in slices of time, so that input is answered and frames are painted between them.

use std::{
    cell::{Cell, RefCell},
    pin::Pin,
    task::{Context, Poll, Waker},
};

use js_sys::Date;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{MessageChannel, MessagePort};

use super::task;

/// How long tasks run before those that are due wait for the next slice.
const SLICE_MS: f64 = 5.0;

thread_local! {
    static SLICES: Option<Slices> = Slices::new();
}

/// The slice that runs, and what waits for the next one.
struct Slices {
    /// When the first task of the slice ran; none between slices.
    began: Cell<Option<f64>>,
    waiting: RefCell<Vec<Waker>>,
    /// A message arrives in a task of the browser's own, and unlike a timer without delay.
    bell: MessagePort,
    _callback: Closure<dyn FnMut()>,
}

impl Slices {
    fn new() -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let callback = Closure::<dyn FnMut()>::new(|| SLICES.with(|slices| next(slices.as_ref())));
        channel.port1().set_onmessage(Some(callback.as_ref().unchecked_ref()));
        // What started the module has had the first slice.
        channel.port2().post_message(&JsValue::NULL).ok()?;
        Some(Self {
            began: Cell::new(Some(f64::NEG_INFINITY)),
            waiting: RefCell::new(Vec::new()),
            bell: channel.port2(),
            _callback: callback,
        })
    }

    /// True where the tasks of this slice have had its time.
    fn is_spent(&self) -> bool {
        let now = Date::now();
        if let Some(began) = self.began.get() {
            return SLICE_MS <= now - began;
        }
        self.began.set(Some(now));
        // Without a bell nobody would end the slice.
        if self.bell.post_message(&JsValue::NULL).is_err() {
            self.began.set(None);
        }
        false
    }
}

/// Ends the slice that ran, and wakes what waited for the next one.
fn next(slices: Option<&Slices>) {
    let Some(slices) = slices else { return };
    slices.began.set(None);
    for waker in slices.waiting.take() {
        waker.wake();
    }
}

/// A future that is polled within slices.
struct Sliced(Pin<Box<dyn Future<Output = ()>>>);

impl Future for Sliced {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let is_late = SLICES.with(|slices| {
            let spent = slices.as_ref().filter(|slices| slices.is_spent());
            spent.map(|slices| slices.waiting.borrow_mut().push(context.waker().clone())).is_some()
        });
        if is_late { Poll::Pending } else { self.0.as_mut().poll(context) }
    }
}

/// Runs a future on the page's own thread, a slice at a time with all others.
pub fn spawn(future: Pin<Box<dyn Future<Output = ()>>>) {
    task::spawn(Sliced(future));
}
