//! The groups of the page of breadth.

use crate::domain::{
    Symbol, facts::InstrumentGroup, market::coded_enum, study::rotation::MapMembers,
};

coded_enum! {
    /// A group of instruments.
    #[derive(Default)]
    pub enum UniverseGroup("a group of the page of breadth") {
        /// The sectors of the S&P 500.
        #[default]
        Sectors = "sectors",
        /// Funds of small and of the smallest companies, whatever their style.
        Small = "small",
        /// Funds of large companies, whatever their style.
        Large = "large",
        /// Funds by another property of shares.
        Factors = "factors",
        /// Shares of single companies.
        Stocks = "stocks",
        /// Bonds and commodities.
        OtherAssets = "other-assets",
        /// Every fund and stock.
        Everything = "everything",
        /// What the reader lists.
        Own = "own",
        /// A group whose figures the snapshot holds, and not its prices.
        File = "file",
    }
}

impl UniverseGroup {
    /// The groups whose prices are in the snapshot, or the reader's.
    pub(crate) fn with_prices() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|group| *group != Self::File)
    }

    /// The members of the group, of a list the symbols that it holds.
    pub fn members(self, list: &[Symbol]) -> MapMembers {
        use InstrumentGroup::{
            Benchmark, Bond, Commodity, Factor, Magnificent7, Region, Sector, Size, SmallCap, Style,
        };
        match self {
            Self::Sectors => MapMembers::Of(&[Sector]),
            Self::Small => MapMembers::Sized(&[Size, Style], &["small", "micro"]),
            Self::Large => MapMembers::Sized(&[Size, Style], &["large", "mega"]),
            Self::Factors => MapMembers::Of(&[Factor]),
            Self::Stocks => MapMembers::Of(&[Magnificent7, SmallCap]),
            Self::OtherAssets => MapMembers::Of(&[Bond, Commodity]),
            Self::Everything => MapMembers::Of(&[
                Benchmark,
                Bond,
                Commodity,
                Factor,
                Magnificent7,
                Region,
                Sector,
                Size,
                SmallCap,
                Style,
            ]),
            Self::Own => MapMembers::Own(list.to_vec()),
            Self::File => MapMembers::Of(&[]),
        }
    }
}
