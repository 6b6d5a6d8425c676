//! Basis of a return: the price alone, or with dividends.

use super::coded_enum::coded_enum;

coded_enum! {
    /// Basis of a comparison: the price alone, or with dividends; both legs use the same.
    #[derive(Default)]
    pub enum Basis("a basis") {
        /// Closing prices only, as the press quotes them.
        #[default]
        Price = "price",
        /// Dividends reinvested at the close of their ex-date.
        TotalReturn = "total",
    }
}

impl Basis {
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
