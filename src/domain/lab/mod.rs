//! Rules of the Lab: what to hold of a pair, decided on each close from what was known by then.
//!
//! A [`Rule`] is a kind with its values, in words and as a link carries it; an [`Experiment`] is a
//! rule with the cost of trading. What a rule would have made is a metric of `metrics::lab`.
//!
//! A new kind of rule:
//!
//! 1. Write a file in `kinds` with its `KIND`: parameters, words, and what it holds.
//! 2. Put a line into `ALL` of `kinds/mod.rs`.
//! 3. Write ten sessions of it by hand in `tests/domain/lab/rules.rs`, and an oracle beside it.

mod evidence;
mod experiment;
mod inputs;
mod kind;
mod kinds;
mod rule;
mod trials;
mod walk_terms;

pub use evidence::LabEvidence;
pub use experiment::{Cost, Experiment};
pub use inputs::RuleInputs;
pub use kind::RuleKind;
pub use kinds::ALL as RULE_KINDS;
pub use rule::Rule;
pub use trials::{Answer, Answering, Findings, Piece, Trials, windows};
pub use walk_terms::{HoldYears, LookBack, WalkTerms};
