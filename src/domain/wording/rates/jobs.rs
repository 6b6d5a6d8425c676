//! Payrolls and unemployment in words.

use crate::domain::{
    Day, Month, Observation, format,
    metrics::rates::payrolls::{JobsTrend, JobsVerdict},
};

/// The mean of the last months, and whether it can be told from none; figures that were published
/// later come after those that the day knew, and are called so.
pub(crate) fn jobs_caption(known: Option<&JobsTrend>, later: &[(JobsTrend, Day)]) -> String {
    let mut sentences = vec![match known {
        Some(trend) => format!("{}.", trend_words(trend)),
        None => "The snapshot holds no figures as they stood on this day.".to_owned(),
    }];
    sentences.extend(later.iter().map(|(trend, published)| {
        format!(
            "By figures published later, in {}: {}.",
            format::month_long(published.calendar_month()),
            uncapitalised(&trend_words(trend)),
        )
    }));
    sentences.join(" ")
}

fn uncapitalised(words: &str) -> String {
    words.strip_prefix('I').map_or_else(|| words.to_owned(), |rest| format!("i{rest}"))
}

fn trend_words(trend: &JobsTrend) -> String {
    format!(
        "In the {} months to {} employers {} {} thousand jobs a month on average; the 95\u{a0}% \
         interval runs from {} to {}: {}",
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
pub(crate) fn jobs_verdict_words(verdict: JobsVerdict) -> &'static str {
    match verdict {
        JobsVerdict::Growing => "growing",
        JobsVerdict::Flat => "cannot be told from zero",
        JobsVerdict::Shrinking => "shrinking",
    }
}

/// Vintage of the figures, as a day sees it: "as published in January 2026".
pub(crate) fn vintage_words(published: Option<Day>, as_of: Day) -> String {
    match published {
        None => "as published".to_owned(),
        Some(day) => {
            let month = format::month_long(day.calendar_month());
            let later = if as_of < day { ", later than this day" } else { "" };
            format!("as published in {month}{later}")
        }
    }
}

/// The same in short, for the name of a line: "published Oct 2026".
pub(crate) fn vintage_short(published: Option<Day>) -> String {
    published.map_or("as published".to_owned(), |day| {
        format!("published {} {}", format::month_short(day.month()), day.year())
    })
}

/// The month of a line's last value: "to August 2026".
pub(crate) fn to_month(last: Month) -> String {
    format!("to {}", format::month_long(last))
}

/// Rows of job growth: "3 months to November 2025".
pub(crate) fn trend_label(months: usize, last: Option<Month>) -> String {
    let last = last.map(|last| format!(" {}", to_month(last))).unwrap_or_default();
    format!("{months} months{last}")
}

/// Months inside a series that were never published, in a sentence; empty where there are none.
fn gap_words(observations: &[Observation]) -> String {
    let months = observations.iter().map(|row| row.period_end.calendar_month());
    let pairs = months.clone().zip(months.skip(1));
    let missing = pairs.flat_map(|(before, after)| {
        (1..).map(move |n| before.plus(n)).take_while(move |month| *month < after)
    });
    let missing: Vec<String> = missing.map(format::month_long).collect();
    match missing.as_slice() {
        [] => String::new(),
        _ => format!(" Nothing was published for {}.", missing.join(", ")),
    }
}

/// The newest rate, and how far it is above its low of a year.
pub(crate) fn unemployment_caption(percent: &[Observation]) -> String {
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
    format!("{rate} in {}, {rise}.{}", format::month_long(month), gap_words(percent))
}
