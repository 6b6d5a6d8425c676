//! Rotation of holdings against a benchmark: the choice of the map, and the positions on it.

mod bars;
mod choice;
mod map;
mod pairs;

pub(in crate::domain::study) use self::choice::Member;
#[cfg(test)]
pub(crate) use self::map::tests::study as example;
pub use self::{
    bars::{Turning, turning, weekly_bars},
    choice::{MapChoice, MapMembers},
    map::{LeftOut, MapMember, MapStudy, WhyLeftOut},
    pairs::MapPairs,
};
