//! Text metrics: how wide a text is.

/// Weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// For reading.
    #[default]
    Regular,
    /// For what is looked for.
    Bold,
}

/// Something that knows how wide a text will be.
///
/// The browser measures with its own fonts; elsewhere [`AverageWidths`] is near enough.
pub trait MeasureText {
    /// The width of `text` set in the theme's font at `size_css` pixels.
    fn width_css(&self, text: &str, size_css: f64, weight: Weight) -> f64;
}

/// Widths by class of character: deterministic, and rather wide than narrow, so that what is laid
/// out by it does not collide in any common font.
///
/// ```
/// use rotascope::chart::{AverageWidths, MeasureText, Weight};
///
/// let width = |text| AverageWidths.width_css(text, 12.0, Weight::Regular);
/// assert!(width("Illinois") < width("MMMMMMMM"));
/// assert_eq!(width("1111"), width("8888"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct AverageWidths;

impl MeasureText for AverageWidths {
    fn width_css(&self, text: &str, size_css: f64, weight: Weight) -> f64 {
        let ems: f64 = text.chars().map(width_ems).sum();
        let factor = match weight {
            Weight::Regular => 1.0,
            Weight::Bold => 1.14,
        };
        ems * size_css * factor
    }
}

fn width_ems(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        ' ' | '\u{a0}' | 't' | 'f' | 'r' | '(' | ')' | '/' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.95,
        '0'..='9' => 0.64,
        'A'..='Z' => 0.72,
        '+' | '−' | '×' | '=' => 0.84,
        'a'..='z' => 0.61,
        _ if c.is_ascii() => 0.6,
        _ => 1.0,
    }
}

/// `text`, or as much of its beginning as fits with an ellipsis; empty where not even that fits.
pub(super) fn shortened(
    text: &str,
    room_css: f64,
    size_css: f64,
    weight: Weight,
    measure: &dyn MeasureText,
) -> String {
    let fits = |text: &str| measure.width_css(text, size_css, weight) <= room_css;
    if fits(text) {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let cut = |end: usize| format!("{}…", text.get(..end).unwrap_or_default().trim_end());
    let kept = ends.partition_point(|&end| fits(&cut(end)));
    let end = kept.checked_sub(1).and_then(|last| ends.get(last));
    end.map(|&end| cut(end)).filter(|text| text != "…").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_end_in_an_ellipsis() {
        let cut = |room| shortened("Small caps", room, 10.0, Weight::Regular, &AverageWidths);
        assert_eq!(cut(1e3), "Small caps");
        assert_eq!(cut(45.0), "Small…");
        assert_eq!(cut(5.0), "");
    }
}
