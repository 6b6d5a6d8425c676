//! Free text in the few characters that need no escaping in a link.
//!
//! Letters, digits and hyphens stand for themselves, an underscore for a space, and every other
//! character is its number in hexadecimal between two dots: `a,b c` is `a.2c.b_c`. No text at all
//! is a single dot.

/// What no text at all is written as.
const EMPTY: &str = ".";

/// The text in characters that need no escaping; never empty.
pub fn link_escaped(text: &str) -> String {
    if text.is_empty() {
        return EMPTY.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ' ' => out.push('_'),
            '-' => out.push('-'),
            plain if plain.is_ascii_alphanumeric() => out.push(plain),
            other => {
                out.push('.');
                push_hex(&mut out, u32::from(other));
                out.push('.');
            }
        }
    }
    out
}

/// The text that was escaped; none where this is not an escaped text.
pub fn link_unescaped(text: &str) -> Option<String> {
    if text == EMPTY {
        return Some(String::new());
    }
    let mut out = String::with_capacity(text.len());
    // Between dots stand plain characters and numbers in turn.
    let mut is_number = false;
    let mut parts = text.split('.').peekable();
    while let Some(part) = parts.next() {
        if is_number {
            // A number that no dot follows is cut off.
            parts.peek()?;
            out.push(char::from_u32(u32::from_str_radix(part, 16).ok()?)?);
        } else {
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            if !part.chars().all(plain) {
                return None;
            }
            out.extend(part.chars().map(|c| if c == '_' { ' ' } else { c }));
        }
        is_number = !is_number;
    }
    Some(out)
}

fn push_hex(out: &mut String, number: u32) {
    let digits = (0..8).rev().map(|place| (number >> (4 * place)) & 0xf);
    let digits = digits.skip_while(|&digit| digit == 0);
    out.extend(digits.filter_map(|digit| char::from_digit(digit, 16)));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_have_one_form() {
        for (text, written) in [
            ("", "."),
            ("a,b c", "a.2c.b_c"),
            (".", ".2e."),
            ("_", ".5f."),
            ("5 % – más", "5_.25._.2013._m.e1.s"),
        ] {
            assert_eq!(link_escaped(text), written);
            assert_eq!(link_unescaped(written).as_deref(), Some(text));
        }
        for broken in ["a.2c", "a.zz.b", "a.d800.", "a~b", "a b", ".110000.", "..", "a..b"] {
            assert_eq!(link_unescaped(broken), None, "{broken}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in any::<String>()) {
            let written = link_escaped(&text);
            prop_assert!(!written.is_empty());
            prop_assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)));
            prop_assert_eq!(link_unescaped(&written), Some(text));
        }
    }
}
