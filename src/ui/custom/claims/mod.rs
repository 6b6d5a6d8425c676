//! The claims with their verdicts, and what a reader does with claims of their own.

mod article;
mod editor;
mod own;
mod story;

pub use self::{own::own, story::story};
