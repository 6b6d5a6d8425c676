//! Since when the ratio has not been as high, or as low, in words.

use crate::domain::{
    Value, format,
    metrics::performance::highest_since::{Extreme, Record},
};

/// Shorter records are made every few weeks.
const NOTABLE_SESSIONS: usize = 21;

/// "The ratio is at its highest since 2 December 2024."; none of a record of less than a month.
pub(crate) fn record_words(record: Value<(Extreme, Record)>) -> Option<String> {
    let (end, record) = record.ok()?;
    (NOTABLE_SESSIONS <= record.sessions).then(|| match record.since {
        Some(since) => format!("The ratio is at its {end} since {}.", format::day_long(since)),
        None => format!(
            "The ratio is at its {end} of the history, which begins on {}.",
            format::day_long(record.first),
        ),
    })
}

/// A caption of the ratio, and its record in a sentence after it.
pub(crate) fn and_record(caption: String, record: Value<(Extreme, Record)>) -> String {
    match record_words(record) {
        Some(words) => format!("{caption} {words}"),
        None => caption,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[track_caller]
    fn check(since: Option<&str>, sessions: usize, expected: Option<&str>) {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let record = Record { since: since.map(day), first: day("2000-05-26"), sessions };
        let words = record_words(Ok((Extreme::Highest, record)));
        assert_eq!(words.as_deref(), expected);
    }

    #[test]
    fn a_record_of_a_month_is_told() {
        let told = "The ratio is at its highest since 2 December 2024.";
        check(Some("2024-12-02"), 21, Some(told));
        check(Some("2024-12-02"), 20, None);
    }

    #[test]
    fn a_record_of_the_history_says_where_it_begins() {
        let told = "The ratio is at its highest of the history, which begins on 26 May 2000.";
        check(None, 400, Some(told));
    }
}
