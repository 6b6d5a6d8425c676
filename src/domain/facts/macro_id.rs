//! The economic series that the application uses.

use crate::domain::market::coded_enum;

coded_enum! {
    /// An economic series, named as its publisher names it.
    pub enum MacroId("an economic series") {
        /// The effective federal funds rate.
        FedFunds = "FEDFUNDS",
        /// Nonfarm payrolls.
        Payrolls = "PAYEMS",
        /// The size factor and its companions.
        SizeFactor = "SIZE_FACTOR",
        /// Price, dividends, earnings and cyclically adjusted P/E of the S&P 500.
        Sp500Earnings = "SP500_EARNINGS",
        /// The unemployment rate.
        Unemployment = "UNRATE",
        /// The 10-year Treasury yield.
        Yield10 = "DGS10",
        /// The 2-year Treasury yield.
        Yield2 = "DGS2",
    }
}

coded_enum! {
    /// A column of an economic series.
    pub enum MacroColumn("a column") {
        /// Price over the mean real earnings of ten years.
        Cape = "cape",
        /// Dividends of the trailing twelve months, in index points.
        Dividend = "dividend",
        /// Earnings of the trailing twelve months, in index points.
        EarningsTrailing = "earnings_ttm",
        /// Return of cheap stocks less that of dear ones.
        HighMinusLow = "hml",
        /// The only column of a series that has one.
        Level = "level",
        /// Return of the market above the risk-free rate.
        MarketExcess = "market_minus_rf",
        /// Monthly mean of the index.
        Price = "price",
        /// The risk-free return.
        RiskFree = "rf",
        /// Return of small stocks less that of large ones.
        SmallMinusBig = "smb",
    }
}

impl MacroId {
    /// The columns of the series, in the order in which they are shown.
    pub fn columns(self) -> &'static [MacroColumn] {
        use MacroColumn as C;
        match self {
            Self::SizeFactor => &[C::MarketExcess, C::SmallMinusBig, C::HighMinusLow, C::RiskFree],
            Self::Sp500Earnings => &[C::Price, C::Dividend, C::EarningsTrailing, C::Cape],
            Self::FedFunds | Self::Payrolls | Self::Unemployment | Self::Yield2 | Self::Yield10 => {
                &[C::Level]
            }
        }
    }

    /// How many days after the end of its period a column becomes known.
    ///
    /// Yields, the policy rate and index prices the next day, payrolls and unemployment after 7
    /// days, trailing dividends and earnings after 90. The size factor is published in the month
    /// that follows, counted as 45 days; so is the cyclically adjusted P/E, which rests on
    /// estimates for the newest earnings, counted as 30.
    pub fn lag_days(self, column: MacroColumn) -> u16 {
        match (self, column) {
            (Self::Payrolls | Self::Unemployment, _) => 7,
            (Self::SizeFactor, _) => 45,
            (Self::Sp500Earnings, MacroColumn::Dividend | MacroColumn::EarningsTrailing) => 90,
            (Self::Sp500Earnings, MacroColumn::Cape) => 30,
            (Self::FedFunds | Self::Sp500Earnings | Self::Yield2 | Self::Yield10, _) => 1,
        }
    }
}
