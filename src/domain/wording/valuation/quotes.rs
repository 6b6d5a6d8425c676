//! Every basis on which price-earnings ratios were quoted, side by side and never mixed.

use super::sides::{Gap, gap_of, quoted_on};
use crate::domain::{
    Day, Value,
    facts::{Index, PeBasis, PeMeasure, PeQuote, PointInTime, ValuationFacts, first_later},
    format,
    study::valuation::{PeGap, quoted_pairs},
};

/// A line of the table of quotes, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteRow {
    /// The basis and measure of the ratio.
    pub basis: &'static str,
    /// The index, or what the line compares.
    pub subject: String,
    /// The figure, or why there is none.
    pub value: String,
    /// The day of the quote, and its age.
    pub quoted: String,
    /// The publisher.
    pub source: String,
}

/// The basis and measure of a ratio.
pub(crate) fn basis_words(measure: PeMeasure, basis: PeBasis) -> &'static str {
    match (measure, basis) {
        (PeMeasure::Trailing, PeBasis::ExNegative) => "Loss-makers left out",
        (PeMeasure::Trailing, PeBasis::Aggregate) => "All companies",
        (PeMeasure::Trailing, PeBasis::Unstated) => "Basis not stated",
        (PeMeasure::Forward, PeBasis::ExNegative) => "Forecasts, loss-makers left out",
        (PeMeasure::Forward, PeBasis::Aggregate) => "Forecasts, all companies",
        (PeMeasure::Forward, PeBasis::Unstated) => "Forecasts, basis not stated",
    }
}

/// The table of quotes: three lines a basis, what is only known later labelled so.
pub fn quote_rows(
    facts: &ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Vec<QuoteRow> {
    let mut rows = Vec::new();
    for pair in quoted_pairs(facts, small, large, as_of) {
        let later = |index| first_later(facts.of(index, pair.measure, pair.basis), as_of);
        let words = basis_words(pair.measure, pair.basis);
        rows.push(row(words, small, pair.small, later(small)));
        rows.push(row(words, large, pair.large, later(large)));
        if let Ok(discount) = pair.both().and_then(PeGap::discount) {
            let subject = match gap_of(discount) {
                Gap::Premium(_) => "Premium",
                Gap::None | Gap::Discount(_) => "Discount",
            };
            rows.push(QuoteRow {
                basis: words,
                subject: subject.to_owned(),
                value: format::percent(discount.abs(), 1),
                quoted: String::new(),
                source: String::new(),
            });
        }
    }
    rows
}

fn row(
    basis: &'static str,
    index: &Index,
    known: Value<PointInTime<'_, PeQuote>>,
    later: Option<PointInTime<'_, PeQuote>>,
) -> QuoteRow {
    let subject = index.to_string();
    match known.ok().or(later) {
        Some(quote) => QuoteRow {
            basis,
            subject,
            value: format::quoted_multiple(quote.fact.value),
            quoted: quoted_on(quote.fact.as_of, quote.age_days),
            source: quote.fact.source.clone(),
        },
        None => QuoteRow {
            basis,
            subject,
            value: "not in this snapshot".to_owned(),
            quoted: String::new(),
            source: String::new(),
        },
    }
}
