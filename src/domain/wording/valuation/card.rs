//! The gap between two price-earnings ratios in words.

use super::{
    super::card::{CardWords, dated},
    sides::{Gap, gap_of},
};
use crate::domain::{
    Day,
    facts::{Index, PeBasis, PeMeasure, ValuationFacts},
    format,
    study::valuation::PeGap,
};

/// The gap in words: how much cheaper when, and what parity would take.
pub(crate) fn card_words(facts: &ValuationFacts, gap: PeGap<'_>, as_of: Day) -> CardWords {
    let (small, large) = (gap.small.fact, gap.large.fact);
    let quiet = aggregate_words(facts, &small.subject, as_of).into_iter().collect();
    let at = format!(
        "{} against {}, loss-makers left out in both; {}.",
        format::quoted_multiple(small.value),
        format::quoted_multiple(large.value),
        dated("quoted", small.as_of, gap.small.age_days),
    );
    let (Ok(discount), Ok(upside)) = (gap.discount(), gap.upside_to_parity()) else {
        return CardWords { verdict: "No gap".to_owned(), lines: vec![at], quiet };
    };
    let parity = format::signed_percent(upside, 1);
    let (verdict, line) = match gap_of(discount) {
        Gap::None => ("No gap".to_owned(), None),
        Gap::Discount(size) => (
            format!("{} cheaper", format::percent(size, 1)),
            Some(format!(
                "Parity would take {parity}: more than the discount, as a rise is counted from the \
                 lower price."
            )),
        ),
        Gap::Premium(size) => (
            format!("{} dearer", format::percent(size, 1)),
            Some(format!("Parity would take {parity}.")),
        ),
    };
    CardWords { verdict, lines: std::iter::once(at).chain(line).collect(), quiet }
}

/// Sentence on the small index with loss-makers counted in, where it was ever quoted so.
fn aggregate_words(facts: &ValuationFacts, index: &Index, as_of: Day) -> Option<String> {
    let all = facts.latest(index, PeMeasure::Trailing, PeBasis::Aggregate, as_of).ok()?.fact;
    let same_day =
        facts.latest(index, PeMeasure::Trailing, PeBasis::ExNegative, all.as_of).ok()?.fact;
    (same_day.as_of == all.as_of).then(|| {
        format!(
            "With loss-makers counted in, the {index} stood at {} in {}, against {} without.",
            format::quoted_multiple(all.value),
            format::month_long(all.as_of.calendar_month()),
            format::quoted_multiple(same_day.value),
        )
    })
}
