//! Pages as plain values: answers, charts, cards, tables and controls, without a browser.
//!
//! A page turns studies into content by functions of a [`Context`]; what shows it is `ui`'s. Nothing
//! here draws, fetches or knows of signals.
//!
//! A new page:
//!
//! 1. Write a folder with a constant `PAGE` of [`PageSpec`], its figures, tables, cards and controls.
//! 2. Add a line in [`of`], and in [`Page`] with its question.
//! 3. Put its sentences into `domain::wording`, its settings into `domain::view`.
//! 4. Name it in `tests/pages`, which writes its whole text on three days.

mod age;
mod breadth;
pub mod charts;
mod claims;
mod concentration;
mod context;
mod control;
mod data;
mod erased;
pub mod export;
mod figure;
mod gallery;
mod instruments;
mod key_data;
mod lab;
mod legs;
mod memo;
mod month_grid;
mod overview;
mod part;
mod performance;
#[cfg(feature = "cli")]
mod preview;
mod rates;
mod report;
mod rotation;
mod row_cells;
mod scope;
mod settings;
mod signals;
mod standing;
mod streaks;
mod table;
mod title;
mod valuation;
mod year_grid;

use crate::domain::view::Page;
pub use claims::{
    claims_of_reader, claims_of_story, outcome_of_reader, outcome_of_story, story_title,
};
pub use context::{Context, Make};
pub use control::{
    Choice, Control, Field, FieldKind, Form, Selected, Selection, SymbolChoice, Toggles, position,
};
pub use data::csv_of;
pub use erased::Erased;
pub use figure::{FigureContent, FigureText, Rebase, drawn};
use legs::further_legs_of;
pub use legs::{FIRST_LEG, SECOND_LEG};
pub use memo::Memo;
pub use overview::quoted_ratios;
pub use overview::{PAGE as OVERVIEW, deferred};
pub use part::{
    CardPart, Custom, Deferred, FigurePart, Need, PageRow, PageSpec, Part, SectionPart,
};
#[cfg(feature = "cli")]
pub use preview::preview;
pub use rotation::PACE;
pub use rotation::weeks_of_map;
pub use scope::{NamedScope, as_of, pairs, scope};
pub use scope::{ends_early, is_behind};
pub use settings::Setting;
pub use signals::{answer_to, ask, asked};
pub use standing::{age_words, standing};
pub use table::{Act, Cell, Grid, Tables};
pub use title::{description, title};

/// The content of a page.
///
/// Code of the first load names [`OVERVIEW`] alone, or every page would be a part of it.
pub fn of(page: Page) -> &'static PageSpec {
    match page {
        Page::Breadth => &breadth::PAGE,
        Page::Claims => &claims::PAGE,
        Page::Concentration => &concentration::PAGE,
        Page::Data => &data::PAGE,
        Page::Gallery => &gallery::PAGE,
        Page::Instruments => &instruments::PAGE,
        Page::Lab => &lab::PAGE,
        Page::Overview => &overview::PAGE,
        Page::Performance => &performance::PAGE,
        Page::Rates => &rates::PAGE,
        Page::Report => &REPORT,
        Page::Rotation => &rotation::PAGE,
        Page::Signals => &signals::PAGE,
        Page::Streaks => &streaks::PAGE,
        Page::Valuation => &valuation::PAGE,
    }
}

/// The report, which needs what all pages need.
const REPORT: PageSpec = PageSpec {
    answer: report::answer,
    needs: |cx| Page::ALL.into_iter().flat_map(|page| (of(page).needs)(cx)).collect(),
    rows: report::ROWS,
};

/// The charts of a page, from top to bottom; those on cards are a part of their card.
pub fn figures(page: &'static PageSpec) -> Vec<&'static FigurePart> {
    let parts = page.rows.iter().flat_map(|row| match row {
        PageRow::Columns { main, aside, .. } => main.iter().chain(*aside).collect(),
        PageRow::Controls(_) => Vec::new(),
        PageRow::Pair(left, right) => vec![left, right],
        PageRow::Wide(part) => vec![part],
    });
    let all = parts.flat_map(|part| match part {
        Part::Deferred(which) => deferred(*which),
        part => std::slice::from_ref(part),
    });
    let figures = all.filter_map(|part| match part {
        Part::Figure(figure) => Some(figure),
        _ => None,
    });
    figures.collect()
}
