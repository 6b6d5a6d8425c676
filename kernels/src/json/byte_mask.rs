//! Bytes of a text looked at 64 together: a bit for each that is asked for.

use wide::u8x16;

/// Bytes that are looked at together.
pub(crate) const BLOCK: usize = 64;
const LANES: usize = 16;

/// A bit for each byte of a block, the lowest for the first, that a test of 16 bytes finds.
#[inline]
fn bits(block: &[u8; BLOCK], test: impl Fn(u8x16) -> u8x16) -> u64 {
    let (lanes, _) = block.as_chunks::<LANES>();
    let lanes = lanes.iter().rev();
    lanes.fold(0, |bits, lanes| bits << LANES | u64::from(test(u8x16::from(*lanes)).to_bitmask()))
}

/// The bytes of a block that are `byte`.
pub(crate) fn equal(block: &[u8; BLOCK], byte: u8) -> u64 {
    bits(block, |lanes| lanes.simd_eq(u8x16::splat(byte)))
}

/// The bytes of a block that are digits.
pub(crate) fn digits(block: &[u8; BLOCK]) -> u64 {
    bits(block, |lanes| {
        let above_zero = lanes - u8x16::splat(b'0');
        above_zero.min(u8x16::splat(9)).simd_eq(above_zero)
    })
}

/// The bytes of a block that are digits, commas, points, signs or white space, or are in no JSON.
pub(crate) fn plain(block: &[u8; BLOCK]) -> u64 {
    bits(block, are_plain)
}

#[inline]
fn are_plain(lanes: u8x16) -> u8x16 {
    // Whatever else begins or ends a value comes after 9, but for quotation marks.
    let nine = u8x16::splat(b'9');
    lanes.max(nine).simd_eq(nine) & !lanes.simd_eq(u8x16::splat(b'"'))
}

/// True where no byte of a block of a list belongs to something else than whole numbers.
pub(crate) fn is_whole(block: &[u8; BLOCK]) -> bool {
    let (lanes, _) = block.as_chunks::<LANES>();
    let others = lanes.iter().fold(u8x16::splat(0), |others, lanes| {
        let lanes = u8x16::from(*lanes);
        others | !are_plain(lanes) | lanes.simd_eq(u8x16::splat(b'.'))
    });
    others.none()
}

/// Start of a text of less than a block, with zeros behind it.
pub(crate) fn padded(text: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
    block
}
