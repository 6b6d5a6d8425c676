//! Payrolls and unemployment in words.

use crate::domain::{
    Day, Observation, format,
    metrics::rates::payrolls::{JobsTrend, JobsVerdict},
};

/// The mean of the last months, and whether it can be told from none.
pub fn jobs_caption(trend: Option<&JobsTrend>, vintage: &str) -> String {
    let Some(trend) = trend else {
        return "The snapshot holds too few months by this day.".to_owned();
    };
    format!(
        "In the {} months to {} employers {} {} thousand jobs a month on average, by the figures \
         {vintage}; the 95 % interval runs from {} to {}: {}.",
        format::count_in_words(trend.months),
        format::month_long(trend.last),
        if trend.mean_thousands < 0.0 { "shed" } else { "added" },
        format::fixed(trend.mean_thousands.abs(), 0),
        format::fixed(trend.low_thousands, 0),
        format::fixed(trend.high_thousands, 0),
        jobs_verdict_words(trend.verdict),
    )
}

/// Verdict of an interval on job growth.
pub fn jobs_verdict_words(verdict: JobsVerdict) -> &'static str {
    match verdict {
        JobsVerdict::Growing => "growing",
        JobsVerdict::Flat => "flat, as it covers zero",
        JobsVerdict::Shrinking => "shrinking",
    }
}

/// Vintage of the figures, as a day sees it.
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

/// The same in short, for the end of a line's name; empty for figures that are not revised.
pub fn vintage_short(published: Option<Day>) -> String {
    published.map_or(String::new(), |day| {
        format!(", {} {}", format::month_short(day.month()), day.year())
    })
}

/// The newest rate, and how far it is above its low of a year.
pub fn unemployment_caption(percent: &[Observation]) -> String {
    let Some(newest) = percent.last() else {
        return "The snapshot holds no month by this day.".to_owned();
    };
    let month = newest.period_end.calendar_month();
    let year = percent.iter().filter(|o| month.plus(-12) <= o.period_end.calendar_month());
    let lowest = year.map(|o| o.value).fold(newest.value, f64::min);
    let rise = match newest.value - lowest {
        0.0 => "as low as in any of the twelve months before".to_owned(),
        points => format!(
            "{} above its lowest of the twelve months before",
            format::points_bare(points / 100.0, 1)
        ),
    };
    let rate = format::percent(newest.value / 100.0, 1);
    format!("{rate} in {}, {rise}.", format::month_long(month))
}
