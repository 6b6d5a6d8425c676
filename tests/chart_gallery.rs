//! Golden drawings of the gallery: every example at its own size, some at all sizes and in all themes.

use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Scene, Size, Theme,
    gallery::{EXAMPLES, Example, Sheet},
    svg,
};

fn scene(example: &Example, width_css: f64) -> Scene {
    let size = Size::new(width_css, example.height_css);
    let dpr = DevicePixelRatio::ONE;
    example.scene(&Sheet { size, measure: &AverageWidths, dpr })
}

fn check(example: &Example, width_css: f64, suffix: &str, theme: &Theme) {
    let name = format!("gallery_{}{suffix}", example.key);
    let file = svg(&scene(example, width_css), theme, example.title, "An example");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, file);
    });
}

#[test]
fn every_example_in_light() {
    for example in EXAMPLES {
        check(example, 760.0, "", &Theme::LIGHT);
    }
}

#[test]
fn every_example_in_the_dark_on_a_telephone() {
    for example in EXAMPLES {
        check(example, 358.0, "_358_dark", &Theme::DARK);
    }
}

#[test]
fn one_example_of_each_kind_from_the_narrowest_to_the_widest() {
    let kinds =
        ["bars_months", "heatmap", "histogram", "lines_event", "map", "multiples", "navigator"];
    for example in EXAMPLES.iter().filter(|example| kinds.contains(&example.key)) {
        check(example, 320.0, "_320", &Theme::LIGHT);
        check(example, 1280.0, "_1280_high_contrast", &Theme::HIGH_CONTRAST);
        check(example, 2560.0, "_2560_dark", &Theme::DARK);
    }
}

#[test]
fn examples_have_names_of_their_own_in_order() {
    let keys: Vec<&str> = EXAMPLES.iter().map(|example| example.key).collect();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(keys, sorted);
}
