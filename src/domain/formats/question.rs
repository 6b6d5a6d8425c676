//! Questions that a file leaves open, and what was decided without one.

use super::choices::About;
use crate::domain::{Error, excerpt, quoted};

/// A message names so many answers; more would bury the question.
const MOST_NAMED: usize = 4;

/// What a reader has to say before a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub about: About,
    /// The question in words.
    pub words: String,
    /// The answers: what [`Choices::set`](super::Choices::set) takes, and what it means in this file.
    pub answers: Vec<(String, String)>,
    /// The file that it is about, once that is known.
    pub file: Option<String>,
}

impl Question {
    pub(super) fn new(
        about: About,
        words: impl Into<String>,
        answers: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let answers = answers.into_iter().collect();
        Self { about, words: words.into(), answers, file: None }
    }

    /// The question as an error whose remedy, with the first few answers, is `--about ANSWER`, as the command has it.
    pub fn into_error(self) -> Error {
        let mut answers: Vec<String> = self
            .answers
            .iter()
            .take(MOST_NAMED)
            .map(|(value, words)| {
                let value = if value.contains(' ') { quoted(value) } else { excerpt(value) };
                format!("--{} {value} ({words})", self.about)
            })
            .collect();
        let more = self.answers.len().saturating_sub(MOST_NAMED);
        if 0 < more {
            answers.push(format!("one of {more} more"));
        }
        let remedy = match answers.as_slice() {
            [] => format!("say it with --{}", self.about),
            _ => format!("say {}", answers.join(" or ")),
        };
        let error = Error::invalid(self.words, remedy);
        match self.file {
            Some(file) => error.in_file(file),
            None => error,
        }
    }
}

/// Why a file is not read: a question is open, or something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The reader has to say something first.
    Ask(Question),
    /// The file cannot be read.
    Error(Error),
}

impl Stop {
    /// The error, or the question as one.
    pub fn into_error(self) -> Error {
        match self {
            Self::Ask(question) => question.into_error(),
            Self::Error(error) => error,
        }
    }

    /// The same, placed in a file.
    #[must_use]
    pub fn in_file(self, file: &str) -> Self {
        match self {
            Self::Ask(question) => Self::Ask(Question { file: Some(file.to_owned()), ..question }),
            Self::Error(error) => Self::Error(error.in_file(file)),
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<Question> for Stop {
    fn from(question: Question) -> Self {
        Self::Ask(question)
    }
}

/// What was decided of a file, each with its evidence, in the order of the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(Vec<(About, String)>);

impl Decisions {
    pub(in crate::domain) fn say(&mut self, about: About, words: impl Into<String>) {
        self.0.push((about, words.into()));
    }

    /// Each decision with what it is about.
    pub fn iter(&self) -> impl Iterator<Item = (About, &str)> {
        self.0.iter().map(|(about, words)| (*about, words.as_str()))
    }
}
