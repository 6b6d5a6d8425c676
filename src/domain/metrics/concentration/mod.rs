//! Concentration: the share of an index in its largest companies, and what follows for the rest.
//!
//! One figure a file. Weights are numbers as they were published: in shares of one or in percent,
//! and the result is in the same unit. A weight that is not finite gives an absence; a negative one
//! (borrowed cash, a short position) counts as it stands.

pub mod basket;
pub mod contribution;
pub mod equal_weight;
pub mod herfindahl;
pub mod top_weight;
mod weights;
