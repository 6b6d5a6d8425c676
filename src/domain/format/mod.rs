//! The one formatter: every number and date on a page or in a report is written here.

mod numbers;

pub use numbers::{
    MINUS, NO_VALUE, UNIT_SPACE, basis_points, count, count_in_words, day_in_year, day_long,
    day_short, dollars, dollars_exact, fixed, month_long, month_name, month_short, multiple,
    percent, points, points_bare, price, signed, signed_percent, signed_percent_bare,
};
