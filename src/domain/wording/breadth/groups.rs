//! Names of groups.

use crate::domain::{Day, Error, format, library::GroupFiles, view::UniverseGroup};

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
        UniverseGroup::File => "A file of the snapshot",
    }
}

/// A group of the snapshot's files in a list of options.
pub(crate) fn file_option(name: &str) -> String {
    format!("{} (file)", format::capitalised(name))
}

/// What is known of a group of the snapshot's files: "The Russell 3000, from a file of the snapshot: 2,644
/// series against SPY, price, to 25 September 2026. Source: an exchange."
pub(crate) fn file_words(files: &GroupFiles, as_of: Day) -> String {
    let (file, last) = (&files.breadth, files.ranking.as_of);
    let ended = if last < as_of {
        " Nothing later is known of it, so that its figures are of that day."
    } else {
        ""
    };
    format!(
        "{}, from a file of the snapshot: {} series against {}, {}, to {}.{ended} Source: {}.",
        format::capitalised(&file.provenance.name),
        format::count(file.members),
        file.benchmark,
        file.basis.label(),
        format::day_long(last),
        file.provenance.source,
    )
}

/// Why no ranking is shown: it is of another day.
pub(crate) fn ranked_elsewhere(day: Day) -> Error {
    let day = format::day_long(day);
    Error::unavailable(
        format!("the file ranks its members on {day} alone"),
        format!("look from {day} or later"),
    )
}

/// Why there is no map: it is made of prices.
pub(crate) fn no_prices() -> Error {
    let problem = "the snapshot has the figures of this group and not its prices";
    Error::unavailable(problem, "choose a group of its funds and stocks")
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
            UniverseGroup::File => "series of the group",
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
