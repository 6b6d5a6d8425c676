//! The tie to the service worker, on a server that has none.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::Promise;
use rotascope::platform::service_worker::{self, ServiceWorkerEvent};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_missing_worker_is_reported_in_words_and_only_to_those_who_still_listen() {
    let heard_after_drop = Rc::new(Cell::new(0));
    let count = heard_after_drop.clone();
    drop(service_worker::register(move |_| count.set(count.get() + 1)));

    let events = Rc::new(RefCell::new(Vec::new()));
    let heard = events.clone();
    let mut resolve = None;
    let told = Promise::new(&mut |done, _| resolve = Some(done));
    let registration = service_worker::register(move |event| {
        heard.borrow_mut().push(event);
        if let Some(resolve) = &resolve {
            resolve.call0(&JsValue::NULL).unwrap();
        }
    });
    assert!(events.borrow().is_empty(), "nothing is told before the function has returned");
    JsFuture::from(told).await.unwrap();

    let events = events.borrow();
    let [ServiceWorkerEvent::Unavailable(reason)] = events.as_slice() else {
        panic!("{events:?}");
    };
    assert!(reason.contains("did not accept the service worker"), "{reason}");
    assert_eq!(heard_after_drop.get(), 0);
    drop(registration);
}
