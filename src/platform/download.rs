//! Handing a file to the reader.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

use super::canvas::Surface;
use crate::chart::{DevicePixelRatio, Scene, Theme};

/// Offers a text as a file to save; does nothing where the browser refuses.
pub(crate) fn save(name: &str, media_type: &str, text: &str) {
    try_save(name, media_type, text);
}

/// Offers a scene as a picture of two device pixels to a CSS pixel; does nothing where the browser
/// refuses.
pub(crate) fn save_png(name: &str, scene: &Scene, theme: &Theme) {
    try_save_png(name.to_owned(), scene, theme);
}

fn try_save_png(name: String, scene: &Scene, theme: &Theme) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
    let mut surface = Surface::picture(&canvas)?;
    surface.paint(scene, theme, DevicePixelRatio::new(2.0));
    let save = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            offer(&name, &blob);
        }
        // Only now may the picture's memory go.
        drop(surface);
    });
    canvas.to_blob(save.unchecked_ref()).ok()
}

fn try_save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    offer(name, &blob)
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&address).ok()
}
