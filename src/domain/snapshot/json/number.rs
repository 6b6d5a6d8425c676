//! Numbers from their text, exactly or not at all.

pub use rotascope_kernels::EXACT;

/// The most decimals whose power of ten is exact as f64.
const MOST_DECIMALS: u32 = 22;

/// The whole number that a text stands for, up to [`EXACT`].
pub(super) fn integer(text: &str) -> Option<i64> {
    text.parse().ok().filter(|number| (-EXACT..=EXACT).contains(number))
}

/// The f64 nearest to a decimal text.
///
/// Digits without the point and the power of ten are both exact, so that their quotient is rounded
/// once. None where the digits exceed [`EXACT`], or with more than 22 decimals or an exponent.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (mut number, mut decimals, mut has_point) = (0_i64, 0, false);
    for byte in digits.bytes() {
        match byte {
            b'.' => has_point = true,
            b'0'..=b'9' => {
                number = number * 10 + i64::from(byte - b'0');
                decimals += u32::from(has_point);
            }
            _ => return None,
        }
        if EXACT < number || MOST_DECIMALS < decimals {
            return None;
        }
    }
    Some(sign * (number as f64 / power_of_ten(decimals)))
}

/// Ten to a power, exact up to the 22nd.
pub(in crate::domain::snapshot) fn power_of_ten(exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_nearest_or_refused() {
        for text in ["0", "-0", "-0.0", "0.1", "28.0", "80460996608.0", "9007199254740992", "0.3"] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(decimal(text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
        }
        let smallest = "0.0000000000000000000001";
        assert_eq!(decimal(smallest), Some(1e-22));
        for text in ["9007199254740993", "1e3", "1E-3", "0.00000000000000000000001"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_exact_or_refused() {
        assert_eq!(integer("-9007199254740992"), Some(-EXACT));
        for text in [
            "9007199254740993",
            "-9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999",
            "1.0",
            "1e3",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }
}
