//! The data page in words: age and soundness of the snapshot, and its titles.

mod age;
mod titles;

pub use age::{headline, size_words, staleness};
pub use titles::*;
