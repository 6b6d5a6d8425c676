//! The columns that a reader can choose.

use super::{
    facts,
    measures::{self as m, Measure, Measured, QUADRANTS},
};
use crate::domain::{
    Day, Value, format,
    metrics::{self, risk},
};

/// A column of the screener.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name in links.
    pub code: &'static str,
    /// The head of the column.
    pub title: &'static str,
    /// The key of its definition; none for plain facts and returns.
    pub definition: Option<&'static str>,
    /// True where it rests on prices, and not on a fact that has a day of its own.
    is_of_prices: bool,
    measure: Measure,
    write: fn(f64) -> String,
}

impl Column {
    const fn new(
        code: &'static str,
        title: &'static str,
        measure: Measure,
        write: fn(f64) -> String,
    ) -> Self {
        Self { code, title, definition: None, is_of_prices: true, measure, write }
    }

    const fn of_facts(self) -> Self {
        Self { is_of_prices: false, ..self }
    }

    const fn defined(self, key: &'static str) -> Self {
        Self { definition: Some(key), ..self }
    }

    /// The figure of a row.
    ///
    /// # Errors
    /// Why there is none; prices that end before the as-of day have no figure of it.
    pub fn figure(&self, candidate: &super::Candidate<'_>) -> Value<Measured> {
        if self.is_of_prices {
            candidate.reaches()?;
        }
        (self.measure)(candidate)
    }

    /// A figure as it stands in a cell; a fact that came later says so.
    pub fn words(&self, measured: Measured) -> String {
        let words = (self.write)(measured.value);
        if measured.later.is_some() { format!("{words}, known later") } else { words }
    }
}

/// Every column in the order in which tables show them.
pub const COLUMNS: &[Column] = &[
    Column::new("ret", "Return", m::range_return, signed_percent),
    Column::new("r1m", "1M", m::month, signed_percent),
    Column::new("r3m", "3M", m::quarter, signed_percent),
    Column::new("r6m", "6M", m::half_year, signed_percent),
    Column::new("ytd", "YTD", m::year_to_date, signed_percent),
    Column::new("r1y", "1Y", m::year, signed_percent),
    Column::new("r3y", "3Y", m::three_years, signed_percent),
    Column::new("r5y", "5Y", m::five_years, signed_percent),
    Column::new("r10y", "10Y", m::ten_years, signed_percent),
    Column::new("vol", "Volatility", m::volatility, percent)
        .defined(risk::volatility::DEFINITION.key),
    Column::new("mdd", "Drawdown", m::drawdown, percent)
        .defined(risk::maximum_drawdown::DEFINITION.key),
    Column::new("bs", "Beta to small leg", m::beta_to_small, number)
        .defined(risk::beta::DEFINITION.key),
    Column::new("bl", "Beta to large leg", m::beta_to_large, number),
    Column::new("cs", "Correlation with small leg", m::correlation_to_small, number)
        .defined(risk::correlation::DEFINITION.key),
    Column::new("cl", "Correlation with large leg", m::correlation_to_large, number),
    Column::new("te", "Tracking error to IWM", m::tracking, percent)
        .defined(risk::tracking_error::DEFINITION.key),
    Column::new("rss", "Strength against IWM", m::strength_to_small, signed_percent)
        .defined(metrics::rotation::mansfield::DEFINITION.key),
    Column::new("rsl", "Strength against SPY", m::strength_to_large, signed_percent),
    Column::new("score", "Score against SPY", m::score_to_large, number)
        .defined(metrics::panel::ratio_score::DEFINITION.key),
    Column::new("b252", "Beta to SPY, last year", m::year_beta_to_large, number)
        .defined(metrics::panel::trailing_beta::DEFINITION.key),
    Column::new("c252", "Correlation with SPY, last year", m::year_correlation_to_large, number),
    Column::new("quad", "Quadrant against SPY", m::quadrant, quadrant)
        .defined(metrics::rotation::rotation_map::DEFINITION.key),
    Column::new("high", "From 52-week high", m::from_high, percent)
        .defined(metrics::performance::high_low::DEFINITION.key),
    Column::new("yield", "Trailing yield", m::paid, percent_2)
        .defined(metrics::valuation::trailing_yield::DEFINITION.key),
    Column::new("fee", "Expense ratio", facts::expense_ratio, percent_2).of_facts(),
    Column::new("size", "Net assets", facts::net_assets, format::dollars).of_facts(),
    Column::new("since", "Since", facts::inception, day).of_facts(),
];

/// The column with a code.
///
/// ```
/// use rotascope::domain::screener::column;
///
/// assert_eq!(column("fee").map(|column| column.title), Some("Expense ratio"));
/// assert!(column("luck").is_none());
/// ```
pub fn column(code: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.code == code)
}

fn signed_percent(share: f64) -> String {
    format::signed_percent(share, 1)
}

fn percent(share: f64) -> String {
    format::percent(share, 1)
}

fn percent_2(share: f64) -> String {
    format::percent(share, 2)
}

fn number(value: f64) -> String {
    format::fixed(value, 2)
}

fn quadrant(place: f64) -> String {
    QUADRANTS.get(place as usize).map(|(_, name)| (*name).to_owned()).unwrap_or_default()
}

fn day(number: f64) -> String {
    Day::from_epoch_days(number as i32).map(format::day_short).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_safe_in_links_and_stand_once() {
        let codes: BTreeSet<&str> = COLUMNS.iter().map(|column| column.code).collect();
        assert_eq!(codes.len(), COLUMNS.len());
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_alphanumeric())));
    }

    #[test]
    fn what_a_column_rests_on_is_registered() {
        for key in COLUMNS.iter().filter_map(|column| column.definition) {
            assert!(metrics::ALL.iter().any(|definition| definition.key == key), "{key}");
        }
    }
}
