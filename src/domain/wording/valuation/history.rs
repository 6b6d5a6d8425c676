//! A valuation beside its own history, where it has one.

use crate::domain::{
    Observation, Value,
    facts::Index,
    format,
    study::valuation::{IndexCost, QuoteHistory},
};

/// Sentence on the history of quotes in which a figure could be ranked, or on its lack.
pub fn quote_history_words(index: &Index, history: Option<QuoteHistory>) -> String {
    let Some(QuoteHistory { first, last, quotes, percentile }) = history else {
        return format!("By this day the snapshot holds no P/E of the {index}.");
    };
    let span = if first == last {
        format!("on {}", format::day_long(first))
    } else {
        format!("from {} to {}", format::day_long(first), format::day_long(last))
    };
    let count = format::count_in_words(quotes);
    let noun = if quotes == 1 { "quote" } else { "quotes" };
    match percentile {
        Ok(share) => format!(
            "The newest of {count} {noun} of the {index} {span} is higher than {} of them.",
            format::percent(share, 0)
        ),
        Err(_) => format!(
            "{} {noun} of the P/E of the {index}, {span}, {} too few to say whether the newest is high \
             or low.",
            format::capitalised(&count),
            if quotes == 1 { "is" } else { "are" },
        ),
    }
}

/// Caption of an index's P/E: its price in earnings, and the share of months in which it was lower.
pub(crate) fn index_pe_caption(index: &Index, cost: &IndexCost) -> String {
    let IndexCost { months, cape, provisional_from, .. } = cost;
    let Some(now) = months.last() else {
        return format!("No earnings of the {index} had been published by this day.");
    };
    let first_year = months.first().map_or(0, |month| month.price_month_end.year());
    let standing = |share: Value| match share {
        Ok(share) => {
            format!(
                ", higher than in {} of the months since {first_year}",
                format::percent(share, 0)
            )
        }
        Err(_) => String::new(),
    };
    let earned = format!(
        "its earnings of the twelve months to {}",
        format::month_long(now.earnings_period_end.calendar_month())
    );
    let one = match now.pe {
        Some(pe) => {
            format!("cost {} {earned}{}", format::multiple(pe, 1), standing(cost.pe_percentile()))
        }
        None => format!("has no P/E, as {earned} were a loss"),
    };
    let ten = match cape.last() {
        Some(&Observation { period_end, value }) => format!(
            "; in {} {} the mean of ten years{}",
            format::month_long(period_end.calendar_month()),
            format::multiple(value, 1),
            standing(cost.cape_percentile())
        ),
        None => String::new(),
    };
    let caveat = match provisional_from {
        Some(from) if *from <= now.earnings_period_end => {
            " Its newest earnings are provisional and will be revised."
        }
        _ => "",
    };
    let month = format::month_long(now.price_month_end.calendar_month());
    format!("In {month} the {index} {one}{ten}.{caveat}")
}
