//! Texts in quotes.

use wide::u8x16;

/// Length of the bytes at the start of a text that stand for themselves between quotes: no quote,
/// backslash or control character.
///
/// ```
/// use rotascope_kernels::json::quoted_bytes;
///
/// assert_eq!(quoted_bytes("Zürich\", 7".as_bytes()), 7);
/// assert_eq!(quoted_bytes(b"\\n\""), 0);
/// ```
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn quoted_bytes(text: &[u8]) -> usize {
    let (stretches, rest) = text.as_chunks();
    let mut length = 0;
    for stretch in stretches {
        let bytes = u8x16::from(*stretch);
        let controls = bytes.min(u8x16::splat(b' ' - 1)).simd_eq(bytes);
        let marks = bytes.simd_eq(u8x16::splat(b'"')) | bytes.simd_eq(u8x16::splat(b'\\'));
        let others = (controls | marks).to_bitmask();
        if others != 0 {
            return length + others.trailing_zeros() as usize;
        }
        length += stretch.len();
    }
    let is_plain = |byte: &&u8| b' ' <= **byte && **byte != b'"' && **byte != b'\\';
    length + rest.iter().take_while(is_plain).count()
}
