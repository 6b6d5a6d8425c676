//! Levels of an instrument on the sessions of another.

use std::borrow::Cow;

use crate::domain::{Basis, Day, PriceSeries, Value};

/// The levels on these days, NaN where there is none; borrowed where the instrument has these
/// sessions and no others before them.
///
/// No value with dividends where they are not known.
pub(in crate::domain::metrics) fn levels_on<'a>(
    series: &'a PriceSeries,
    basis: Basis,
    days: &[Day],
) -> Value<Cow<'a, [f64]>> {
    let levels = match basis {
        Basis::Price => Cow::Borrowed(series.closes()),
        Basis::TotalReturn => Cow::Owned(series.levels(basis)?),
    };
    if !series.days().starts_with(days) {
        return Ok(Cow::Owned(joined(series.days(), &levels, days)));
    }
    Ok(match levels {
        Cow::Borrowed(levels) => Cow::Borrowed(levels.get(..days.len()).unwrap_or_default()),
        Cow::Owned(mut levels) => {
            levels.truncate(days.len());
            Cow::Owned(levels)
        }
    })
}

fn joined(own_days: &[Day], own_levels: &[f64], days: &[Day]) -> Vec<f64> {
    let mut own = own_days.iter().zip(own_levels).peekable();
    let level = |&day: &Day| {
        while own.next_if(|(other, _)| **other < day).is_some() {}
        own.next_if(|(other, _)| **other == day).map_or(f64::NAN, |(_, level)| *level)
    };
    days.iter().map(level).collect()
}
