//! The smaller and the larger of two numbers, each as one instruction.

/// The smaller one; the first where the second is missing.
pub(crate) fn least<T: PartialOrd>(one: T, other: T) -> T {
    if other < one { other } else { one }
}

/// The larger one; the first where the second is missing.
pub(crate) fn most<T: PartialOrd>(one: T, other: T) -> T {
    if one < other { other } else { one }
}
