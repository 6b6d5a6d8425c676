//! Worker's side of the messages.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What answers the pieces of one piece of work; none for what is no piece of it.
pub type Answering = Box<dyn Fn(&[u8]) -> Option<Vec<u8>>>;

/// Answers messages for as long as the worker lives: the first holds what all pieces share, each that
/// follows is a piece. A worker whose `prepare` makes nothing of the first answers nothing.
pub fn serve(prepare: impl Fn(&[u8]) -> Option<Answering> + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering: RefCell<Option<Answering>> = RefCell::new(None);
    let page = scope.clone();
    let take = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let bytes = Uint8Array::new(&message.data()).to_vec();
        let mut answering = answering.borrow_mut();
        match answering.as_ref() {
            None => *answering = prepare(&bytes),
            Some(answer) => post(&page, &answer(&bytes).unwrap_or_default()),
        }
    });
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    take.forget();
    // Messages that arrive before this one is there would reach nobody.
    scope.post_message(&JsValue::NULL).ok();
}

fn post(page: &DedicatedWorkerGlobalScope, answer: &[u8]) {
    let bytes = Uint8Array::from(answer);
    // Bytes can always be sent; a page that has gone has ended its workers.
    page.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer())).ok();
}
