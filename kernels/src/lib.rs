//! The inner loops: windows that move over columns, the figures of many series at once, the values
//! that are enough to draw a line, lines as pixels, means of values drawn anew, and the bytes of
//! files as texts, whole numbers and dates.
//!
//! Columns go in and columns come out; this crate knows no symbols, charts or words. It is a package
//! of its own only because the compiler takes its level of optimisation by package: the site is
//! built for size, these loops for speed.
//!
//! Missing is NaN here and in the columns that are kept for these loops, and nowhere else: four
//! values share a register, which has no room for a reason. What is computed from a missing value is
//! missing, because NaN spreads through every operation; callers turn it into a reason before it
//! reaches a reader.

mod breadth;
mod column;
mod dates;
mod index_scale;
pub mod json;
mod lanes;
mod m4;
mod min_max_pyramid;
mod moving_average;
mod numbers;
mod panel;
mod rasterizer;
mod resample;
mod series;
mod sums;
mod sweep;
mod window;

pub use breadth::{
    Spread, Tally, count_above_average, count_advances, count_ahead, count_extremes, median_leads,
    write_ratios,
};
pub use column::{EXACT, are_positive, quotients};
pub use dates::{EPOCH_JULIAN_DAY, date, dates};
pub use index_scale::IndexScale;
pub use lanes::{LANES, Lanes, interleave, lane};
pub use m4::M4;
pub use min_max_pyramid::{Extremes, MinMaxPyramid};
pub use moving_average::mean_distances;
pub use panel::{
    AVERAGE_WINDOW, BETA_WINDOW, Benchmark, Columns, MOMENTUM_LAG, Z_SCORE_WINDOW, figures,
};
pub use rasterizer::{Brush, Pixel, PixelPoint, corners, rasterize};
pub use resample::{circular_sums, mean_bands};
pub use series::{JointMoments, deviations, joint_moments, sums};
pub use sweep::{
    CASH, Costs, CrossSweep, LARGE, Legs, Moments, PowerSums, SMALL, add_sums, pair_count,
    pair_place, pairs, sharpe_ratios, shifted, splits, sums_of,
};
