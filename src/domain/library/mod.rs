//! The files that are loaded, behind one trait: the only way from a study to a file.
//!
//! The page holds them as signals, the command as a folder, and tests as fixed values.

mod files;
mod group_files;
mod shared;

pub use self::{
    files::{Library, Load},
    group_files::GroupFiles,
    shared::Shared,
};
