//! The values of a condition's parameters.

use super::parameter::{Offered, Parameter, Role, Unit};
use crate::domain::Error;

/// A value for each parameter of a kind, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    parameters: &'static [Parameter],
    values: Vec<i16>,
}

impl Terms {
    /// What a new condition starts from.
    pub(in crate::domain) fn usual(parameters: &'static [Parameter]) -> Self {
        Self { parameters, values: parameters.iter().map(Parameter::usual).collect() }
    }

    /// The values of texts in a link, in the order of the parameters.
    ///
    /// # Errors
    /// When a text is missing, one is left over, or one is not offered.
    pub(in crate::domain) fn read<'a>(
        parameters: &'static [Parameter],
        mut texts: impl Iterator<Item = &'a str>,
    ) -> Result<Self, Error> {
        let mut values = Vec::with_capacity(parameters.len());
        for parameter in parameters {
            let text = texts.next().ok_or_else(|| {
                let need = parameters.len();
                Error::invalid("the condition is cut short", format!("give {need} values"))
            })?;
            values.push(parameter.read(text)?);
        }
        match texts.next() {
            Some(_) => {
                Err(Error::invalid("the condition has too many values", "leave the last one out"))
            }
            None => Ok(Self { parameters, values }),
        }
    }

    /// The parameter of a role with its value; none where the kind has none.
    pub fn get(&self, role: Role) -> Option<(&'static Parameter, i16)> {
        let mut all = self.parameters.iter().zip(self.values.iter().copied());
        all.find(|(parameter, _)| parameter.role == role)
    }

    /// The same with another value of a role; the same where it is not offered.
    #[must_use]
    pub fn with(mut self, role: Role, value: i16) -> Self {
        for (parameter, place) in self.parameters.iter().zip(&mut self.values) {
            if parameter.role == role && parameter.values().contains(&value) {
                *place = value;
            }
        }
        self
    }

    /// The texts of a link, in order.
    pub(in crate::domain) fn codes(&self) -> impl Iterator<Item = String> {
        self.parameters.iter().zip(&self.values).map(|(parameter, value)| parameter.code(*value))
    }

    /// A value in words; empty where the kind has none of the role.
    pub(in crate::domain) fn words(&self, role: Role) -> String {
        self.get(role).map_or_else(String::new, |(parameter, value)| parameter.in_words(value))
    }

    /// A count of sessions, or the index of a word; zero where the kind has none of the role.
    pub(in crate::domain) fn count(&self, role: Role) -> usize {
        self.get(role).and_then(|(_, value)| usize::try_from(value).ok()).unwrap_or(0)
    }

    /// An amount as a share of one; zero where the kind has none of the role.
    pub(in crate::domain) fn share(&self, role: Role) -> f64 {
        let Some((parameter, value)) = self.get(role) else { return 0.0 };
        let per_one = match parameter.offered {
            Offered::Number { unit: Unit::BasisPoints, .. } => 10_000.0,
            Offered::Number { unit: Unit::Tenths, .. } => 1_000.0,
            _ => 100.0,
        };
        f64::from(value) / per_one
    }
}
