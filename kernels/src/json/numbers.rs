//! Lists of whole numbers, read.
//!
//! Commas are found 64 bytes at a time, and the digits in front of each are read as one register.
//! Sums are taken in the same pass: a column is written once.

use std::{mem, slice::IterMut};

use super::byte_mask::{self, BLOCK};
use crate::EXACT;

/// Digits that are read together, with the byte in front of them.
const WORD: usize = 8;
const WINDOW: usize = WORD + BLOCK;
/// Digits behind the first comma of a block of digits and commas in turns, each with its own comma.
const DIGITS: usize = BLOCK / 2 - 1;
/// Every other byte of a block.
const ALTERNATE: u64 = 0x5555_5555_5555_5555;
/// Digits of [`EXACT`].
const MOST_DIGITS: usize = 16;

/// The whole numbers of a list that is well-formed, none of them larger than [`EXACT`] either way.
///
/// None where an item is no whole number, or too large.
///
/// ```
/// use rotascope_kernels::json::numbers_of;
///
/// assert_eq!(numbers_of(b"[ 12,-3, 0]"), Some(vec![12, -3, 0]));
/// assert_eq!(numbers_of(b"[12,99999999999999999]"), None);
/// assert_eq!(numbers_of(b"[12,1.5]"), None);
/// ```
pub fn numbers_of(list: &[u8]) -> Option<Vec<i64>> {
    read(list, 0)
}

/// Sums of the whole numbers of such a list up to each, none of them larger than [`EXACT`] either way.
///
/// None where [`numbers_of`] finds none, or a sum is too large.
///
/// ```
/// use rotascope_kernels::json::sums_of;
///
/// assert_eq!(sums_of(b"[ 12,-3, 0]"), Some(vec![12, 9, 9]));
/// assert_eq!(sums_of(b"[9007199254740992,1]"), None);
/// ```
pub fn sums_of(list: &[u8]) -> Option<Vec<i64>> {
    read(list, -1)
}

/// The numbers of a list, each added to what `carried` keeps of the bits of the one before.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
fn read(list: &[u8], carried: i64) -> Option<Vec<i64>> {
    let items = list.strip_prefix(b"[")?.strip_suffix(b"]")?;
    if items.trim_ascii().is_empty() {
        return Some(Vec::new());
    }
    let mut numbers = vec![0; commas_of_whole_numbers(items)? + 1];
    let mut column = Column { slots: numbers.iter_mut(), carried, last: 0, most: 0 };
    let mut end = 0;
    while let Some(length) = items.get(end..)?.iter().position(|&byte| byte == b',') {
        column.add(number_before(items, end + length)?)?;
        end = short_numbers(items, end + length + 1, &mut column);
    }
    column.add(number_before(items, items.len())?)?;
    (column.most <= 2 * EXACT.cast_unsigned()).then_some(numbers)
}

/// Numbers that are being written.
struct Column<'a> {
    slots: IterMut<'a, i64>,
    carried: i64,
    last: i64,
    /// The largest so far, counted from the negative of [`EXACT`].
    most: u64,
}

impl Column<'_> {
    /// Adds a number; none where there is no room.
    #[inline]
    fn add(&mut self, number: i64) -> Option<()> {
        let slot = self.slots.next()?;
        // Does not wrap before the first that is too large.
        self.last = (self.last & self.carried).wrapping_add(number);
        self.most = self.most.max(self.last.wrapping_add(EXACT).cast_unsigned());
        *slot = self.last;
        Some(())
    }

    /// Adds every other byte behind a place in a block, each of them a digit.
    #[inline]
    fn add_digits(&mut self, block: &[u8; BLOCK], place: usize) -> Option<()> {
        let (first, slots) = mem::take(&mut self.slots).into_slice().split_first_chunk_mut()?;
        let first: &mut [i64; DIGITS] = first;
        let digits = block.get(place..)?.first_chunk::<{ 2 * DIGITS }>()?;
        let (pairs, _) = digits.as_chunks();
        for (slot, [_, digit]) in first.iter_mut().zip(pairs) {
            self.last = (self.last & self.carried).wrapping_add(i64::from(digit & 0xf));
            *slot = self.last;
        }
        // A digit is small, and none takes from a sum, so that the last sum tells.
        self.most = self.most.max(self.last.wrapping_add(EXACT).cast_unsigned());
        self.slots = slots.iter_mut();
        Some(())
    }
}

/// Reads short numbers up to their commas, as far as they and whole windows go.
#[inline]
fn short_numbers(items: &[u8], mut start: usize, column: &mut Column<'_>) -> usize {
    let window = |start: usize| items.get(start.checked_sub(WORD)?..)?.first_chunk::<WINDOW>();
    while let Some(window) = window(start) {
        let Some(block) = window.last_chunk() else { return start };
        let mut commas = byte_mask::equal(block, b',');
        let are_digits = commas == ALTERNATE || commas == ALTERNATE << 1;
        while commas != 0 {
            let place = commas.trailing_zeros() as usize % BLOCK;
            let word = window.get(place..).and_then(|bytes| bytes.first_chunk());
            let number = word.and_then(|word| short_number(u64::from_le_bytes(*word)));
            if number.and_then(|number| column.add(number)).is_none() {
                return start + place;
            }
            if are_digits {
                column.add_digits(block, place);
                break;
            }
            commas &= commas - 1;
        }
        start += BLOCK;
    }
    start
}

/// The number of commas; none where something else than whole numbers and space stands between.
fn commas_of_whole_numbers(items: &[u8]) -> Option<usize> {
    let (blocks, rest) = items.as_chunks();
    let mut commas = 0;
    for block in blocks.iter().chain([&byte_mask::padded(rest)]) {
        if !byte_mask::is_whole(block) {
            return None;
        }
        commas += byte_mask::equal(block, b',').count_ones() as usize;
    }
    Some(commas)
}

/// The number of up to seven digits at the end of a word; none where there are more, or none.
#[inline]
fn short_number(word: u64) -> Option<i64> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let digits = word ^ (EACH * u64::from(b'0'));
    // The top bit of every byte that is no digit; no byte here is above 9.
    let others = (digits + EACH * 0x76) & (EACH * 0x80);
    if others.cast_signed() <= 0 {
        return None;
    }
    // Of what stands between digits, only a minus has both of these bits.
    let minuses = others & (word << 7) & (word << 2);
    let digits = digits & !(u64::MAX >> others.leading_zeros());
    // Two digits a byte pair, then four, then eight.
    let pairs = digits * 10 + (digits >> 8);
    let outer = (pairs & 0x00ff_0000_00ff).wrapping_mul(100 + (1_000_000 << 32));
    let inner = ((pairs >> 16) & 0x00ff_0000_00ff).wrapping_mul(1 + (10_000 << 32));
    let number = (outer.wrapping_add(inner) >> 32).cast_signed();
    Some(if others - minuses < minuses { -number } else { number })
}

/// The number in front of a comma; none where it is larger than [`EXACT`].
fn number_before(items: &[u8], end: usize) -> Option<i64> {
    let word = end.checked_sub(WORD).and_then(|start| items.get(start..end)?.first_chunk());
    let short = word.and_then(|word| short_number(u64::from_le_bytes(*word)));
    short.or_else(|| long_number(items.get(..end)?))
}

/// The number at the end of a text, digit by digit; none where it is larger than [`EXACT`].
#[inline(never)]
fn long_number(text: &[u8]) -> Option<i64> {
    let start = text.iter().rposition(|&byte| byte == b',').map_or(0, |comma| comma + 1);
    let item = text.get(start..)?.trim_ascii();
    let (sign, digits) = item.strip_prefix(b"-").map_or((1, item), |digits| (-1, digits));
    if digits.is_empty() || MOST_DIGITS < digits.len() {
        return None;
    }
    let mut number = 0;
    for digit in digits.iter().map(|byte| byte.wrapping_sub(b'0')) {
        if 9 < digit {
            return None;
        }
        number = number * 10 + i64::from(digit);
    }
    (number <= EXACT).then_some(sign * number)
}
