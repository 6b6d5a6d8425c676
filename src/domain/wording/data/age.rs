//! Age and soundness of the snapshot, in words.

use super::super::Sentence;
use crate::domain::{Day, format, study::data::DataState};

/// Distance of a series from the calendar.
///
/// ```
/// use rotascope::domain::wording::data::staleness;
///
/// let last = "2026-09-25".parse()?;
/// assert_eq!(staleness(last, "2026-11-23".parse().ok()), "59 days old");
/// assert_eq!(staleness(last, Some(last)), "of today");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn staleness(last: Day, today: Option<Day>) -> String {
    match today.map(|today| last.days_until(today)) {
        None => "of unknown age".to_owned(),
        Some(0) => "of today".to_owned(),
        Some(1) => "one day old".to_owned(),
        Some(-1) => "one day ahead of the calendar".to_owned(),
        Some(days) if days < 0 => format!("{} days ahead of the calendar", -days),
        Some(days) => format!("{} days old", format::count(days as usize)),
    }
}

/// Headline: can the figures be trusted?
pub fn headline(state: &DataState) -> Sentence {
    let &DataState { as_of, today, files, refused, findings } = state;
    let age = format!("prices go to {}, {}", format::day_long(as_of), staleness(as_of, today));
    let files = format::count(files);
    if 0 < refused {
        let bad = plural(refused, "file");
        return Sentence::new(format!("{bad} of {files} cannot be used; {age}."));
    }
    let checks = match findings {
        0 => "every check is passed".to_owned(),
        count => format!("the checks leave {}", plural(count, "finding")),
    };
    Sentence::new(format!(
        "All {files} files of figures are as they were published and {checks}; {age}."
    ))
}

/// A length in bytes as it is read at a glance.
pub fn size_words(bytes: u64) -> String {
    match bytes as f64 {
        few if few < 1e3 => format!("{bytes}\u{a0}bytes"),
        some if some < 1e6 => format!("{}\u{a0}KB", format::fixed(some / 1e3, 1)),
        many => format!("{}\u{a0}MB", format::fixed(many / 1e6, 1)),
    }
}

fn plural(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", format::count(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn trouble_is_said_before_age() {
        let sound = DataState {
            as_of: day("2026-09-25"),
            today: Some(day("2026-11-23")),
            files: 44,
            refused: 0,
            findings: 0,
        };
        let age = "prices go to 25 September 2026, 59 days old";
        for (state, words) in [
            (
                sound,
                format!(
                    "All 44 files of figures are as they were published and every check is passed; {age}."
                ),
            ),
            (
                DataState { findings: 1, ..sound },
                format!(
                    "All 44 files of figures are as they were published and the checks leave 1 finding; {age}."
                ),
            ),
            (DataState { refused: 2, ..sound }, format!("2 files of 44 cannot be used; {age}.")),
        ] {
            assert_eq!(headline(&state).to_string(), words);
        }
    }

    #[test]
    fn ages_and_sizes_read_at_a_glance() {
        let last = day("2026-09-25");
        for (today, words) in [
            (None, "of unknown age"),
            (Some("2026-09-26"), "one day old"),
            (Some("2026-09-24"), "one day ahead of the calendar"),
            (Some("2036-09-25"), "3,653 days old"),
        ] {
            assert_eq!(staleness(last, today.map(day)), words);
        }
        for (bytes, words) in
            [(999, "999\u{a0}bytes"), (5627, "5.6\u{a0}KB"), (1_234_567, "1.2\u{a0}MB")]
        {
            assert_eq!(size_words(bytes), words);
        }
    }
}
