//! A strict reader of JSON that allocates nothing but what is asked for.
//!
//! `read` checks a whole text once. After that a `Json` is a place in it: two numbers, copied
//! freely, from which serde takes objects, lists, texts and numbers ([`from_slice`]). Line and path
//! of a value are found only when an error must name them. There is no float parser: a decimal is a
//! whole number over a power of ten, both exact, and what is not is refused. `serde_json` would
//! round a tenth of long decimals by a digit, and read columns at half the speed.
//!
//! Stricter than the standard where files of data gain by it: no name stands twice in an object,
//! names are written without escapes, and there is a limit to depth ([`MOST_LEVELS`]) and to the
//! fields of an object ([`MOST_FIELDS`]). Values that are not finite cannot be written in JSON.

mod de;
mod document;
pub(in crate::domain::snapshot) mod number;
mod value;

pub(in crate::domain::snapshot) use de::{COLUMN, NUMBERS};
pub use document::from_slice;
pub(in crate::domain) use document::read;
pub use number::EXACT;
pub use rotascope_kernels::json::{MOST_FIELDS, MOST_LEVELS};
pub(in crate::domain) use value::Json;
