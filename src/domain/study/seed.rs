//! Seed of every draw.

use crate::domain::metrics::Seed;

/// Where the random numbers of every interval and walk begin, so that a figure is the same each time.
pub const SEED: Seed = Seed(1);
