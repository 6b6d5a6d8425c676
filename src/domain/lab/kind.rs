//! What every kind of rule has.

use super::inputs::RuleInputs;
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Signal, Terms},
};

/// A kind of rule.
#[derive(Debug)]
pub struct RuleKind {
    /// Its word in links.
    pub code: &'static str,
    /// Its name in a list.
    pub name: &'static str,
    /// What it asks for, in the order of links.
    pub parameters: &'static [Parameter],
    /// The condition that it starts from, as links carry it; none for kinds that take none.
    pub condition: Option<&'static str>,
    /// Two parameters of which the first must be the smaller.
    pub ascending: Option<[Role; 2]>,
    /// When weights that have drifted are restored.
    pub schedule: Schedule,
    /// What is held and when, without a full stop.
    pub(super) words: fn(&Terms, Option<&Signal>, Legs<'_>) -> String,
    /// What is to be held, one value a session; none where that cannot be judged.
    pub(super) weights: fn(&Terms, &RuleInputs<'_>) -> Vec<Option<Weights>>,
}
