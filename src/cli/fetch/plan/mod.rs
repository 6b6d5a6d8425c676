//! The plan of a snapshot: a TOML file that names what it holds, who is asked for it, and how.
//!
//! `wire` has the fields as they stand in the file; here they become values that cannot be wrong.
//! Paths are those of the folder in which the plan lies. What a plan does not name stays in the
//! snapshot as it is.

mod file;
mod item;
mod items;
mod pace;
mod wire;

pub use file::Plan;
pub use item::{InstrumentKind, Item, Keep, PricesItem, Revisions, SeriesItem};
pub use pace::Pace;
