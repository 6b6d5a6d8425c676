//! Report: every page that the navigation lists as one document to be printed.

use crate::{
    domain::{
        library::Load,
        view::Page,
        wording::{self, Sentence},
    },
    pages::{self, Context, Custom, Need, PageRow, PageSpec, Part, scope::scoped},
};

/// All pages, one below the other.
pub const PAGE: PageSpec =
    PageSpec { answer, needs, rows: &[PageRow::Wide(Part::Custom(Custom::Report))] };

fn answer(cx: &dyn Context) -> Load<Sentence> {
    scoped(cx, |scope| wording::report::headline(scope.small(), scope.large(), scope.as_of))
}

fn needs(cx: &dyn Context) -> Vec<Need> {
    Page::ALL.into_iter().flat_map(|page| (pages::of(page).needs)(cx)).collect()
}
