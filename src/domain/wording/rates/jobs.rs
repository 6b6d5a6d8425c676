//! Payrolls and unemployment in words.

use crate::domain::{
    Day, Observation, format,
    metrics::rates::payrolls::{JobsTrend, JobsVerdict},
};

/// The mean of the last months, and whether it can be told from none.
pub fn jobs_caption(trend: Option<&JobsTrend>, vintage: &str) -> String {
    let Some(trend) = trend else {
        return "Too few months had been published by this day.".to_owned();
    };
    format!(
        "In the {} months to {} employers added {} thousand jobs a month on average, by the \
         figures {vintage}; the 95 % interval runs from {} to {}: {}.",
        format::count_in_words(trend.months),
        format::month_long(trend.last),
        format::fixed(trend.mean_thousands, 0),
        format::fixed(trend.low_thousands, 0),
        format::fixed(trend.high_thousands, 0),
        jobs_verdict_words(trend.verdict),
    )
}

/// What an interval says of job growth.
pub fn jobs_verdict_words(verdict: JobsVerdict) -> &'static str {
    match verdict {
        JobsVerdict::Growing => "growing",
        JobsVerdict::Flat => "flat, as it covers zero",
        JobsVerdict::Shrinking => "shrinking",
    }
}

/// Which state of the figures it is, as a day sees it.
pub fn vintage_words(published: Option<Day>, as_of: Day) -> String {
    match published {
        None => "as published".to_owned(),
        Some(day) => {
            let month = format::month_long(day.calendar_month());
            let later = if as_of < day { ", later" } else { "" };
            format!("of {month}{later}")
        }
    }
}

/// The newest rate, and how far it is above its low of a year.
pub fn unemployment_caption(percent: &[Observation]) -> String {
    let Some(newest) = percent.last() else {
        return "No month had been published by this day.".to_owned();
    };
    let month = newest.period_end.calendar_month();
    let year = percent.iter().filter(|o| month.plus(-12) <= o.period_end.calendar_month());
    let lowest = year.map(|o| o.value).fold(newest.value, f64::min);
    format!(
        "{} in {}, {} above its lowest of the twelve months before.",
        format::percent(newest.value / 100.0, 1),
        format::month_long(month),
        format::points_bare((newest.value - lowest) / 100.0, 1),
    )
}
