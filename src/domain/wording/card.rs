//! Words of a card.

use crate::domain::{Absence, Day, format};

/// The words of a card: a verdict in big type, what it rests on, and what should be known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardWords {
    /// The verdict.
    pub verdict: String,
    /// The grounds of the verdict.
    pub lines: Vec<String>,
    /// Caveats, dates and sources.
    pub quiet: Vec<String>,
}

/// "quoted on 23 January 2026, 245 days before".
pub(super) fn dated(verb: &str, day: Day, age_days: i32) -> String {
    let on = format::day_long(day);
    match age_days {
        ..=0 => format!("{verb} on {on}"),
        1 => format!("{verb} on {on}, one day before"),
        days => format!("{verb} on {on}, {days} days before"),
    }
}

/// Reason of an absence, for the end of a sentence.
pub(crate) fn absence_words(absence: Absence) -> String {
    match absence {
        Absence::NotKnownYet { first } => {
            format!("first published on {}, later than this day", format::day_long(first))
        }
        Absence::NotInSnapshot => "this snapshot holds no figure".to_owned(),
        other => reason(other),
    }
}

/// Reason of an absence in words, its days written out.
pub(crate) fn reason(absence: Absence) -> String {
    absence.written(format::day_long)
}

/// Reason of an absence for the end of a sentence, a count in its own units: "it takes two sessions,
/// and there is one".
pub(super) fn too_short(absence: Absence, unit: &str) -> String {
    let Absence::NotEnoughHistory { need, have } = absence else { return absence_words(absence) };
    let plural = if need == 1 { "" } else { "s" };
    let there = if have == 1 { "is" } else { "are" };
    let [need, have] = [need, have].map(format::count_in_words);
    let have = if have == "no" { "none".to_owned() } else { have };
    format!("it takes {need} {unit}{plural}, and there {there} {have}")
}

impl CardWords {
    /// A card without a figure: what is missing, and from when on it is known.
    pub fn absent(what: &str, absence: Absence) -> Self {
        let line = format!("{what}: {}.", absence_words(absence));
        Self { verdict: "Not known".to_owned(), lines: vec![line], quiet: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_an_absence_are_written_out() {
        let day = |text: &str| text.parse().unwrap();
        let (need, first) = (day("2000-01-07"), day("2000-05-26"));
        for (absence, words) in [
            (
                Absence::BeginsTooLate { need, first },
                "the history is too short: it begins on 26 May 2000, after 7 January 2000",
            ),
            (Absence::NotKnownYet { first }, "first published on 26 May 2000, later than this day"),
        ] {
            assert_eq!(absence_words(absence).replace('\u{a0}', " "), words);
        }
    }

    #[test]
    fn what_is_too_short_is_counted_in_its_own_units() {
        for (need, have, unit, words) in [
            (2, 1, "session", "it takes two sessions, and there is one"),
            (1, 0, "day", "it takes one day, and there are none"),
            (156, 51, "week", "it takes 156 weeks, and there are 51"),
        ] {
            assert_eq!(too_short(Absence::NotEnoughHistory { need, have }, unit), words);
        }
    }
}
