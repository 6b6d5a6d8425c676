//! Lists of whole numbers as text: checked, stepped over and read.
//!
//! Columns are most of a file. Each loop looks at a stretch of bytes at once, and goes byte by byte
//! only where that finds something else.

/// Bytes that are looked at together.
const STRETCH: usize = 32;

/// Length of the whole numbers at the start of a text that each have a comma right behind them.
///
/// As JSON has them: a minus or none, no zero in front of other digits. Zero where there are none.
///
/// ```
/// use rotascope_kernels::whole_numbers;
///
/// assert_eq!(whole_numbers(b"12,-3,0,4]"), 8);
/// assert_eq!(whole_numbers(b"12,03,4,"), 3);
/// assert_eq!(whole_numbers(b"1.5,2,"), 0);
/// ```
pub fn whole_numbers(text: &[u8]) -> usize {
    let mut end = clean_numbers(text);
    let (mut length, mut before, mut last) = (0, b',', b',');
    for &byte in text.get(end..).unwrap_or_default() {
        if is_wrong(before, last, byte) {
            break;
        }
        length += 1;
        if byte == b',' {
            (end, length) = (end + length, 0);
        }
        (before, last) = (last, byte);
    }
    end
}

/// The same as far as whole stretches go, which may be less.
fn clean_numbers(text: &[u8]) -> usize {
    let (Some(&first), Some(&second)) = (text.first(), text.get(1)) else { return 0 };
    if is_wrong(b',', b',', first) || is_wrong(b',', first, second) {
        return 0;
    }
    let (last, byte) = (text.get(1..).unwrap_or_default(), text.get(2..).unwrap_or_default());
    let stretches = text.chunks_exact(STRETCH).zip(last.chunks_exact(STRETCH));
    let stretches = stretches.zip(byte.chunks_exact(STRETCH));
    let is_clean = |((before, last), bytes): &((&[u8], &[u8]), &[u8])| {
        let each = before.iter().zip(*last).zip(*bytes);
        each.fold(0, |wrong, ((&before, &last), &byte)| {
            wrong | u8::from(is_wrong(before, last, byte))
        }) == 0
    };
    let clean = 2 + STRETCH * stretches.take_while(is_clean).count();
    let text = text.get(..clean).unwrap_or_default();
    text.iter().rposition(|&byte| byte == b',').map_or(0, |comma| comma + 1)
}

/// True of a byte that cannot stand behind these two in a list of whole numbers without spaces.
fn is_wrong(before: u8, last: u8, byte: u8) -> bool {
    let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let may_follow =
        is_digit(byte) || (byte == b'-' && last == b',') || (byte == b',' && is_digit(last));
    let has_leading_zero = is_digit(byte) && last == b'0' && !is_digit(before);
    !may_follow || has_leading_zero
}

/// Length of the digits, signs, points, commas and spaces at the start of a text that is well-formed.
///
/// ```
/// use rotascope_kernels::plain_bytes;
///
/// assert_eq!(plain_bytes(b"12,\n-3]"), 6);
/// assert_eq!(plain_bytes(b"\"12\""), 0);
/// ```
pub fn plain_bytes(text: &[u8]) -> usize {
    // Whatever else begins or ends a value comes after 9, but for quotation marks.
    let is_plain = |byte: u8| byte <= b'9' && byte != b'"';
    let all = |stretch: &&[u8]| {
        stretch.iter().fold(1, |plain, &byte| plain & u8::from(is_plain(byte))) == 1
    };
    let clean = STRETCH * text.chunks_exact(STRETCH).take_while(all).count();
    let rest = text.get(clean..).unwrap_or_default();
    clean + rest.iter().take_while(|&&byte| is_plain(byte)).count()
}

/// The whole numbers of a list that is well-formed, none of them larger than `most` either way.
///
/// None where an item is no whole number, or too large.
///
/// ```
/// use rotascope_kernels::numbers_of;
///
/// assert_eq!(numbers_of(b"[ 12,-3, 0]", 100), Some(vec![12, -3, 0]));
/// assert_eq!(numbers_of(b"[12,101]", 100), None);
/// assert_eq!(numbers_of(b"[12,1.5]", 100), None);
/// ```
pub fn numbers_of(list: &[u8], most: i64) -> Option<Vec<i64>> {
    let (b'[', items) = list.split_first()? else { return None };
    let commas = items.iter().fold(0, |commas, &byte| commas + usize::from(byte == b','));
    // An item takes two bytes at least, so that the text bounds what is allocated.
    let mut numbers = Vec::with_capacity((commas + 1).min(list.len() / 2));
    let (mut number, mut sign, mut has_digits) = (0_i64, 1, false);
    for &byte in items {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            number = number * 10 + i64::from(digit);
            has_digits = true;
            if most < number {
                return None;
            }
            continue;
        }
        match byte {
            b'-' => sign = -1,
            b',' | b']' => {
                if has_digits {
                    numbers.push(sign * number);
                }
                (number, sign, has_digits) = (0, 1, false);
            }
            b' ' | b'\n' | b'\r' | b'\t' => {}
            _ => return None,
        }
    }
    Some(numbers)
}
