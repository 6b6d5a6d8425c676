//! A century of the size factor in words.

use crate::domain::{
    Absence, Day, Value, format,
    metrics::performance::size_factor::{Drought, FactorLikeness, FactorPoint},
    wording::reason,
};

/// Caption of the factor: its growth, its longest drought, and the one that lasts.
pub(crate) fn century_caption(points: &[FactorPoint], droughts: &[Drought]) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return "No month has been published by this day.".to_owned();
    };
    let mut sentences = vec![format!(
        "From {} to {} small beat big by {} in all.",
        month(first.day),
        month(last.day),
        format::percent(last.growth / first.growth - 1.0, 0),
    )];
    sentences.extend(droughts.first().map(|drought| {
        format!(
            "The longest drought: {}, {} at its deepest.",
            span_words(drought),
            format::signed_percent(drought.depth, 0),
        )
    }));
    let running = droughts.iter().skip(1).find(|drought| drought.recovery.is_none());
    sentences.extend(running.map(|drought| {
        format!(
            "The present one has lasted {} since {}, {} below the peak.",
            years(drought.months),
            month(drought.peak),
            format::percent(-last.drawdown, 0),
        )
    }));
    sentences.join(" ")
}

/// Caption of the factor's drawdown, now and at worst.
pub(crate) fn century_drawdown_caption(points: &[FactorPoint]) -> String {
    let deepest = points.iter().min_by(|a, b| a.drawdown.total_cmp(&b.drawdown));
    let (Some(now), Some(deepest)) = (points.last(), deepest) else {
        return "No month has been published by this day.".to_owned();
    };
    format!(
        "In {} it was {} from its peak; at its deepest {} in {}.",
        month(now.day),
        format::signed_percent(now.drawdown, 0),
        format::signed_percent(deepest.drawdown, 0),
        month(deepest.day),
    )
}

/// Sentence on the likeness of factor and pair: how closely they moved together, over all months
/// that both have and over those of the factor's newer state.
pub(crate) fn likeness_words(
    small: &str,
    large: &str,
    likeness: Value<FactorLikeness>,
    newer: Value<FactorLikeness>,
) -> String {
    let newer = newer.ok().filter(|newer| likeness.is_ok_and(|all| all.first < newer.first));
    let newer = newer.map_or(String::new(), |newer| {
        format!(
            " Since {}, from when on all of the factor was published at once, it was {}.",
            format::month_long(newer.first),
            format::fixed(newer.correlation, 2),
        )
    });
    all_months_words(small, large, likeness) + newer.as_str()
}

/// A factor that moves less closely with a pair than this cannot stand in for it.
const LEAST_CORRELATION: f64 = 0.5;

/// Tells whether the factor moves closely enough with the pair to stand in for it.
pub(crate) fn is_alike(likeness: Value<FactorLikeness>) -> bool {
    likeness.is_ok_and(|found| LEAST_CORRELATION <= found.correlation)
}

fn all_months_words(small: &str, large: &str, likeness: Value<FactorLikeness>) -> String {
    match likeness {
        Ok(FactorLikeness { correlation, months, first, last }) => format!(
            "The size factor {} stand in for {small} minus {large}: over {} months from {} to {} the \
             two had a correlation of {}.",
            if is_alike(likeness) { "may" } else { "cannot" },
            format::count(months),
            format::month_long(first),
            format::month_long(last),
            format::fixed(correlation, 2),
        ),
        Err(Absence::NotEnoughHistory { need, have }) => format!(
            "Whether the size factor may stand in for {small} minus {large} cannot be said: the two \
             share {} {}, and {} are needed.",
            format::count_in_words(have),
            if have == 1 { "month" } else { "months" },
            format::count_in_words(need),
        ),
        Err(absence) => {
            format!(
                "Whether the size factor may stand in for {small} minus {large} cannot be said: \
                 {}.",
                reason(absence)
            )
        }
    }
}

fn span_words(drought: &Drought) -> String {
    let from = month(drought.peak);
    match drought.recovery {
        Some(end) => format!("{} from {from} to {}", years(drought.months), month(end)),
        None => format!("{} since {from}, not over yet", years(drought.months)),
    }
}

fn month(day: Day) -> String {
    format::month_long(day.calendar_month())
}

fn years(months: usize) -> String {
    format!("{} years", format::fixed(months as f64 / 12.0, 1))
}
