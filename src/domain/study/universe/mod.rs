//! Universe: the members of a group, who of them takes part, and where each ranks.

mod files;
mod group;
mod study;

pub use files::UniverseFiles;
pub use study::{UniverseMember, UniverseStudy};
