//! The gallery: every kind of chart at its best and its worst, for those who draw them.
//!
//! It is reached by its address alone; its scenes are those that the golden files hold.

use crate::{
    chart::gallery::EXAMPLES,
    domain::wording,
    pages::{Custom, PageRow, PageSpec, Part, part::no_needs},
};

/// The examples, one below the other.
pub const PAGE: PageSpec = PageSpec {
    answer: |_| Some(Ok(wording::gallery::headline(EXAMPLES.len()))),
    needs: no_needs,
    rows: &[PageRow::Wide(Part::Custom(Custom::Gallery))],
};
