//! Animation frames: one for any number of requests.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};

use js_sys::{Date, Function};
use wasm_bindgen::{JsCast as _, prelude::Closure};

/// The time that painters may take of one frame; those that are due after it wait for the next, so that
/// input is answered between them.
const LONGEST_MS: f64 = 8.0;

thread_local! {
    /// The time stamp of the last frame, and when its first painter began.
    static FRAME: Cell<(f64, f64)> = const { Cell::new((f64::NAN, 0.0)) };
}

/// Runs a painter at most once a frame, with the requests since the last one merged into one.
///
/// Requests of type `L` are merged with `max`: the highest level wins. Dropping the scheduler
/// cancels the frame that is due.
pub struct FrameScheduler<L> {
    shared: Rc<FrameState<L>>,
    _callback: Closure<dyn FnMut(f64)>,
}

struct FrameState<L> {
    due: Cell<Option<i32>>,
    level: Cell<Option<L>>,
    paint: RefCell<Box<dyn FnMut(L)>>,
    function: OnceCell<Function>,
}

impl<L: Copy + Ord + 'static> FrameScheduler<L> {
    /// A scheduler for one painter.
    pub fn new(paint: impl FnMut(L) + 'static) -> Self {
        let shared = Rc::new(FrameState {
            due: Cell::new(None),
            level: Cell::new(None),
            paint: RefCell::new(Box::new(paint)),
            function: OnceCell::new(),
        });
        let in_frame = Rc::clone(&shared);
        let callback = Closure::<dyn FnMut(f64)>::new(move |stamp| in_frame.run(stamp));
        shared.function.get_or_init(|| callback.as_ref().unchecked_ref::<Function>().clone());
        Self { shared, _callback: callback }
    }

    /// Asks for a frame that paints at least `level`.
    pub fn request(&self, level: L) {
        self.shared.level.set(self.shared.level.get().max(Some(level)));
        if self.shared.due.get().is_none() {
            self.shared.ask();
        }
    }
}

impl<L: Copy> FrameState<L> {
    fn ask(&self) {
        let window = web_sys::window().zip(self.function.get());
        self.due.set(
            window.and_then(|(window, function)| window.request_animation_frame(function).ok()),
        );
    }

    fn run(&self, stamp: f64) {
        if is_spent(stamp) {
            return self.ask();
        }
        self.due.set(None);
        if let (Some(level), Ok(mut paint)) = (self.level.take(), self.paint.try_borrow_mut()) {
            paint(level);
        }
    }
}

/// True where other painters of this frame have had its time.
fn is_spent(stamp: f64) -> bool {
    let now = Date::now();
    let (frame, began) = FRAME.get();
    if frame.to_bits() == stamp.to_bits() {
        return LONGEST_MS < now - began;
    }
    FRAME.set((stamp, now));
    false
}

impl<L> Drop for FrameScheduler<L> {
    fn drop(&mut self) {
        if let (Some(due), Some(window)) = (self.shared.due.take(), web_sys::window()) {
            window.cancel_animation_frame(due).ok();
        }
    }
}
