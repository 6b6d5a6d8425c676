//! Slices of time between which the browser runs tasks of its own.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Date, Promise};
use rotascope::platform::slices;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::MessageChannel;

/// Keeps the page busy for longer than a slice.
fn work() {
    let until = Date::now() + 20.0;
    while Date::now() < until {}
}

/// Counts tasks of the browser's own: each message is the next one's sender.
fn count_turns() -> Rc<Cell<u32>> {
    let (turns, channel) = (Rc::new(Cell::new(0)), MessageChannel::new().unwrap());
    let (counted, sender) = (Rc::clone(&turns), channel.port2());
    let listener = Closure::<dyn FnMut()>::new(move || {
        counted.set(counted.get() + 1);
        sender.post_message(&JsValue::NULL).unwrap();
    });
    channel.port1().set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    channel.port2().post_message(&JsValue::NULL).unwrap();
    turns
}

#[wasm_bindgen_test]
async fn the_browser_goes_on_between_tasks_that_take_long() {
    let (turns, seen) = (count_turns(), Rc::new(RefCell::new(Vec::new())));
    let done = Promise::new(&mut |resolve, _| {
        for _ in 0..5 {
            let (turns, seen) = (Rc::clone(&turns), Rc::clone(&seen));
            slices::spawn(Box::pin(async move {
                work();
                seen.borrow_mut().push(turns.get());
            }));
        }
        slices::spawn(Box::pin(async move {
            resolve.call0(&JsValue::NULL).unwrap();
        }));
    });
    JsFuture::from(done).await.unwrap();
    let seen = seen.borrow();
    assert_eq!(seen.len(), 5);
    assert!(seen.is_sorted(), "{seen:?}");
    assert!(seen.first() < seen.last(), "no task of the browser ran between: {seen:?}");
}
