//! Golden drawings of the gallery: every example at its own size, some at all sizes and in all themes.

use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Scene, Size, Theme,
    gallery::{EXAMPLES, Example, Sheet},
    svg,
};

/// One example of each kind.
const KINDS: [&str; 7] =
    ["bars_months", "heatmap", "histogram", "lines_event", "map", "multiples", "navigator"];

fn of_each_kind() -> impl Iterator<Item = &'static Example> {
    EXAMPLES.iter().filter(|example| KINDS.contains(&example.key))
}

fn scene(example: &Example, width_css: f64, dpr: f64) -> Scene {
    let size = Size::new(width_css, example.height_css);
    example.scene(&Sheet { size, measure: &AverageWidths, dpr: DevicePixelRatio::new(dpr) })
}

fn check(example: &Example, width_css: f64, suffix: &str, theme: &Theme) {
    check_on(example, width_css, 1.0, suffix, theme);
}

fn check_on(example: &Example, width_css: f64, dpr: f64, suffix: &str, theme: &Theme) {
    let name = format!("gallery_{}{suffix}", example.key);
    let file = svg(&scene(example, width_css, dpr), theme, example.title, "An example");
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
    for example in of_each_kind() {
        check(example, 320.0, "_320", &Theme::LIGHT);
        check(example, 1280.0, "_1280_high_contrast", &Theme::HIGH_CONTRAST);
        check(example, 2560.0, "_2560_dark", &Theme::DARK);
    }
}

#[test]
fn one_example_of_each_kind_on_finer_screens() {
    for example in of_each_kind() {
        check_on(example, 760.0, 1.5, "_1_5_pixels", &Theme::LIGHT);
        check_on(example, 358.0, 3.0, "_3_pixels", &Theme::DARK);
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
