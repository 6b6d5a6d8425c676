//! Trials: the long work of the Lab in pieces, which any thread can do in any order.

mod answer;
mod answering;
mod findings;
mod piece;
mod task;

pub use answer::Answer;
pub use answering::Answering;
pub use findings::Findings;
pub use piece::Piece;
pub use task::{Trials, windows};
