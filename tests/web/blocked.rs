//! A browser that refuses: a property of the window that is something else while a test runs.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// Runs JavaScript; the value is what it returns.
pub fn js(code: &str) -> JsValue {
    Function::new_no_args(code).call0(&JsValue::NULL).unwrap()
}

/// Puts a property in the place of an object's own until it is dropped.
pub struct Replaced {
    object: Object,
    name: &'static str,
}

impl Replaced {
    /// `getter` is the body of the function that computes the value, and may throw.
    pub fn new(object: &str, name: &'static str, getter: &str) -> Self {
        let object: Object = js(&format!("return {object}")).unchecked_into();
        let code = format!("return {{ configurable: true, get() {{ {getter} }} }}");
        Object::define_property(&object, &JsValue::from_str(name), &js(&code).unchecked_into());
        Self { object, name }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        Reflect::delete_property(&self.object, &JsValue::from_str(self.name)).unwrap();
    }
}
