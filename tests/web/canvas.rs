//! Canvases as charts use them: how many pixels they have, what is on them, and how wide texts are.

use js_sys::Reflect;
use rotascope::{
    chart::{
        Anchor, DevicePixelRatio, Ink, Item, MeasureText as _, Point, Rect, Scene, Size, Text,
        Theme, Weight, theme::Rgb,
    },
    platform::canvas::{CanvasText, Surface},
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement, OffscreenCanvas};

const THEME: &Theme = &Theme::LIGHT;

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn canvas() -> HtmlCanvasElement {
    document().create_element("canvas").unwrap().unchecked_into()
}

/// Red, green, blue and opacity of a device pixel.
fn pixel(context: &CanvasRenderingContext2d, (x, y): (i32, i32)) -> [u8; 4] {
    let pixels = context.get_image_data(f64::from(x), f64::from(y), 1.0, 1.0).unwrap().data();
    pixels.0[..4].try_into().unwrap()
}

fn own_pixel(canvas: &HtmlCanvasElement, at: (i32, i32)) -> [u8; 4] {
    pixel(&canvas.get_context("2d").unwrap().unwrap().unchecked_into(), at)
}

fn opaque(ink: Ink) -> [u8; 4] {
    let Rgb(red, green, blue) = THEME.color(ink);
    [red, green, blue, 255]
}

/// A scene of 100 by 50 with a rectangle in it.
fn scene(rect: Rect) -> Scene {
    let mut scene = Scene::new(Size::new(100.0, 50.0));
    scene.items.push(Item::Rect { rect, ink: Ink::Small });
    scene
}

#[wasm_bindgen_test]
fn a_picture_has_the_pixels_of_the_screen() {
    for (dpr, size) in [(1.0, (100, 50)), (1.5, (150, 75)), (2.0, (200, 100))] {
        let canvas = canvas();
        let mut surface = Surface::picture(&canvas).unwrap();
        let scene = scene(Rect::between(10.0, 10.0, 20.0, 20.0));
        surface.paint(&scene, THEME, DevicePixelRatio::new(dpr));
        assert_eq!((canvas.width(), canvas.height()), size);
        let at = |css: f64| (css * dpr) as i32;
        assert_eq!(own_pixel(&canvas, (at(10.0), at(18.0))), opaque(Ink::Small));
        assert_eq!(own_pixel(&canvas, (at(30.0), at(18.0))), [0; 4]);
    }
}

#[wasm_bindgen_test]
fn a_base_is_shown_as_the_picture_behind_its_element() {
    let canvas = canvas();
    let mut surface = Surface::base(&canvas).unwrap();
    let behind = Reflect::get(&canvas, &JsValue::from_str("pixels")).unwrap();
    let behind: OffscreenCanvas = behind.dyn_into().unwrap();
    let context = JsValue::from(behind.get_context("2d").unwrap().unwrap()).unchecked_into();
    for left_css in [10.0, 60.0] {
        let scene = scene(Rect::between(left_css, 10.0, left_css + 10.0, 20.0));
        surface.paint(&scene, THEME, DevicePixelRatio::new(2.0));
        assert_eq!((behind.width(), behind.height()), (200, 100));
        let left = 2 * left_css as i32;
        assert_eq!(pixel(&context, (left + 2, 30)), opaque(Ink::Small));
        assert_eq!(pixel(&context, (120 - left, 30)), [0; 4], "what was there before is gone");
    }
}

#[wasm_bindgen_test]
fn an_overlay_lies_where_something_is_painted() {
    let canvas = canvas();
    let mut surface = Surface::overlay(&canvas).unwrap();
    let mut scene = scene(Rect::between(700.0, 310.0, 710.0, 320.0));
    scene.size = Size::new(1000.0, 400.0);
    surface.paint(&scene, THEME, DevicePixelRatio::new(1.0));
    assert_eq!((canvas.width(), canvas.height()), (128, 128));
    let style = |name| canvas.style().get_property_value(name).unwrap();
    assert_eq!(style("width"), "128px");
    assert_eq!(style("transform"), "translate(640px, 256px)");
    assert_eq!(own_pixel(&canvas, (65, 60)), opaque(Ink::Small));
}

#[wasm_bindgen_test]
fn a_line_of_many_points_lies_over_what_is_below_it() {
    let canvas = canvas();
    let mut surface = Surface::picture(&canvas).unwrap();
    let mut scene = scene(Rect::between(0.0, 0.0, 100.0, 50.0));
    let points = (0..1_000).map(|at| Point::new(f64::from(at) / 10.0, 25.0)).collect();
    scene.items.push(Item::Polyline { points, ink: Ink::Large, width_css: 4.0 });
    surface.paint(&scene, THEME, DevicePixelRatio::ONE);
    assert_eq!(own_pixel(&canvas, (50, 25)), opaque(Ink::Large));
    assert_eq!(own_pixel(&canvas, (50, 40)), opaque(Ink::Small));
}

#[wasm_bindgen_test]
fn texts_are_measured_and_set_without_an_element_on_the_page() {
    let before = document().body().unwrap().child_element_count();
    let measure = CanvasText::shared(DevicePixelRatio::ONE).unwrap();
    let width = |text, weight| measure.width_css(text, 13.0, weight);
    assert!(width("Small", Weight::Regular) < width("Small caps", Weight::Regular));
    assert!(width("Small caps", Weight::Regular) < width("Small caps", Weight::Bold));
    assert_eq!(width("+11.1", Weight::Regular), width("+98.7", Weight::Regular));
    let canvas = canvas();
    let mut surface = Surface::picture(&canvas).unwrap();
    let mut scene = Scene::new(Size::new(100.0, 50.0));
    scene.items.push(Item::Text(Text {
        text: "█████".to_owned(),
        at: Point::new(98.0, 25.0),
        anchor: Anchor::End,
        weight: Weight::Regular,
        size_css: 20.0,
        ink: Ink::Text,
    }));
    surface.paint(&scene, THEME, DevicePixelRatio::ONE);
    assert_eq!(own_pixel(&canvas, (90, 25)), opaque(Ink::Text));
    assert_eq!(document().body().unwrap().child_element_count(), before);
}
