//! A text of JSON: checked and stepped over, and its lists of whole numbers read.

mod byte_mask;
mod escape;
mod numbers;
mod quoted;
mod scan;
mod utf8;
mod whole_numbers;

pub use escape::unescaped;
pub use numbers::{numbers_of, sums_of};
pub use quoted::quoted_bytes;
pub use scan::{MOST_FIELDS, MOST_LEVELS, Scan, Trouble, line};
pub use utf8::text;
pub use whole_numbers::{plain_bytes, whole_numbers};
