//! Names of groups.

use crate::domain::{format, view::UniverseGroup};

/// The name of a group in a list of options.
pub(crate) fn group_option(group: UniverseGroup) -> &'static str {
    match group {
        UniverseGroup::Sectors => "Sectors",
        UniverseGroup::Small => "Funds of small companies",
        UniverseGroup::Large => "Funds of large companies",
        UniverseGroup::Factors => "Factor funds",
        UniverseGroup::Stocks => "Stocks",
        UniverseGroup::OtherAssets => "Bonds and commodities",
        UniverseGroup::Everything => "Every fund and stock",
        UniverseGroup::Own => "A list of your own",
    }
}

/// What the members of a group are called inside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GroupName(pub(crate) UniverseGroup);

impl GroupName {
    /// "sectors", "funds of small companies".
    pub(crate) fn many(self) -> &'static str {
        match self.0 {
            UniverseGroup::Sectors => "sectors",
            UniverseGroup::Small => "funds of small companies",
            UniverseGroup::Large => "funds of large companies",
            UniverseGroup::Factors => "factor funds",
            UniverseGroup::Stocks => "stocks",
            UniverseGroup::OtherAssets => "funds of bonds and commodities",
            UniverseGroup::Everything => "funds and stocks",
            UniverseGroup::Own => "members of your list",
        }
    }

    /// "eleven sectors", "one of the sectors".
    pub(crate) fn counted(self, count: usize) -> String {
        match count {
            1 => format!("one of the {}", self.many()),
            _ => format!("{} {}", format::count_in_words(count), self.many()),
        }
    }
}
