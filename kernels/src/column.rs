//! Columns of whole numbers, and the values that they stand for.

use crate::{LANES, Lanes};

/// Whole numbers up to this size, or down to its negative, are exact as f64.
pub const EXACT: i64 = 1 << 53;

/// The numbers over a divisor.
#[inline(never)]
pub fn quotients(numbers: &[i64], divisor: f64) -> Vec<f64> {
    let mut quotients = Vec::with_capacity(numbers.len());
    let (fours, rest) = numbers.as_chunks();
    for four in fours {
        let four: [i64; LANES] = *four;
        let values = Lanes::new(four.map(|number| number as f64)) / Lanes::splat(divisor);
        quotients.extend_from_slice(&values.to_array());
    }
    quotients.extend(rest.iter().map(|&number| number as f64 / divisor));
    quotients
}

/// True where every value is finite and above zero.
#[inline(never)]
pub fn are_positive(values: &[f64]) -> bool {
    // By their bits, such values are a range: below it lies zero, above it what is not finite.
    let outside = |value: &f64| {
        value.to_bits().wrapping_sub(1)
            | value.to_bits().wrapping_add(1 << (f64::MANTISSA_DIGITS - 1))
    };
    let (fours, rest) = values.as_chunks::<LANES>();
    let fours = fours.iter().map(|[a, b, c, d]| outside(a) | outside(b) | outside(c) | outside(d));
    fours.chain(rest.iter().map(outside)).fold(0, |any, outside| any | outside) >> 63 == 0
}
