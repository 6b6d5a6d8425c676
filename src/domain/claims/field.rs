//! What a kind of claim asks for, as plain data that a form, a file and a link share.

use std::str::FromStr;

use crate::domain::{Day, Error, Symbol, quoted, signals::Signal};

/// How a term is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// One of the codes, each with its words.
    Choice(&'static [(&'static str, &'static str)]),
    /// A condition of the signals page.
    Condition,
    /// A whole number, with the one it starts from.
    Count(u16),
    /// A day.
    Day,
    /// A month.
    Month,
    /// The symbol of an instrument.
    Symbol,
    /// A calendar year.
    Year,
}

/// A term that a kind of claim asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in files.
    pub name: &'static str,
    /// Its name in a form.
    pub label: &'static str,
    /// How it is entered.
    pub control: Control,
}

impl Field {
    pub(super) const SMALL: Self =
        Self { name: "small", label: "First leg", control: Control::Symbol };
    pub(super) const LARGE: Self =
        Self { name: "large", label: "Second leg", control: Control::Symbol };
    pub(super) const FROM: Self = Self { name: "from", label: "From", control: Control::Day };
    pub(super) const TO: Self = Self { name: "to", label: "To", control: Control::Day };
    pub(super) const BASIS: Self = Self {
        name: "basis",
        label: "Basis",
        control: Control::Choice(&[("price", "price"), ("total", "total return")]),
    };
    pub(super) const LEG: Self = Self {
        name: "leg",
        label: "Who led",
        control: Control::Choice(&[("small", "the first leg"), ("large", "the second leg")]),
    };

    /// The text that a new claim starts from.
    pub(super) fn start(&self, small: &Symbol, large: &Symbol, as_of: Day) -> String {
        match self.control {
            Control::Choice(codes) => {
                codes.first().map_or_else(String::new, |(code, _)| (*code).to_owned())
            }
            Control::Condition => Signal::default().to_string(),
            Control::Count(count) => count.to_string(),
            Control::Day if self.name == "to" => as_of.to_string(),
            Control::Day => as_of.plus_months(-12).to_string(),
            Control::Month => as_of.calendar_month().plus(-1).to_string(),
            Control::Symbol if self.name == "large" => large.to_string(),
            Control::Symbol => small.to_string(),
            Control::Year => as_of.year().to_string(),
        }
    }
}

/// The texts of a claim by name.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a>(pub &'a [(&'a str, String)]);

impl Parts<'_> {
    /// The text of a name.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&self, name: &str) -> Result<&str, Error> {
        let found = self.0.iter().find(|(other, _)| *other == name);
        found.map(|(_, text)| text.as_str()).ok_or_else(|| {
            Error::invalid(
                format!("the claim lacks {}", quoted(name)),
                "give every term of its kind",
            )
            .at_field(name)
        })
    }

    /// What the text of a name stands for.
    ///
    /// # Errors
    /// When there is no text, or it does not stand for such a thing.
    pub fn parse<T: FromStr<Err = Error>>(&self, name: &str) -> Result<T, Error> {
        self.text(name)?.parse().map_err(|error: Error| error.at_field(name))
    }

    /// A whole number from `least` to `most`.
    ///
    /// # Errors
    /// When there is no text, or it is no such number.
    pub fn count(&self, name: &str, least: u16, most: u16) -> Result<u16, Error> {
        let text = self.text(name)?;
        let plain = text.bytes().all(|b| b.is_ascii_digit());
        let number = text.parse().ok().filter(|number| plain && (least..=most).contains(number));
        number.ok_or_else(|| {
            let problem = format!("{} is not a whole number from {least} to {most}", quoted(text));
            Error::invalid(problem, "write it in digits").at_field(name)
        })
    }

    /// A day `to` that comes after a day `from`.
    ///
    /// # Errors
    /// When either is no day, or they are exchanged.
    pub fn window(&self) -> Result<(Day, Day), Error> {
        let (from, to) = (self.parse("from")?, self.parse("to")?);
        if to <= from {
            let problem = format!("{to} does not come after {from}");
            return Err(Error::invalid(problem, "exchange the days").at_field("to"));
        }
        Ok((from, to))
    }
}
