//! One condition: a kind and its values.

use std::{fmt, str::FromStr};

use super::{
    inputs::{Inputs, Legs},
    kind::{KindSpec, Source},
    kinds,
    parameter::Role,
    terms::Terms,
};
use crate::domain::{Error, quoted};

/// What parts the values of a condition in a link.
const BETWEEN_VALUES: char = '~';

/// Something that is true or false of a pair at a session.
///
/// ```
/// use rotascope::domain::signals::{Condition, Legs};
///
/// let condition: Condition = "streak~small~7".parse()?;
/// let legs = Legs { one: "IWM", other: "SPY" };
/// assert_eq!(condition.words(legs), "IWM was ahead of SPY on at least 7 sessions in a row");
/// assert!("streak~small~1".parse::<Condition>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Condition {
    kind: &'static KindSpec,
    terms: Terms,
}

/// A kind is known by its code.
impl PartialEq for Condition {
    fn eq(&self, other: &Self) -> bool {
        self.kind.code == other.kind.code && self.terms == other.terms
    }
}

impl Eq for Condition {}

impl Condition {
    /// The condition that a reader starts from.
    pub fn usual(kind: &'static KindSpec) -> Self {
        Self { kind, terms: Terms::usual(kind.parameters) }
    }

    /// Its kind.
    pub fn kind(&self) -> &'static KindSpec {
        self.kind
    }

    /// Its values.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The same with another value of a role; the same where it is not offered.
    #[must_use]
    pub fn with(self, role: Role, value: i16) -> Self {
        Self { terms: self.terms.with(role, value), ..self }
    }

    /// What it rests on beside the prices.
    pub fn source(&self) -> Option<Source> {
        (self.kind.source)(&self.terms)
    }

    /// What is true, in words that go into a sentence.
    pub fn words(&self, legs: Legs<'_>) -> String {
        let Legs { one, other } = legs;
        let legs = if self.is_of_second() { Legs { one: other, other: one } } else { legs };
        (self.kind.words)(&self.terms, legs)
    }

    /// Whether it is true, one value a session of the view; none where that cannot be judged.
    ///
    /// A value reads nothing after its session.
    pub fn holds(&self, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
        let view = if self.is_of_second() { inputs.view.swapped() } else { inputs.view };
        (self.kind.holds)(&self.terms, &Inputs { view, ..inputs.clone() })
    }

    /// True where it is about the second leg.
    fn is_of_second(&self) -> bool {
        self.terms.count(Role::Who) == 1
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.code)?;
        self.terms.codes().try_for_each(|code| write!(f, "{BETWEEN_VALUES}{code}"))
    }
}

impl FromStr for Condition {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut texts = text.split(BETWEEN_VALUES);
        let code = texts.next().unwrap_or_default();
        let kind = kinds::ALL.iter().copied().find(|kind| kind.code == code);
        let kind = kind.ok_or_else(|| {
            let known: Vec<&str> = kinds::ALL.iter().map(|kind| kind.code).collect();
            let problem = format!("{} is not a kind of condition", quoted(code));
            Error::invalid(problem, format!("use one of {}", known.join(", ")))
        })?;
        Ok(Self { kind, terms: Terms::read(kind.parameters, texts)? })
    }
}
