//! Every basis on which price-earnings ratios were quoted, side by side and never mixed.

use super::sides::quoted_on;
use crate::domain::{
    Day, Value, format,
    metrics::valuation::valuation_gap::discount,
    snapshot::{Index, Known, PeBasis, PeMeasure, PeQuote, ValuationFacts, first_later},
};

/// The newest quotes of both indices on one basis.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotedPair<'a> {
    /// The basis and measure of the ratios, in words.
    pub basis: &'static str,
    /// The ratio of the small index, or why there is none.
    pub small: Value<Known<'a, PeQuote>>,
    /// The ratio of the large index, or why there is none.
    pub large: Value<Known<'a, PeQuote>>,
}

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

const BASES: [(PeMeasure, PeBasis, &str); 5] = [
    (PeMeasure::Trailing, PeBasis::ExNegative, "Loss-makers left out"),
    (PeMeasure::Trailing, PeBasis::Aggregate, "All companies"),
    (PeMeasure::Trailing, PeBasis::Unstated, "Basis not stated"),
    (PeMeasure::Forward, PeBasis::Aggregate, "Forecasts, all companies"),
    (PeMeasure::Forward, PeBasis::Unstated, "Forecasts, basis not stated"),
];

/// Both indices on every basis on which either was ever quoted.
pub fn quoted_pairs<'a>(
    facts: &'a ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Vec<QuotedPair<'a>> {
    let pair = |&(measure, basis, words): &(PeMeasure, PeBasis, &'static str)| {
        let known = |index| facts.of(index, measure, basis).next().is_some();
        let newest = |index| facts.latest(index, measure, basis, as_of);
        (known(small) || known(large)).then(|| QuotedPair {
            basis: words,
            small: newest(small),
            large: newest(large),
        })
    };
    BASES.iter().filter_map(pair).collect()
}

/// The table of quotes: three lines a basis, what is only known later labelled so.
pub fn quote_rows(
    facts: &ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Vec<QuoteRow> {
    let mut rows = Vec::new();
    for &(measure, basis, words) in &BASES {
        let later = |index| first_later(facts.of(index, measure, basis), as_of);
        let pairs = quoted_pairs(facts, small, large, as_of);
        let Some(pair) = pairs.iter().find(|pair| pair.basis == words) else { continue };
        rows.push(row(words, small, pair.small, later(small)));
        rows.push(row(words, large, pair.large, later(large)));
        let both = pair.small.and_then(|small| Ok((small.fact.value, pair.large?.fact.value)));
        if let Ok(discount) = both.and_then(|(small, large)| discount(small, large)) {
            rows.push(QuoteRow {
                basis: words,
                subject: "Discount".to_owned(),
                value: format::percent(discount, 1),
                quoted: String::new(),
                source: String::new(),
            });
        }
    }
    rows
}

/// As many decimals as the quote has, up to two.
fn ratio_words(value: f64) -> String {
    let is_exact = (value * 10.0).round() / 10.0 == value;
    format::multiple(value, if is_exact { 1 } else { 2 })
}

fn row(
    basis: &'static str,
    index: &Index,
    known: Value<Known<'_, PeQuote>>,
    later: Option<Known<'_, PeQuote>>,
) -> QuoteRow {
    let subject = index.to_string();
    match known.ok().or(later) {
        Some(quote) => QuoteRow {
            basis,
            subject,
            value: ratio_words(quote.fact.value),
            quoted: quoted_on(quote.fact.as_of, quote.age_days),
            source: quote.fact.source.clone(),
        },
        None => QuoteRow {
            basis,
            subject,
            value: "never quoted".to_owned(),
            quoted: String::new(),
            source: String::new(),
        },
    }
}
