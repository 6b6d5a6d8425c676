//! The kinds of condition, one a file.

mod both;
mod calendar;
mod crossing;
mod decision;
mod drawdown;
mod extreme;
mod gap;
mod margin;
mod percentile;
mod quadrant;
mod streak;
mod yield_change;

use super::{
    inputs::{Inputs, Legs},
    kind::{KindSpec, Source, prices_alone},
    parameter::{Parameter, Role, Unit},
    terms::Terms,
};

/// Every kind, in the order in which they are offered.
pub const ALL: &[&KindSpec] = &[
    &streak::KIND,
    &margin::KIND,
    &gap::KIND,
    &both::KIND,
    &extreme::KIND,
    &drawdown::KIND,
    &crossing::KIND,
    &percentile::KIND,
    &quadrant::KIND,
    &yield_change::KIND,
    &decision::KIND,
    &calendar::KIND,
];
