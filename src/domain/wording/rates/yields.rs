//! Yields in words.

use crate::domain::{Observation, format};

/// The newest yields, and the distance between them.
pub(crate) fn yields_caption(
    two_year: Option<&Observation>,
    ten_year: Option<&Observation>,
) -> String {
    let (Some(two), Some(ten)) = (two_year, ten_year) else {
        return "The snapshot holds no yield by this day.".to_owned();
    };
    let slope = ten.value - two.value;
    format!(
        "On {} two-year bonds yielded {} and ten-year bonds {}: the curve {} by {}.",
        format::day_long(two.period_end.max(ten.period_end)),
        format::percent(two.value / 100.0, 2),
        format::percent(ten.value / 100.0, 2),
        if slope < 0.0 { "was inverted" } else { "sloped up" },
        format::points_bare(slope.abs() / 100.0, 2),
    )
}
