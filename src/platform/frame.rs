//! Animation frames: one for any number of requests.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wasm_bindgen::{JsCast as _, prelude::Closure};

/// Runs a painter at most once a frame, with the requests since the last one merged into one.
///
/// Requests of type `L` are merged with `max`: the highest level wins. Dropping the scheduler
/// cancels the frame that is due.
pub struct FrameScheduler<L> {
    shared: Rc<FrameState<L>>,
    callback: Closure<dyn FnMut()>,
}

struct FrameState<L> {
    due: Cell<Option<i32>>,
    level: Cell<Option<L>>,
    paint: RefCell<Box<dyn FnMut(L)>>,
}

impl<L: Copy + Ord + 'static> FrameScheduler<L> {
    /// A scheduler for one painter.
    pub fn new(paint: impl FnMut(L) + 'static) -> Self {
        let shared = Rc::new(FrameState {
            due: Cell::new(None),
            level: Cell::new(None),
            paint: RefCell::new(Box::new(paint)),
        });
        let in_frame = Rc::clone(&shared);
        let callback = Closure::new(move || {
            in_frame.due.set(None);
            if let (Some(level), Ok(mut paint)) =
                (in_frame.level.take(), in_frame.paint.try_borrow_mut())
            {
                paint(level);
            }
        });
        Self { shared, callback }
    }

    /// Asks for a frame that paints at least `level`.
    pub fn request(&self, level: L) {
        self.shared.level.set(self.shared.level.get().max(Some(level)));
        if self.shared.due.get().is_none() {
            let function = self.callback.as_ref().unchecked_ref();
            let due = web_sys::window().and_then(|w| w.request_animation_frame(function).ok());
            self.shared.due.set(due);
        }
    }
}

impl<L> Drop for FrameScheduler<L> {
    fn drop(&mut self) {
        if let (Some(due), Some(window)) = (self.shared.due.take(), web_sys::window()) {
            window.cancel_animation_frame(due).ok();
        }
    }
}
