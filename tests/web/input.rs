//! Pointer, wheel and keyboard on an element, as charts hear them.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use rotascope::{
    chart::Point,
    platform::input::{self, Hand, Input, Reply, WheelWish},
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::blocked::js;

/// A focusable element whose upper left corner is at (10, 20).
fn element() -> HtmlElement {
    js("const element = document.createElement('div');
        element.tabIndex = 0;
        element.style = 'position: fixed; left: 10px; top: 20px; width: 300px; height: 200px';
        return document.body.appendChild(element);")
    .unchecked_into()
}

/// Sends an event, made by JavaScript; true unless the browser is kept from what it does by itself.
fn send(element: &HtmlElement, event: &str) -> bool {
    let code = format!("return element.dispatchEvent(new {event})");
    let sent = Function::new_with_args("element", &code).call1(&JsValue::NULL, element);
    sent.unwrap().as_bool().unwrap()
}

fn check(event: &str, expected: Option<Input>) {
    let (element, heard) = (element(), Rc::new(RefCell::new(Vec::new())));
    let inputs = Rc::clone(&heard);
    let listeners = input::listen(&element, move |input| {
        inputs.borrow_mut().push(input);
        Reply::Ignored
    });
    assert!(send(&element, event), "{event}: nothing was taken");
    assert_eq!(*heard.borrow(), Vec::from_iter(expected), "{event}");
    drop(listeners);
    send(&element, event);
    assert!(heard.borrow().len() < 2, "{event}: dropped listeners hear nothing");
    element.remove();
}

fn press(with: Hand) -> Option<Input> {
    Some(Input::Press { pointer: 7, at: Point::new(30.0, 40.0), with })
}

fn wheel(across_css: f64, down_css: f64, with: WheelWish) -> Option<Input> {
    Some(Input::Wheel { at: Point::new(30.0, 40.0), across_css, down_css, with })
}

#[wasm_bindgen_test]
fn presses_are_told_by_hand_and_place() {
    let down = |more: &str| {
        format!("PointerEvent('pointerdown', {{ pointerId: 7, clientX: 40, clientY: 60, {more} }})")
    };
    check(&down("pointerType: 'mouse'"), press(Hand::Mouse));
    check(&down("pointerType: 'pen'"), press(Hand::Mouse));
    check(&down("pointerType: 'mouse', shiftKey: true"), press(Hand::ShiftedMouse));
    check(&down("pointerType: 'touch'"), press(Hand::Finger));
    check(&down("pointerType: 'mouse', button: 2"), None);
    let at = Point::new(30.0, 40.0);
    let moved = "PointerEvent('pointermove', { pointerId: 7, clientX: 40, clientY: 60 })";
    check(moved, Some(Input::Move { pointer: 7, at }));
    for end in ["pointerup", "pointercancel"] {
        let released = Some(Input::Release { pointer: 7 });
        check(&format!("PointerEvent('{end}', {{ pointerId: 7 }})"), released);
    }
    check("PointerEvent('pointerleave')", Some(Input::Leave(Hand::Mouse)));
    let lifted = "PointerEvent('pointerleave', { pointerType: 'touch' })";
    check(lifted, Some(Input::Leave(Hand::Finger)));
    check("MouseEvent('dblclick')", Some(Input::Double));
    check("FocusEvent('blur')", Some(Input::Blur));
}

#[wasm_bindgen_test]
fn wheels_turn_in_pixels() {
    let turn = |more: &str| format!("WheelEvent('wheel', {{ clientX: 40, clientY: 60, {more} }})");
    check(&turn("deltaX: 3, deltaY: -5"), wheel(3.0, -5.0, WheelWish::Any));
    check(&turn("deltaY: 2, deltaMode: 1"), wheel(0.0, 32.0, WheelWish::Any));
    check(&turn("deltaY: 1, deltaMode: 2"), wheel(0.0, 400.0, WheelWish::Any));
    check(&turn("deltaY: 5, ctrlKey: true"), wheel(0.0, 5.0, WheelWish::Zoom));
    check(&turn("deltaY: 5, metaKey: true"), wheel(0.0, 5.0, WheelWish::Zoom));
}

#[wasm_bindgen_test]
fn keys_are_told_by_name_unless_they_are_the_browsers() {
    let key = |more: &str| format!("KeyboardEvent('keydown', {{ key: 'ArrowLeft', {more} }})");
    check(&key("shiftKey: true"), Some(Input::Key("ArrowLeft".to_owned())));
    for modifier in ["ctrlKey", "metaKey", "altKey"] {
        check(&key(&format!("{modifier}: true")), None);
    }
}

#[wasm_bindgen_test]
fn what_is_taken_is_not_the_browsers() {
    let element = element();
    let listeners = input::listen(&element, |input| match input {
        Input::Key(_) => Reply::Taken,
        _ => Reply::Ignored,
    });
    assert!(!send(&element, "KeyboardEvent('keydown', { key: '+', cancelable: true })"));
    assert!(send(&element, "WheelEvent('wheel', { deltaY: 1, cancelable: true })"));
    drop(listeners);
    element.remove();
}

#[wasm_bindgen_test]
fn an_input_that_another_one_causes_is_left_out() {
    let (element, heard) = (element(), Rc::new(RefCell::new(Vec::new())));
    let (inputs, target) = (Rc::clone(&heard), element.clone());
    let listeners = input::listen(&element, move |input| {
        inputs.borrow_mut().push(input);
        send(&target, "FocusEvent('blur')");
        Reply::Ignored
    });
    send(&element, "PointerEvent('pointerleave')");
    assert_eq!(*heard.borrow(), [Input::Leave(Hand::Mouse)]);
    drop(listeners);
    element.remove();
}

#[wasm_bindgen_test]
fn the_keyboard_is_where_the_focus_is() {
    let element = element();
    assert!(!input::has_keyboard(&element));
    element.focus().unwrap();
    assert!(input::has_keyboard(&element));
    element.remove();
}
