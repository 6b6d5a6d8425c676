//! The words of a drawing: inside of it, and apart from each other.

use proptest::prelude::*;
use rotascope::chart::{AverageWidths, MeasureText, Scene, Text};

/// Where a text lies: left, right, top, bottom.
fn extent(text: &Text) -> (f64, f64, f64, f64) {
    let width = AverageWidths.width_css(&text.text, text.size_css, text.weight);
    let left = text.anchor.start_css(text.at.x_css, width);
    let half = text.size_css * 0.5;
    (left, left + width, text.at.y_css - half, text.at.y_css + half)
}

/// No word leaves the drawing, touches another, or is too small to read.
pub fn check_words(scene: &Scene) -> Result<(), TestCaseError> {
    let (width, height) = (scene.size.width_css(), scene.size.height_css());
    let texts: Vec<&Text> = scene.texts().filter(|text| !text.text.is_empty()).collect();
    for (index, text) in texts.iter().enumerate() {
        let (left, right, top, bottom) = extent(text);
        prop_assert!(-0.5 <= left && right <= width + 0.5, "{text:?} of {width}");
        prop_assert!(-0.5 <= top && bottom <= height + 0.5, "{text:?} of {height}");
        prop_assert!(12.0 <= text.size_css);
        for other in texts.iter().take(index) {
            let (other_left, other_right, other_top, other_bottom) = extent(other);
            let is_apart = right <= other_left + 0.01
                || other_right <= left + 0.01
                || bottom <= other_top + 0.01
                || other_bottom <= top + 0.01;
            prop_assert!(is_apart, "{text:?} touches {other:?}");
        }
    }
    Ok(())
}
