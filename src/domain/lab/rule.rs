//! One rule: a kind, its values, and a condition where its kind takes one.

use std::fmt;

use super::{
    inputs::RuleInputs,
    kind::RuleKind,
    kinds::{self, ALL},
};
use crate::domain::{
    Error,
    metrics::lab::{Plan, Weights},
    quoted,
    signals::{Legs, Role, Signal, Terms},
};

/// What parts the values of a rule in a link.
const BETWEEN_VALUES: char = '~';
/// What parts the rule, its conditions and what belongs to them in a link.
pub(super) const BETWEEN: &str = "~~";

/// What to hold of a pair, decided on each close.
///
/// ```
/// use rotascope::domain::{lab::Rule, signals::Legs};
///
/// let (rule, notices) = Rule::read("cross~50~200");
/// assert!(notices.is_empty());
/// assert_eq!(
///     rule.words(Legs { one: "IWM", other: "SPY" }),
///     "IWM while the mean of the ratio over 50 sessions stands above that over 200 sessions, else SPY",
/// );
/// let (rule, notices) = Rule::read("when~small~21~~begins~year");
/// assert_eq!((rule.to_string().as_str(), notices.len()), ("when~small~21~~begins~year", 0));
/// assert_eq!(Rule::read("cross~200~50").1.len(), 1, "the fast mean is the shorter one");
/// ```
#[derive(Clone, Debug)]
pub struct Rule {
    kind: &'static RuleKind,
    terms: Terms,
    condition: Option<Signal>,
}

/// A kind is known by its code.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.kind.code == other.kind.code
            && self.terms == other.terms
            && self.condition == other.condition
    }
}

impl Eq for Rule {}

/// The ratio against its mean of 200 sessions.
impl Default for Rule {
    fn default() -> Self {
        Self::usual(&kinds::USUAL)
    }
}

impl Rule {
    /// The rule that a reader starts from.
    pub fn usual(kind: &'static RuleKind) -> Self {
        let condition = kind.condition.map(|text| Signal::read(text).0);
        Self { kind, terms: Terms::usual(kind.parameters), condition }
    }

    /// Its kind.
    pub fn kind(&self) -> &'static RuleKind {
        self.kind
    }

    /// Its values.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Its condition; none where its kind takes none.
    pub fn condition(&self) -> Option<&Signal> {
        self.condition.as_ref()
    }

    /// The same with another value of a role; the same where it is not offered.
    #[must_use]
    pub fn with(self, role: Role, value: i16) -> Self {
        let changed = Self { terms: self.terms.clone().with(role, value), ..self.clone() };
        if changed.check().is_ok() { changed } else { self }
    }

    /// The same with another condition; the same where its kind takes none.
    #[must_use]
    pub fn when(self, condition: Signal) -> Self {
        let condition = self.condition.is_some().then_some(condition);
        Self { condition, ..self }
    }

    /// What is held and when, in words that go into a sentence.
    pub fn words(&self, legs: Legs<'_>) -> String {
        (self.kind.words)(&self.terms, self.condition(), legs)
    }

    /// What is to be held, one value a session; none where that cannot be judged.
    ///
    /// A value reads nothing after its session.
    pub fn weights(&self, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
        (self.kind.weights)(&self.terms, inputs)
    }

    /// The same with when it is restored, as [`backtest`](crate::domain::metrics::lab::backtest())
    /// takes it.
    pub fn plan(&self, inputs: &RuleInputs<'_>) -> Plan {
        Plan { weights: self.weights(inputs), schedule: self.kind.schedule }
    }

    /// Reads the form in a link; what cannot be read is left out and named by an error in the second
    /// value. Where no rule can be read it is the usual one.
    pub fn read(text: &str) -> (Self, Vec<Error>) {
        let mut notices = Vec::new();
        let (head, rest) = text.split_once(BETWEEN).unwrap_or((text, ""));
        let rule = if head.is_empty() { Ok(Self::default()) } else { Self::parse(head) };
        let mut rule = rule.unwrap_or_else(|error| {
            notices.push(error.at_field("rule"));
            Self::default()
        });
        if !rest.is_empty() {
            if rule.condition.is_some() {
                let (condition, found) = Signal::read(rest);
                notices.extend(found);
                rule.condition = Some(condition);
            } else {
                let problem =
                    format!("{} is left over: this rule takes no condition", quoted(rest));
                let remedy = "take it out, or use a rule that begins with \"when\"";
                notices.push(Error::invalid(problem, remedy).at_field("rule"));
            }
        }
        (rule, notices)
    }

    fn parse(head: &str) -> Result<Self, Error> {
        let mut texts = head.split(BETWEEN_VALUES);
        let code = texts.next().unwrap_or_default();
        let kind = ALL.iter().copied().find(|kind| kind.code == code).ok_or_else(|| {
            let known: Vec<&str> = ALL.iter().map(|kind| kind.code).collect();
            let problem = format!("{} is not a kind of rule", quoted(code));
            Error::invalid(problem, format!("use one of {}", known.join(", ")))
        })?;
        let terms = Terms::read(kind.parameters, texts)?;
        let rule = Self { terms, ..Self::usual(kind) };
        rule.check()?;
        Ok(rule)
    }

    /// Refuses values that exclude each other.
    fn check(&self) -> Result<(), Error> {
        let Some([first, second]) = self.kind.ascending else { return Ok(()) };
        if self.terms.count(first) < self.terms.count(second) {
            return Ok(());
        }
        let [first, second] = [first, second].map(|role| self.terms.count(role));
        let problem = format!("{first} is not below {second}");
        Err(Error::invalid(problem, "put the smaller one first, and use two different ones"))
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.code)?;
        self.terms.codes().try_for_each(|code| write!(f, "{BETWEEN_VALUES}{code}"))?;
        self.condition.iter().try_for_each(|condition| write!(f, "{BETWEEN}{condition}"))
    }
}
