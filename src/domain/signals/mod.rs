//! Signals: conditions that are true or false of a pair at a session, and read nothing after it.
//!
//! A [`Signal`] is up to three [`Condition`]s that hold together, in words and as a link carries
//! them. What followed one is a study of `study::signals`.
//!
//! A new kind of condition:
//!
//! 1. Write a file in `kinds` with its `KIND`: parameters, words, and whether it holds.
//! 2. Put a line into `ALL` of `kinds/mod.rs`.
//! 3. Write a naive oracle for it in `tests/domain/signals/oracles.rs`.

mod condition;
mod evidence;
mod horizon;
mod inputs;
mod kind;
mod kinds;
mod order;
mod parameter;
mod saved;
mod signal;
mod terms;
mod tried;

pub use condition::Condition;
pub use evidence::Evidence;
pub use inputs::{Inputs, Legs};
pub use kind::{KindSpec, Source};
pub use kinds::ALL as KINDS;
pub use order::{EventColumn, EventOrder};
pub use parameter::{Offered, Parameter, Role, Unit};
pub use saved::{saved_link, saved_signal};
pub use signal::{Apart, Signal};
pub use terms::Terms;
pub use tried::Tried;
