//! Maps, trends and regimes, against their formulas written down naively.

mod map;
mod ratio_average;
mod regimes;
mod turning;
