//! What the caller says about files that leave something open.

use clap::Args;

use crate::domain::{
    Day, Error,
    formats::{About, Choices},
};

/// Answers to what files leave open. Each may be for one file alone: `FILE:ANSWER`.
#[derive(Args, Default)]
pub(super) struct Answers {
    /// How days are written: day-first, month-first, year-first; for stamps as-stamped or next-day
    #[arg(long, value_name = "ORDER")]
    dates: Vec<String>,
    /// The mark before decimals: point or comma
    #[arg(long, value_name = "MARK")]
    decimal: Vec<String>,
    /// The column of the closes, by its name or number
    #[arg(long, value_name = "COLUMN")]
    close: Vec<String>,
    /// Which of several series of a file is read
    #[arg(long, value_name = "SYMBOL")]
    symbol: Vec<String>,
    /// What closes are adjusted for: none (as traded), splits, or dividends too
    #[arg(long, value_name = "WORD")]
    adjusted: Vec<String>,
    /// A split that a file lacks, as 2026-01-06=2 for two new shares for one
    #[arg(long, value_name = "DAY=FACTOR")]
    split: Vec<String>,
}

impl Answers {
    /// The answers for a file that is known by these names, as `small` and `IWM.csv`.
    pub(super) fn of_file(&self, names: &[&str]) -> Result<Choices, Error> {
        let mut choices = Choices::default();
        let answers = [
            (About::Dates, &self.dates),
            (About::Decimal, &self.decimal),
            (About::Close, &self.close),
            (About::Symbol, &self.symbol),
            (About::Adjusted, &self.adjusted),
        ];
        for (about, given) in answers {
            for answer in given.iter().filter_map(|text| for_file(text, names)) {
                choices.set(about, answer).map_err(|error| error.at_field(format!("--{about}")))?;
            }
        }
        let splits = self.split.iter().filter_map(|text| for_file(text, names)).map(split);
        choices.splits = splits.collect::<Result<_, Error>>()?;
        // A symbol that is given for one file is also what its series is called.
        let own = self.symbol.iter().filter(|text| for_file(text, names) != Some(text.as_str()));
        choices.name = own.filter_map(|text| for_file(text, names)).next_back().map(str::to_owned);
        Ok(choices)
    }
}

/// An answer without the name of its file; none where it is for another.
fn for_file<'a>(answer: &'a str, names: &[&str]) -> Option<&'a str> {
    match answer.split_once(':') {
        Some((file, rest)) => {
            names.iter().any(|name| name.eq_ignore_ascii_case(file)).then_some(rest)
        }
        None => Some(answer),
    }
}

fn split(text: &str) -> Result<(Day, f64), Error> {
    let parts = text.split_once('=');
    let read = parts.and_then(|(day, factor)| Some((day.parse().ok()?, factor.parse().ok()?)));
    read.filter(|(_, factor): &(Day, f64)| factor.is_finite() && 0.0 < *factor).ok_or_else(|| {
        let problem = format!("{text:?} is not a split");
        Error::invalid(problem, "write it as 2026-01-06=2").at_field("--split")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_for_all_files_or_for_one() {
        let answers = Answers {
            dates: vec!["day-first".to_owned(), "small:month-first".to_owned()],
            close: vec!["large:Kurs".to_owned()],
            split: vec!["2026-01-06=2".to_owned()],
            ..Answers::default()
        };
        let (small, large) = (answers.of_file(&["small"]), answers.of_file(&["large", "X.csv"]));
        let (small, large) = (small.unwrap(), large.unwrap());
        assert_eq!(small.dates.unwrap().code(), "month-first");
        assert_eq!(large.dates.unwrap().code(), "day-first");
        assert_eq!((small.close, large.close.as_deref()), (None, Some("Kurs")));
        assert_eq!(small.splits[0].1, 2.0);
        let wrong = Answers { decimal: vec!["dot".to_owned()], ..Answers::default() };
        let error = wrong.of_file(&[]).unwrap_err().to_string();
        assert!(
            error.contains("--decimal") && error.contains("use one of comma, point"),
            "{error}"
        );
    }
}
