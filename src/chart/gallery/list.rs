//! List of the examples.

use super::{
    bars,
    example::{Example, example},
    lines, maps, others,
};

/// All examples, by key.
pub const EXAMPLES: &[Example] = &[
    example("bars_months", "Jobs, one month unknown", 220.0, bars::months),
    example("bars_years", "Two bars a year", 240.0, bars::years),
    example("heatmap", "Month by month", 320.0, others::heatmap),
    example("heatmap_dense", "A century, month by month", 520.0, others::heatmap_dense),
    example("histogram", "How often, by a rule", 240.0, others::histogram),
    example("histogram_given", "Bins of many widths", 200.0, others::histogram_given),
    example("lines_band", "A forecast with its interval", 300.0, lines::band),
    example("lines_event", "Before and after an event", 320.0, lines::event),
    example("lines_focus", "One of eight lines before the others", 320.0, lines::focus),
    example("lines_stairs", "A rate that is decided", 260.0, lines::stairs),
    example("lines_ten", "A pair and eight more", 360.0, lines::ten),
    example("lines_window", "A quarter of a long history", 300.0, lines::window),
    example("map", "A rotation map of eleven sectors", 520.0, maps::sectors),
    example("map_40", "Forty heads without tails", 520.0, maps::forty),
    example("map_axes", "Each axis as wide as its values need", 360.0, maps::each_axis),
    example("map_chance", "What chance alone would do", 420.0, maps::chance),
    example("map_focus", "One series before all others", 520.0, maps::focus),
    example("map_gaps", "Gaps, infinities and a week that is not over", 360.0, maps::gaps),
    example("map_long_names", "Names that are too long", 360.0, maps::long_names),
    example("map_none", "No point at all", 240.0, maps::none),
    example("map_one", "One point", 360.0, maps::one),
    example("map_overlay", "What a pointer adds", 520.0, maps::overlay),
    example("multiples", "Seven panels on one axis", 480.0, others::multiples),
    example("navigator", "A window on a long history", 64.0, others::navigator),
    example("sparklines", "Lines the size of words", 164.0, others::sparklines),
];
