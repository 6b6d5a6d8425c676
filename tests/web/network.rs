//! Waiting for the network.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use rotascope::platform::network;
use wasm_bindgen_test::wasm_bindgen_test;

use super::blocked::js;

#[wasm_bindgen_test]
async fn a_wait_ends_when_the_browser_comes_back_online() {
    let mut wait = pin!(network::back_online());
    let first = wait.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(first, Poll::Pending, "nothing has happened yet");
    js("window.dispatchEvent(new Event('online'))");
    wait.await;
}
