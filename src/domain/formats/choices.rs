//! What a reader may say about a file.

use crate::domain::{Day, Error, market::coded_enum};

coded_enum! {
    /// What a question or decision is about.
    pub enum About("a step of the reading") {
        /// For what closes are adjusted.
        Adjusted = "adjusted",
        /// Which column holds the closes.
        Close = "close",
        /// How days are written.
        Dates = "dates",
        /// The mark before decimals.
        Decimal = "decimal",
        /// How far apart the rows are.
        Spacing = "spacing",
        /// Which of several series is read.
        Symbol = "symbol",
        /// Where the table stands in the file.
        Table = "table",
    }
}

coded_enum! {
    /// What the closes of a file are adjusted for.
    pub enum AdjustedFor("an adjustment of closes") {
        /// For splits and dividends.
        Dividends = "dividends",
        /// For nothing: as they were traded.
        None = "none",
        /// For splits, not for dividends.
        Splits = "splits",
    }
}

coded_enum! {
    /// How days are written, where that can be read in several ways.
    pub enum DateOrder("a way to write days") {
        /// A session has the day of its stamp in UTC.
        AsStamped = "as-stamped",
        /// `23/01/2026`
        DayFirst = "day-first",
        /// `01/23/2026`
        MonthFirst = "month-first",
        /// A session has the day after that of its stamp in UTC.
        NextDay = "next-day",
        /// `26/01/23`
        YearFirst = "year-first",
    }
}

coded_enum! {
    /// The mark before the decimals of a number.
    pub enum DecimalMark("a decimal mark") {
        /// `1.234,50`
        Comma = "comma",
        /// `1,234.50`
        Point = "point",
    }
}

/// What a reader says about a file; what is left out is settled by its content.
///
/// An answer settles what content leaves open. Content that can only be read one way is read so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// For what the closes are adjusted.
    pub adjusted: Option<AdjustedFor>,
    /// The column of the closes, by its name or its number, counted from 1.
    pub close: Option<String>,
    /// How days are written.
    pub dates: Option<DateOrder>,
    /// The mark before decimals.
    pub decimal: Option<DecimalMark>,
    /// What the series is called, whatever its file calls it.
    pub name: Option<String>,
    /// Splits that are not in the file: the first session after each, and new shares for an old one.
    pub splits: Vec<(Day, f64)>,
    /// Which of several series is read.
    pub symbol: Option<String>,
}

impl Choices {
    /// Takes an answer.
    ///
    /// # Errors
    /// When it is none of the answers to such a question.
    pub fn set(&mut self, about: About, answer: &str) -> Result<(), Error> {
        match about {
            About::Adjusted => self.adjusted = Some(answer.parse()?),
            About::Close => self.close = Some(answer.to_owned()),
            About::Dates => self.dates = Some(answer.parse()?),
            About::Decimal => self.decimal = Some(answer.parse()?),
            About::Symbol => self.symbol = Some(answer.to_owned()),
            About::Spacing | About::Table => {}
        }
        Ok(())
    }
}
