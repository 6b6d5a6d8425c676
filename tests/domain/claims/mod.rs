//! Claims judged on the shipped snapshot: verdicts, figures, and what they must not depend on.

mod bench;
mod library;
mod links;
mod rules;
mod sessions;
mod story;
