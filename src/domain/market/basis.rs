//! Basis of a return: the price alone, or with dividends.

/// Basis of a comparison: the price alone, or with dividends; both legs use the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Closing prices only, as the press quotes them.
    #[default]
    Price,
    /// Dividends reinvested at the close of their ex-date.
    TotalReturn,
}

impl Basis {
    /// Every basis, in the order in which it is offered.
    pub const ALL: [Self; 2] = [Self::Price, Self::TotalReturn];

    /// The name as it stands on a chart.
    pub fn label(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::TotalReturn => "total return",
        }
    }

    /// The basis that this one is shown beside.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Price => Self::TotalReturn,
            Self::TotalReturn => Self::Price,
        }
    }
}
