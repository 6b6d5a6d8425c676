//! The error of the domain: what is wrong, where, and what to do about it.

use std::fmt;

/// Error of an input: the problem, its place, and the remedy.
///
/// ```
/// use rotascope::domain::Error;
///
/// let error = Error::invalid("the close -3 is not positive", "give the close in currency")
///     .in_file("prices/IWM.csv")
///     .at_line(17);
/// assert_eq!(
///     error.to_string(),
///     "prices/IWM.csv, line 17: the close -3 is not positive; give the close in currency"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    place: ErrorPlace,
    problem: String,
    remedy: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ErrorKind {
    Damaged,
    Invalid,
    NewerSchema,
    Unavailable,
}

/// Place of the trouble in the input, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorPlace {
    /// The file's path or name.
    pub file: Option<String>,
    /// The line, counted from 1.
    pub line: Option<u64>,
    /// The field or column.
    pub field: Option<String>,
}

impl Error {
    /// Input that breaks a rule of its format.
    pub fn invalid(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(ErrorKind::Invalid, problem, remedy)
    }

    /// Bytes that are not those which were published.
    pub fn damaged(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(ErrorKind::Damaged, problem, remedy)
    }

    /// A snapshot of a schema that this build does not know yet.
    pub fn newer_schema(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(ErrorKind::NewerSchema, problem, remedy)
    }

    /// Input that could not be had at all.
    pub fn unavailable(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(ErrorKind::Unavailable, problem, remedy)
    }

    fn new(kind: ErrorKind, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        let (problem, remedy) = (problem.into(), remedy.into());
        Self(Box::new(Inner { kind, place: ErrorPlace::default(), problem, remedy }))
    }

    /// The same error, placed in a file; what does not show in its name is escaped.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.0.place.file = Some(shown_name(&file.into()));
        self
    }

    /// The same error, placed on a line (counted from 1).
    #[must_use]
    pub fn at_line(mut self, line: u64) -> Self {
        self.0.place.line = Some(line);
        self
    }

    /// The same error, placed in a field or column.
    #[must_use]
    pub fn at_field(mut self, field: impl Into<String>) -> Self {
        self.0.place.field = Some(field.into());
        self
    }

    /// The place of the trouble.
    pub fn place(&self) -> &ErrorPlace {
        &self.0.place
    }

    /// The problem, without place and remedy.
    pub fn problem(&self) -> &str {
        &self.0.problem
    }

    /// The remedy.
    pub fn remedy(&self) -> &str {
        &self.0.remedy
    }

    /// True where the bytes are not those which were published.
    pub fn is_damaged(&self) -> bool {
        self.0.kind == ErrorKind::Damaged
    }

    /// True where the input breaks a rule of its format.
    pub fn is_invalid(&self) -> bool {
        self.0.kind == ErrorKind::Invalid
    }

    /// True where a newer build of the application is needed to read the input.
    pub fn is_newer_schema(&self) -> bool {
        self.0.kind == ErrorKind::NewerSchema
    }

    /// True where the input could not be had at all.
    pub fn is_unavailable(&self) -> bool {
        self.0.kind == ErrorKind::Unavailable
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ErrorPlace { file, line, field } = self.place();
        let parts = [
            file.clone(),
            line.map(|line| format!("line {line}")),
            field.as_ref().map(|field| format!("field {field}")),
        ];
        let place: Vec<String> = parts.into_iter().flatten().collect();
        if !place.is_empty() {
            write!(f, "{}: ", place.join(", "))?;
        }
        write!(f, "{}; {}", self.problem(), self.remedy())
    }
}

impl std::error::Error for Error {}

/// Characters that an error repeats of an input.
const MOST_REPEATED: usize = 60;
/// Characters of the name of a file that an error repeats.
const MOST_OF_A_NAME: usize = 200;
/// Words of a line that repeats what a reader typed.
const MOST_WORDS: usize = 60;

/// The beginning of a text, for an error about it: no input makes a message long.
pub(crate) fn excerpt(text: &str) -> String {
    let mut shown = String::new();
    let mut room = MOST_REPEATED;
    for character in text.chars() {
        let escaped = printable(character);
        let Some(left) = room.checked_sub(escaped.chars().count()) else {
            shown.push('…');
            break;
        };
        room = left;
        shown.push_str(&escaped);
    }
    shown
}

/// The beginning of a text in quotes; controls and marks of direction are shown as escapes.
///
/// ```
/// use rotascope::domain::quoted;
///
/// assert_eq!(quoted("IWM\n\u{202e}"), r#""IWM\n\u{202e}""#);
/// assert_eq!(quoted(&"9".repeat(60_000)), format!("\"{}…\"", "9".repeat(60)));
/// ```
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", excerpt(text))
}

/// A character, or the escape of one that does not show or turns the line.
fn printable(character: char) -> String {
    if character == '\'' { "'".to_owned() } else { character.escape_debug().to_string() }
}

/// A character as a name has it, where a backslash or a quotation mark is one of many.
fn plain_or_escaped(character: char) -> String {
    if matches!(character, '\\' | '"') { character.into() } else { printable(character) }
}

/// The name of a file, with escapes in place of what does not show; of a long one the end.
///
/// A backslash may part folders, and stays.
///
/// ```
/// use rotascope::domain::shown_name;
///
/// assert_eq!(shown_name("C:\\a\u{202e}b.csv"), r"C:\a\u{202e}b.csv");
/// let long = shown_name(&format!("{}.csv", "9".repeat(60_000)));
/// assert!(long.starts_with("…9") && long.ends_with("9.csv") && long.chars().count() < 210);
/// ```
pub fn shown_name(name: &str) -> String {
    let last = name.char_indices().rev().nth(MOST_OF_A_NAME - 1);
    let from = last.map_or(0, |(at, _)| at);
    let cut = if from == 0 { "" } else { "…" };
    let shown = name.get(from..).unwrap_or_default().chars().map(plain_or_escaped);
    shown.fold(cut.to_owned(), |shown, character| shown + &character)
}

/// A text that repeats what a reader typed: long words and lines are cut, and controls shown as escapes.
///
/// ```
/// use rotascope::domain::shown_lines;
///
/// assert_eq!(shown_lines("no 'a\u{7}b'\n\nUsage: x\n"), "no 'a\\u{7}b'\n\nUsage: x");
/// assert_eq!(shown_lines(&"9".repeat(60_000)).chars().count(), 61);
/// ```
pub fn shown_lines(text: &str) -> String {
    let word = |word: &str| match word.chars().nth(MOST_REPEATED) {
        Some(_) => excerpt(word),
        None => word.chars().map(plain_or_escaped).collect(),
    };
    let line = |line: &str| -> String {
        let words: Vec<String> = line.split(' ').take(MOST_WORDS).map(word).collect();
        words.join(" ")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_told_from_the_others() {
        for (error, kinds) in [
            (Error::invalid("no bytes", "try again"), [true, false, false, false]),
            (Error::damaged("no bytes", "try again"), [false, true, false, false]),
            (Error::newer_schema("no bytes", "try again"), [false, false, true, false]),
            (Error::unavailable("no bytes", "try again"), [false, false, false, true]),
        ] {
            let found = [
                error.is_invalid(),
                error.is_damaged(),
                error.is_newer_schema(),
                error.is_unavailable(),
            ];
            assert_eq!(found, kinds, "{error}");
            assert_eq!((error.problem(), error.remedy()), ("no bytes", "try again"));
        }
    }

    #[test]
    fn no_mark_of_direction_is_shown_as_it_is() {
        let marks = ['\u{61c}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{feff}', '\u{2028}'];
        for mark in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}').chain(marks) {
            assert!(quoted(&mark.to_string()).is_ascii(), "{mark:?}");
        }
    }

    #[test]
    fn the_place_comes_first() {
        let error = || Error::invalid("this is bad", "mend it");
        for (placed, text) in [
            (error(), "this is bad; mend it"),
            (error().in_file("a.csv"), "a.csv: this is bad; mend it"),
            (
                error().in_file("a\u{202e}\nb \"c\".csv"),
                "a\\u{202e}\\nb \"c\".csv: this is bad; mend it",
            ),
            (error().at_field("Close"), "field Close: this is bad; mend it"),
            (
                error().at_field("Close").at_line(3).in_file("a.csv"),
                "a.csv, line 3, field Close: this is bad; mend it",
            ),
        ] {
            assert_eq!(placed.to_string(), text);
        }
    }
}
