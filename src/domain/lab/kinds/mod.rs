//! The kinds of rule, one a file.

mod cross;
mod dual;
mod hold;
mod mean;
mod momentum;
mod quadrant;
mod tilt;
mod when;

use super::{inputs::RuleInputs, kind::RuleKind};

/// Every kind, in the order in which they are offered.
pub const ALL: &[&RuleKind] = &[
    &mean::KIND,
    &cross::KIND,
    &momentum::KIND,
    &quadrant::KIND,
    &dual::KIND,
    &when::KIND,
    &tilt::KIND,
    &hold::KIND,
];

/// The kind that a page without a choice shows.
pub(super) use self::mean::KIND as USUAL;
