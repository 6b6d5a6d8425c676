//! Titles, heads and labels of the rotation page.

use crate::domain::{Basis, Day, Symbol, format, view::MapGroup};

/// Heading of the cards, for screen readers.
pub const ASIDE_LABEL: &str = "What should be known of the map";
/// Title of the card of turning.
pub const TURNING_TITLE: &str = "Does it turn, or does the formula?";
/// Line while the map plays.
pub const PLAYING: &str = "Counted again when the map stands still.";
/// Line where no member can be placed.
pub const EMPTY_MAP: &str = "Nothing is on the map.";
/// Title of the card of lag.
pub const LAG_TITLE: &str = "How late is it?";
/// Title of the card of formulas.
pub const FORMULA_TITLE: &str = "The formula";
/// Label of the group.
pub const GROUP_LABEL: &str = "On the map";
/// Label of the reader's own symbols.
pub const OWN_LABEL: &str = "Symbols of your own";
/// Label of the benchmark.
pub const BENCHMARK_LABEL: &str = "measured against";
/// Label of the order.
pub const ORDER_LABEL: &str = "Sorted by";
/// Label of the pace.
pub const PACE_LABEL: &str = "Weeks a second";
/// The part of the page that is loading: the map.
pub const TABLE_WHAT: &str = "the map";
/// Table of positions, for screen readers.
pub const TABLE_LABEL: &str = "Where each stands";
/// Heads of both axes.
pub const AXES_HEADS: [&str; 2] = ["Trend, X", "Momentum, Y"];
/// The part of the page that is loading: regimes.
pub const REGIMES_WHAT: &str = "the regimes";
/// Title and label of the regimes.
pub const REGIMES_LABEL: &str = "Leadership regimes";
/// Head of the leader of a regime.
pub const LED_BY_HEAD: &str = "Led by";
/// Subtitle of the regimes.
pub const REGIMES_SUBTITLE: &str =
    "A turn is known only long after it, so these dates could not have been acted on";

/// The name of a group.
pub(crate) fn group_name(group: MapGroup) -> &'static str {
    match group {
        MapGroup::SizeAndStyle => "Size and style",
        MapGroup::Sectors => "Sectors",
        MapGroup::Magnificent7 => "Magnificent 7",
        MapGroup::Own => "Own selection",
    }
}

/// "12 weeks": an option of the tail.
pub(crate) fn tail_words(weeks: usize) -> String {
    format!("{weeks} weeks")
}

/// "Where each stands against VTI".
pub(crate) fn table_title(benchmark: &Symbol) -> String {
    format!("Where each stands against {benchmark}")
}

/// Subtitle of the positions.
pub(crate) fn table_subtitle() -> String {
    "Weekly; heading: the direction of the last week's move, clockwise from the top; velocity: its \
     length in units of the axes; distance: from the centre"
        .to_owned()
}

/// Subtitle of the ratio with its regimes.
pub(crate) fn ratio_subtitle(small: &Symbol, large: &Symbol, first: Day, basis: Basis) -> String {
    format!(
        "{small} / {large}, {} = 100, {}; shaded: who led between the great turns of the ratio",
        format::day_long(first),
        basis.label(),
    )
}

/// "IWM on SPY, %".
pub(crate) fn gain_head(small: &Symbol, large: &Symbol) -> String {
    format!("{small} on {large}, %")
}

/// Shaded regime: "Small caps lead".
pub(crate) fn regime_span(leader: &str) -> String {
    format!("{leader} ahead")
}
