//! Notes of the reader's own on charts: a day and a few words each.

use std::{fmt, str::FromStr};

use super::Words;
use crate::domain::{Day, Error};

/// Ends a note in a link; words never hold it, since two digits follow their `~`.
const END: &str = "~.";
/// The characters of a day.
const DAY_CHARACTERS: usize = 10;

/// A day with a few words on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The day.
    pub day: Day,
    words: Words,
}

impl Note {
    /// The most characters of its words, so that they fit beside others above a chart.
    pub const MOST_CHARACTERS: usize = 40;

    /// A note of 1 to 40 characters in one line.
    ///
    /// # Errors
    /// When there are none, more, or more than one line.
    pub fn new(day: Day, words: &str) -> Result<Self, Error> {
        Self::of(day, Words::new(words).ok())
    }

    /// What it says.
    pub fn words(&self) -> &str {
        self.words.as_str()
    }

    fn of(day: Day, words: Option<Words>) -> Result<Self, Error> {
        let fits = |words: &Words| words.as_str().chars().count() <= Self::MOST_CHARACTERS;
        let words = words.filter(fits).ok_or_else(|| {
            Error::invalid("a note is 1 to 40 characters in one line", "shorten or write it")
        })?;
        Ok(Self { day, words })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.day, self.words)
    }
}

impl FromStr for Note {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (day, words) = text.split_at_checked(DAY_CHARACTERS).unwrap_or((text, ""));
        Self::of(day.parse()?, words.strip_prefix('_').and_then(|words| words.parse().ok()))
    }
}

/// The notes of a view, ascending by day; of one day, in the order in which they came.
///
/// ```
/// use rotascope::domain::view::{Note, Notes};
///
/// let notes: Notes = "2026-01-23_Streak~3a_over~.2025-04-08_Tariffs".parse()?;
/// assert_eq!(notes.all()[1].words(), "Streak: over");
/// let notes = notes.with(Note::new("2020-03-23".parse()?, "Low")?)?.without(1);
/// assert_eq!(notes.to_string(), "2020-03-23_Low~.2026-01-23_Streak~3a_over");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// The most notes of a view.
    pub const MOST: usize = 12;
    /// The most characters that they take in a link.
    pub(super) const MOST_IN_LINK: usize =
        Self::MOST * (DAY_CHARACTERS + 3 + 12 * Note::MOST_CHARACTERS);

    /// The notes.
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// The same and one more; one that is there already is not added.
    ///
    /// # Errors
    /// When there are twelve.
    pub fn with(&self, note: Note) -> Result<Self, Error> {
        let mut notes = self.0.clone();
        if !notes.contains(&note) {
            notes.insert(notes.partition_point(|other| other.day <= note.day), note);
        }
        if Self::MOST < notes.len() {
            return Err(Error::invalid("a view has at most twelve notes", "remove one of them"));
        }
        Ok(Self(notes))
    }

    /// The same without the one of an index.
    #[must_use]
    pub fn without(&self, index: usize) -> Self {
        let others = self.0.iter().enumerate().filter(|(at, _)| *at != index);
        Self(others.map(|(_, note)| note.clone()).collect())
    }
}

impl fmt::Display for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let notes: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&notes.join(END))
    }
}

impl FromStr for Notes {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut notes = Self::default();
        for note in text.split(END) {
            notes = notes.with(note.parse()?)?;
        }
        Ok(notes)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_note_is_refused() {
        let long = format!("2026-01-23_{}", "x".repeat(41));
        for text in
            ["", "2026-01-23", "2026-01-23_", "2026-01-23x", "2026-13-01_x", "soon_x", &long]
        {
            assert!(text.parse::<Notes>().is_err(), "{text:?}");
        }
        let many: Vec<String> = (10..23).map(|day| format!("2026-01-{day}_x")).collect();
        assert!(many[1..].join(END).parse::<Notes>().is_ok());
        assert!(many.join(END).parse::<Notes>().is_err());
    }

    proptest! {
        #[test]
        fn any_notes_come_back_from_a_link(
            notes in prop::collection::vec((10_u8..28, "\\PC{1,40}"), 0..12),
        ) {
            let note = |(day, words): &(u8, String)| {
                Note::new(format!("2026-02-{day}").parse().ok()?, words).ok()
            };
            let notes = notes.iter().filter_map(note);
            let notes = notes.fold(Notes::default(), |notes, note| notes.with(note).unwrap());
            let link = notes.to_string();
            prop_assert!(link.len() <= Notes::MOST_IN_LINK);
            prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~-".contains(&b)));
            prop_assert!(link.is_empty() || link.parse() == Ok(notes));
        }
    }
}
