//! Claims judged on the shipped snapshot: verdicts, figures, and what they must not depend on.

#![cfg(test)]

#[path = "claims/bench.rs"]
mod bench;
#[path = "claims/links.rs"]
mod links;
#[path = "claims/rules.rs"]
mod rules;
#[path = "claims/story.rs"]
mod story;
mod support;
