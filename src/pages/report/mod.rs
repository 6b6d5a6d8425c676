//! Report: every page that the navigation lists as one document to be printed.

use crate::{
    domain::{
        library::Load,
        wording::{self, Sentence},
    },
    pages::{Context, Custom, PageRow, Part, scope::scoped},
};

/// All pages, one below the other.
pub const ROWS: &[PageRow] = &[PageRow::Wide(Part::Custom(Custom::Report))];

/// The pair and the day.
pub(crate) fn answer(cx: &dyn Context) -> Load<Sentence> {
    scoped(cx, |scope| wording::report::headline(scope.small(), scope.large(), scope.as_of))
}
