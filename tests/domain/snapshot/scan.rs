//! The loops that look at many bytes at once, beside one byte after the other.

use proptest::{collection::vec, prelude::*};
use rotascope_kernels::json::{plain_bytes, quoted_bytes, text, unescaped, whole_numbers};

/// What the loops may meet.
const PARTS: &[&str] = &[
    "7", "0", "12", "-3", ",", ",", " ", "\n", ".", "\"", "\\", "[", "]", "e", "ü", "\u{1f}", "+",
];

fn texts() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => "(-?(0|[1-9][0-9]{0,9}),){1,20}",
        2 => "[a-zü ]{1,40}",
        1 => prop::sample::select(PARTS).prop_map(str::to_owned),
    ];
    vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// The length of the whole numbers, each with its comma, at the start of a text.
fn whole_numbers_one_by_one(text: &str) -> usize {
    let items = text.split_inclusive(',').take_while(|item| {
        let digits = item.strip_suffix(',').map(|item| item.strip_prefix('-').unwrap_or(item));
        digits.is_some_and(|digits| {
            let is_padded = digits.starts_with('0') && digits != "0";
            !digits.is_empty() && !is_padded && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    });
    items.map(str::len).sum()
}

fn length_of(text: &str, is_in: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(|byte| !is_in(byte)).unwrap_or(text.len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lengths_are_those_of_a_walk(text in texts()) {
        let bytes = text.as_bytes();
        prop_assert_eq!(whole_numbers(bytes), whole_numbers_one_by_one(&text), "{}", text);
        let is_plain = |byte| byte <= b'9' && byte != b'"';
        prop_assert_eq!(plain_bytes(bytes), length_of(&text, is_plain), "{}", text);
        let is_quoted = |byte| b' ' <= byte && byte != b'"' && byte != b'\\';
        prop_assert_eq!(quoted_bytes(bytes), length_of(&text, is_quoted), "{}", text);
    }

    #[test]
    fn bytes_are_text_where_the_standard_library_says_so(
        parts in vec(prop_oneof![
            3 => any::<String>().prop_map(String::into_bytes),
            1 => vec(any::<u8>(), 0..3),
        ], 0..9),
    ) {
        let bytes = parts.concat();
        let expected = std::str::from_utf8(&bytes).map_err(|error| error.valid_up_to());
        prop_assert_eq!(text(&bytes), expected);
    }

    #[test]
    fn an_escaped_text_is_what_it_was(written in any::<String>()) {
        let quoted = serde_json::to_string(&written).unwrap();
        prop_assert_eq!(unescaped(&quoted[1..quoted.len() - 1]), written);
    }
}
