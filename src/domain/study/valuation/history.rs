//! Cost of the S&P 500, month by month, and the quotes of an index by a day.

use crate::domain::{
    Absence, Day, Observation, Value,
    facts::{Index, MacroColumn, MacroId, PeBasis, PeMeasure, ValuationFacts},
    library::{Library, Load},
    metrics::valuation::{
        index_pe::{IndexPe, index_pe},
        percentile::percentile,
    },
};

const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 1, have: 0 };

/// The price of the index over its earnings, as far as they were published.
pub struct IndexCost {
    /// The ratio to the earnings of twelve months, month by month.
    pub months: Vec<IndexPe>,
    /// The ratio to the mean of ten years (CAPE), month by month.
    pub cape: Vec<Observation>,
    /// The end of the first period whose values are provisional; none where all are final.
    pub provisional_from: Option<Day>,
    /// The publisher.
    pub source: String,
}

impl IndexCost {
    /// The cost to the as-of day; nothing while it loads.
    ///
    /// # Errors
    /// When the series of prices and earnings cannot be had.
    pub fn read(library: &dyn Library) -> Load<Self> {
        let as_of = library.as_of()?;
        Some(library.macro_file(MacroId::Sp500Earnings)?.map(|file| {
            let column = |column| file.column(column, as_of);
            let prices = column(MacroColumn::Price);
            let months = prices.and_then(|prices| {
                let earnings = column(MacroColumn::EarningsTrailing)?;
                Ok(index_pe(prices.series, earnings.series, as_of))
            });
            let cape = column(MacroColumn::Cape).map(|cape| cape.series.as_of(as_of).to_vec());
            Self {
                months: months.unwrap_or_default(),
                cape: cape.unwrap_or_default(),
                provisional_from: prices.ok().and_then(|prices| prices.provisional_from),
                source: file.provenance.source.clone(),
            }
        }))
    }

    /// The newest ratio to the earnings of twelve months, a multiple.
    ///
    /// # Errors
    /// [`Absence::NotEnoughHistory`] where there is none, or there was a loss.
    pub fn newest_pe(&self) -> Value {
        self.months.last().and_then(|month| month.pe).ok_or(TOO_FEW)
    }

    /// The share of all months whose ratio to the earnings of twelve months was below the newest.
    ///
    /// # Errors
    /// Where there are too few months.
    pub fn pe_percentile(&self) -> Value {
        let all: Vec<f64> = self.months.iter().filter_map(|month| month.pe).collect();
        percentile(self.newest_pe()?, &all)
    }

    /// The newest CAPE, a multiple.
    ///
    /// # Errors
    /// [`Absence::NotEnoughHistory`] where there is none.
    pub fn newest_cape(&self) -> Value {
        self.cape.last().map(|newest| newest.value).ok_or(TOO_FEW)
    }

    /// The share of all months whose CAPE was below the newest.
    ///
    /// # Errors
    /// Where there are too few months.
    pub fn cape_percentile(&self) -> Value {
        let all: Vec<f64> = self.cape.iter().map(|month| month.value).collect();
        percentile(self.newest_cape()?, &all)
    }
}

/// The quotes of an index's trailing ratio, loss-makers left out, that a day knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuoteHistory {
    /// The day of the first quote.
    pub first: Day,
    /// The day of the newest.
    pub last: Day,
    /// How many there are.
    pub quotes: usize,
    /// The share of them that is below the newest.
    pub percentile: Value,
}

impl QuoteHistory {
    /// The quotes to a day; none where there is none.
    pub fn of(facts: &ValuationFacts, index: &Index, as_of: Day) -> Option<Self> {
        let all = facts.of(index, PeMeasure::Trailing, PeBasis::ExNegative);
        let known: Vec<_> = all.filter(|quote| quote.as_of <= as_of).collect();
        let (first, newest) = (known.first()?, known.last()?);
        let values: Vec<f64> = known.iter().map(|quote| quote.value).collect();
        Some(Self {
            first: first.as_of,
            last: newest.as_of,
            quotes: known.len(),
            percentile: percentile(newest.value, &values),
        })
    }
}
