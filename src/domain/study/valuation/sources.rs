//! Sources of a relative return between two days on which both ratios were quoted.

use crate::domain::{
    Absence, Day, PairView, Value,
    facts::{Index, PeBasis, PeMeasure, PeQuote, ValuationFacts},
    metrics::valuation::decomposition::{Decomposition, RelativeGrowth, decompose},
};

/// The sources of a relative return, and the ratios that they rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SourcesOfReturn {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The parts.
    pub parts: Decomposition,
    /// The ratios of both legs on the first day, the small leg's first; multiples.
    pub ratios_from: (f64, f64),
    /// The same on the last day.
    pub ratios_to: (f64, f64),
    /// True where the same sources quoted on both days.
    pub is_one_publication: bool,
}

/// The levels of both legs on both bases, to the as-of session.
#[derive(Clone, Copy, Debug)]
pub struct RelativeLevels<'a> {
    /// Closes.
    pub price: PairView<'a>,
    /// The same with dividends reinvested.
    pub total_return: PairView<'a>,
}

/// The sources of the relative return between the first and the last day by `as_of` on which both
/// ratios were quoted with loss-makers left out.
///
/// # Errors
/// [`Absence::NotEnoughHistory`] without two such days or a session before the first of them.
pub fn sources_of_return(
    facts: &ValuationFacts,
    small: &Index,
    large: &Index,
    levels: RelativeLevels<'_>,
    as_of: Day,
) -> Value<SourcesOfReturn> {
    let days = days_with_both(facts, small, large, as_of);
    let too_few = Absence::NotEnoughHistory { need: 2, have: days.len() };
    let (Some(first), Some(last), true) = (days.first(), days.last(), 2 <= days.len()) else {
        return Err(too_few);
    };
    let (from, to) = (first.0.as_of, last.0.as_of);
    let relative = |(small, large): &(&PeQuote, &PeQuote)| small.value / large.value;
    let parts = decompose(RelativeGrowth {
        price: growth(levels.price, from, to)?,
        total_return: growth(levels.total_return, from, to)?,
        relative_pe_start: relative(first),
        relative_pe_end: relative(last),
    })?;
    let ratios = |(small, large): &(&PeQuote, &PeQuote)| (small.value, large.value);
    Ok(SourcesOfReturn {
        from,
        to,
        parts,
        ratios_from: ratios(first),
        ratios_to: ratios(last),
        is_one_publication: (&first.0.source, &first.1.source) == (&last.0.source, &last.1.source),
    })
}

/// Both quotes of each day that has both, in time order.
fn days_with_both<'a>(
    facts: &'a ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Vec<(&'a PeQuote, &'a PeQuote)> {
    let quotes = |index| facts.of(index, PeMeasure::Trailing, PeBasis::ExNegative);
    let known = quotes(small).filter(|quote| quote.as_of <= as_of);
    known
        .filter_map(|quote| Some((quote, quotes(large).find(|other| other.as_of == quote.as_of)?)))
        .collect()
}

/// The growth of the small leg over the large one, each day standing for the last session by it.
fn growth(view: PairView<'_>, from: Day, to: Day) -> Value {
    let at = |day| view.to(day).iter().last();
    match (at(from), at(to)) {
        (Some((_, small, large)), Some((_, small_end, large_end))) => {
            Ok((small_end / small) / (large_end / large))
        }
        _ => Err(Absence::NotEnoughHistory { need: 2, have: 0 }),
    }
}
