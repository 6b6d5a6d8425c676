//! Lists of whole numbers as text: checked and stepped over.
//!
//! Columns are most of a file. Each loop looks at a stretch of bytes at once, and goes byte by byte
//! only where that finds something else.

use super::byte_mask::{self, BLOCK};

/// Length of the whole numbers at the start of a text that each have a comma right behind them.
///
/// As JSON has them: a minus or none, no zero in front of other digits. Zero where there are none.
///
/// ```
/// use rotascope_kernels::json::whole_numbers;
///
/// assert_eq!(whole_numbers(b"12,-3,0,4]"), 8);
/// assert_eq!(whole_numbers(b"12,03,4,"), 3);
/// assert_eq!(whole_numbers(b"1.5,2,"), 0);
/// ```
#[inline(never)]
pub fn whole_numbers(text: &[u8]) -> usize {
    let (blocks, rest) = text.as_chunks();
    let (mut end, mut start, mut last) = (0, 0, Kinds::BEFORE);
    for block in blocks.iter().chain([&byte_mask::padded(rest)]) {
        let kinds = Kinds::of(block);
        let wrong = kinds.wrong_behind(last);
        // The bits below the lowest that is wrong.
        let commas = kinds.commas & !wrong & wrong.wrapping_sub(1);
        if commas != 0 {
            end = start + BLOCK - commas.leading_zeros() as usize;
        }
        if wrong != 0 {
            break;
        }
        (start, last) = (start + BLOCK, kinds);
    }
    end
}

/// What each byte of a block is, a bit for each.
#[derive(Clone, Copy)]
struct Kinds {
    digits: u64,
    zeros: u64,
    commas: u64,
    minuses: u64,
}

impl Kinds {
    /// What stands before a list, which is as good as a comma.
    const BEFORE: Self = Self { digits: 0, zeros: 0, commas: 1 << 63, minuses: 0 };

    fn of(block: &[u8; BLOCK]) -> Self {
        Self {
            digits: byte_mask::digits(block),
            zeros: byte_mask::equal(block, b'0'),
            commas: byte_mask::equal(block, b','),
            minuses: byte_mask::equal(block, b'-'),
        }
    }

    /// The bytes that cannot stand behind the two before them in a list of whole numbers without spaces.
    fn wrong_behind(self, last: Self) -> u64 {
        let behind = |kind: u64, last: u64| kind << 1 | last >> 63;
        let behind_digit = behind(self.digits, last.digits);
        let two_behind_digit = self.digits << 2 | last.digits >> 62;
        let sign = self.minuses & behind(self.commas, last.commas);
        let comma = self.commas & behind_digit;
        let leading_zero = behind(self.zeros, last.zeros) & !two_behind_digit;
        !((self.digits & !leading_zero) | sign | comma)
    }
}

/// Length of the digits, signs, points, commas and spaces at the start of a text that is well-formed.
///
/// ```
/// use rotascope_kernels::json::plain_bytes;
///
/// assert_eq!(plain_bytes(b"12,\n-3]"), 6);
/// assert_eq!(plain_bytes(b"\"12\""), 0);
/// ```
#[inline(never)]
pub fn plain_bytes(text: &[u8]) -> usize {
    let (blocks, rest) = text.as_chunks();
    for (block, start) in blocks.iter().zip((0..).step_by(BLOCK)) {
        let others = !byte_mask::plain(block);
        if others != 0 {
            return start + others.trailing_zeros() as usize;
        }
    }
    let others = !byte_mask::plain(&byte_mask::padded(rest));
    text.len() - rest.len() + rest.len().min(others.trailing_zeros() as usize)
}
