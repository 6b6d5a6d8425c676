//! Numbers as text.
//!
//! Minus signs are true minus signs, spaces before units do not break, decimals are fixed by the
//! kind of figure, and what rounds to zero carries no sign. A value that is not finite is written
//! as an en dash; it should have been an [`Absence`](crate::domain::Absence) before it got here.

/// The minus sign, U+2212.
pub const MINUS: char = '\u{2212}';
/// The space between a number and its unit, which does not break: U+00A0.
pub const UNIT_SPACE: char = '\u{a0}';
/// The dash that stands where there is no number.
pub const NO_VALUE: &str = "\u{2013}";

/// Sign of a number that is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plus {
    Shown,
    Hidden,
}

fn number(value: f64, decimals: usize, plus: Plus) -> String {
    if !value.is_finite() {
        return NO_VALUE.to_owned();
    }
    let digits = grouped(&format!("{:.decimals$}", value.abs()));
    let is_zero = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    match (is_zero, value < 0.0, plus) {
        (false, true, _) => format!("{MINUS}{digits}"),
        (false, false, Plus::Shown) => format!("+{digits}"),
        _ => digits,
    }
}

/// Groups of three before the point, from five digits on.
fn grouped(digits: &str) -> String {
    let whole_len = digits.find('.').unwrap_or(digits.len());
    if whole_len < 5 {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if 0 < index && index < whole_len && (whole_len - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number with fixed decimals: `1234.50`, `12,345.68`, `−3.1`.
pub fn fixed(value: f64, decimals: usize) -> String {
    number(value, decimals, Plus::Hidden)
}

/// A number with fixed decimals and a sign, as for a distance: `+21`, `−0.5`, `0`.
pub fn signed(value: f64, decimals: usize) -> String {
    number(value, decimals, Plus::Shown)
}

/// A share of one in percent with a sign, as for a return: `+7.58 %`.
///
/// ```
/// use rotascope::domain::format;
///
/// assert_eq!(format::signed_percent(-0.018_46, 2), "−1.85\u{a0}%");
/// assert_eq!(format::signed_percent(-0.000_01, 2), "0.00\u{a0}%");
/// assert_eq!(format::signed_percent(f64::NAN, 2), "–");
/// ```
pub fn signed_percent(share: f64, decimals: usize) -> String {
    with_unit(number(share * 100.0, decimals, Plus::Shown), "%")
}

/// A share of one in percent without a plus sign, as for a probability: `17.8 %`.
pub fn percent(share: f64, decimals: usize) -> String {
    with_unit(number(share * 100.0, decimals, Plus::Hidden), "%")
}

/// A chance, or a share of many: never 0 or 100 % by rounding.
///
/// ```
/// use rotascope::domain::format;
///
/// assert_eq!(format::chance(0.183, 1), "18.3\u{a0}%");
/// assert_eq!(format::chance(1.0 - 1e-20, 1), "more than 99.9\u{a0}%");
/// assert_eq!(format::chance(0.000_4, 1), "less than 0.1\u{a0}%");
/// ```
pub fn chance(share: f64, decimals: usize) -> String {
    let step = last_digit(decimals) / 100.0;
    if share < step / 2.0 {
        format!("less than {}", percent(step, decimals))
    } else if 1.0 - step / 2.0 < share {
        format!("more than {}", percent(1.0 - step, decimals))
    } else {
        percent(share, decimals)
    }
}

/// Decimals that a value near zero gets at most, so that its sign shows.
const MOST_DECIMALS: usize = 4;

/// A bound in percent with a sign, with more decimals where it would be rounded to zero.
///
/// ```
/// use rotascope::domain::format;
///
/// assert_eq!(format::bound(0.031, 1), "+3.1\u{a0}%");
/// assert_eq!(format::bound(-0.000_3, 1), "−0.03\u{a0}%");
/// assert_eq!(format::bound(0.0, 1), "0.0\u{a0}%");
/// ```
pub fn bound(share: f64, decimals: usize) -> String {
    signed_percent(share, bound_decimals(share, decimals))
}

/// The same without the unit.
pub(crate) fn bound_bare(share: f64, decimals: usize) -> String {
    signed_percent_bare(share, bound_decimals(share, decimals))
}

/// One of the last of so many decimals: 0.01 of two.
fn last_digit(decimals: usize) -> f64 {
    (0..decimals).fold(1.0, |digit, _| digit / 10.0)
}

fn bound_decimals(share: f64, decimals: usize) -> usize {
    let rounds_to_zero = |&decimals: &usize| {
        let half = last_digit(decimals) / 2.0;
        share != 0.0 && (100.0 * share).abs() < half
    };
    (decimals..MOST_DECIMALS).find(|decimals| !rounds_to_zero(decimals)).unwrap_or(MOST_DECIMALS)
}

/// A multiple with the digits that its source quotes, one decimal at least: `13.45 ×`, `28.0 ×`.
///
/// ```
/// use rotascope::domain::format;
///
/// assert_eq!(format::quoted_multiple(13.45), "13.45\u{a0}×");
/// assert_eq!(format::quoted_multiple(28.0), "28.0\u{a0}×");
/// ```
pub fn quoted_multiple(value: f64) -> String {
    multiple(value, quoted_decimals(value))
}

/// The same without the unit: `13.45`.
pub fn quoted(value: f64) -> String {
    fixed(value, quoted_decimals(value))
}

/// The decimals that a number was written with: from one to four.
fn quoted_decimals(value: f64) -> usize {
    let is_exact = |scale: f64| (value * scale).round() / scale == value;
    [(1, 10.0), (2, 100.0), (3, 1000.0)]
        .into_iter()
        .find_map(|(decimals, scale)| is_exact(scale).then_some(decimals))
        .unwrap_or(4)
}

/// A share of one in percent with a sign and no unit, as in a column headed with the unit.
pub fn signed_percent_bare(share: f64, decimals: usize) -> String {
    number(share * 100.0, decimals, Plus::Shown)
}

/// A difference of two returns in percentage points: `+6.5 points`.
pub fn points(share: f64, decimals: usize) -> String {
    with_unit(number(share * 100.0, decimals, Plus::Shown), "points")
}

/// A number of percentage points without a sign: `6.5 points`.
pub fn points_bare(share: f64, decimals: usize) -> String {
    with_unit(number(share * 100.0, decimals, Plus::Hidden), "points")
}

/// A multiple, as a price-earnings ratio: `19.5 ×`.
pub fn multiple(value: f64, decimals: usize) -> String {
    with_unit(fixed(value, decimals), "×")
}

/// A price: two decimals, four below one.
pub fn price(value: f64) -> String {
    fixed(value, if value.abs() < 1.0 { 4 } else { 2 })
}

/// A sum of dollars in words that are read at a glance: `$80.5 bn`.
pub fn dollars(value: f64) -> String {
    let (scaled, unit) = match value.abs() {
        size if 1e12 <= size => (value / 1e12, "tn"),
        size if 1e9 <= size => (value / 1e9, "bn"),
        size if 1e6 <= size => (value / 1e6, "m"),
        _ => (value, ""),
    };
    let sign = if scaled < 0.0 { MINUS.to_string() } else { String::new() };
    let digits = fixed(scaled.abs(), usize::from(!unit.is_empty()));
    if unit.is_empty() {
        format!("{sign}${digits}")
    } else {
        with_unit(format!("{sign}${digits}"), unit)
    }
}

/// A small sum of dollars to the cent: `$19.50`.
pub fn dollars_exact(value: f64) -> String {
    let sign = if value < 0.0 { MINUS.to_string() } else { String::new() };
    format!("{sign}${}", fixed(value.abs(), 2))
}

/// A count: `6,452` (grouped from four digits on, as counts are read in sentences).
pub fn count(value: usize) -> String {
    let digits = value.to_string();
    if digits.len() == 4 {
        let (thousands, rest) = digits.split_at(1);
        return format!("{thousands},{rest}");
    }
    grouped(&digits)
}

/// Basis points: `75 bp`.
pub fn basis_points(value: f64) -> String {
    with_unit(fixed(value, 0), "bp")
}

fn with_unit(number: String, unit: &str) -> String {
    if number == NO_VALUE { number } else { format!("{number}{UNIT_SPACE}{unit}") }
}

/// A small count in words where it begins or fills a sentence: `three`; figures from 13 on.
pub fn count_in_words(value: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(value).map_or_else(|| count(value), |&word| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_one_way() {
        for (written, expected) in [
            (fixed(1234.5, 2), "1234.50"),
            (fixed(12345.678, 2), "12,345.68"),
            (fixed(-0.04, 1), "0.0"),
            (fixed(f64::INFINITY, 1), "–"),
            (signed(21.0, 0), "+21"),
            (signed(-0.5, 1), "−0.5"),
            (signed(0.04, 1), "0.0"),
            (signed_percent_bare(0.0758, 2), "+7.58"),
            (signed_percent_bare(-0.3, 0), "−30"),
            (signed_percent(0.0758, 2), "+7.58\u{a0}%"),
            (signed_percent(0.0, 2), "0.00\u{a0}%"),
            (percent(0.178, 1), "17.8\u{a0}%"),
            (points(0.0651, 1), "+6.5\u{a0}points"),
            (points_bare(0.0651, 1), "6.5\u{a0}points"),
            (multiple(19.5, 1), "19.5\u{a0}×"),
            (price(0.1234), "0.1234"),
            (dollars(80_460_996_608.0), "$80.5\u{a0}bn"),
            (dollars(-1_234_567.0), "−$1.2\u{a0}m"),
            (dollars(950.0), "$950"),
            (dollars_exact(19.5), "$19.50"),
            (count(6452), "6,452"),
            (count(999), "999"),
            (count(1_234_567), "1,234,567"),
            (count_in_words(3), "three"),
            (count_in_words(14), "14"),
            (basis_points(-75.0), "−75\u{a0}bp"),
        ] {
            assert_eq!(written, expected);
        }
    }
}
