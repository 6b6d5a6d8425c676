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
    name: JsValue,
    /// The property as it was; undefined where the object had none of its own.
    before: JsValue,
}

impl Replaced {
    /// `getter` is the body of the function that computes the value, and may throw.
    pub fn new(object: &str, name: &str, getter: &str) -> Self {
        let object: Object = js(&format!("return {object}")).unchecked_into();
        let name = JsValue::from_str(name);
        let before = Object::get_own_property_descriptor(&object, &name);
        let code = format!("return {{ configurable: true, get() {{ {getter} }} }}");
        Object::define_property(&object, &name, &js(&code).unchecked_into());
        Self { object, name, before }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        if self.before.is_undefined() {
            Reflect::delete_property(&self.object, &self.name).unwrap();
        } else {
            Object::define_property(&self.object, &self.name, self.before.unchecked_ref());
        }
    }
}
