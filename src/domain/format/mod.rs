//! The one formatter: every number and date on a page or in a report is written here.

mod csv_text;
mod days;
mod link;
mod markdown;
mod markup;
mod numbers;
mod text;

pub use csv_text::{CsvCell, CsvText};
pub use days::{day_in_year, day_long, day_short, day_span, month_long, month_name, month_short};
pub use link::{link_escaped, link_unescaped};
pub use markdown::in_markdown;
pub use markup::in_markup;
pub(crate) use numbers::bound_bare;
pub use numbers::{
    MINUS, NO_VALUE, UNIT_SPACE, basis_points, bound, chance, count, count_in_words, dollars,
    dollars_exact, fixed, multiple, percent, points, points_bare, price, quoted, quoted_multiple,
    signed, signed_percent, signed_percent_bare,
};
pub use text::{capitalised, hex, listed};
