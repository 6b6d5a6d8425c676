//! Readers' own files of prices, each made into a series that can be a leg.
//!
//! A file is read whole, asked about, or refused with the line that is wrong; nothing is
//! half-imported. Where its bytes come from and where the series is kept is not decided here.

use super::{
    Day, Error, PriceSeries, Spacing, Symbol,
    facts::{Frequency, Provenance},
    formats::{self, About, Choices, Decisions, Provider, Stop, symbol_of},
    shown_name,
    snapshot::PriceFile,
};

/// Text appended to a symbol that the snapshot has already.
const SUFFIX: &str = "-OWN";
/// The most characters of a symbol.
const MOST: usize = 16;

/// A reader's file as a series, and what was decided while it was read.
#[derive(Clone, Debug)]
pub struct UserSeries {
    /// The series with its provenance.
    pub file: PriceFile,
    /// What the file itself calls it, without regard to what is taken.
    pub symbol: Symbol,
    /// What was decided, and why.
    pub decisions: Decisions,
    /// Who provides the file, where it says so.
    pub provider: Option<&'static Provider>,
    /// What each column of the file is read as, in words; empty where it is not read.
    pub roles: Vec<&'static str>,
}

/// Reads a file of prices as the series of a symbol that is not in `taken`.
///
/// The symbol is the one that the reader types, else that of the file, else that of its name.
/// `read_on` is the day of the import.
///
/// ```
/// use rotascope::domain::{formats::Choices, user_series::import};
///
/// let (day, taken) = ("2026-11-26".parse().unwrap(), ["IWM".parse().unwrap()]);
/// let plain = b"date,close\n2026-01-02,248.81\n";
/// let own = import("IWM.csv", plain, &Choices::default(), day, &taken).unwrap();
/// assert_eq!(own.file.series.symbol().as_str(), "IWM-OWN");
///
/// let wrong = b"date,close\n2026-01-02,-1\n";
/// let error = import("X.csv", wrong, &Choices::default(), day, &[]).unwrap_err().into_error();
/// assert!(error.to_string().starts_with("X.csv, line 2, field close: \"-1\" is not positive"));
/// ```
///
/// # Errors
/// When a question is open, neither file nor name holds a symbol, the file holds no prices, or a row
/// is wrong, which is named by its line.
pub fn import(
    name: &str,
    bytes: &[u8],
    choices: &Choices,
    read_on: Day,
    taken: &[Symbol],
) -> Result<UserSeries, Stop> {
    let in_file = |stop: Stop| stop.in_file(name);
    let reading = formats::read(name, bytes, choices)?;
    let table = reading.series(name, choices).map_err(in_file)?;
    let typed = choices.name.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let own = table.symbol();
    let symbol = match (typed, own) {
        (Some(typed), _) => typed.parse().map_err(|error: Error| in_file(error.into()))?,
        (None, Some(own)) => own,
        (None, None) => symbol_of(name)?,
    };
    let adjustment = reading.adjustment(&table);
    let series = table.into_series(free_symbol(&symbol, taken)?);
    let series = series.and_then(|series| with_splits(series, choices));
    let series = series.map_err(|error| in_file(error.into()))?;
    let frequency = frequency_of(series.days());
    let shown = shown_name(name);
    let provenance = Provenance {
        name: format!("from {shown}"),
        unit: "as in the file".to_owned(),
        frequency,
        adjustment,
        source: format!("your file {shown}"),
        retrieved: read_on,
        licence: "yours; it stays in this browser".to_owned(),
        vintage: None,
    };
    let file = PriceFile::new(series, provenance);
    let formats::Reading { mut decisions, provider, roles, .. } = reading;
    decisions.say(About::Spacing, spacing_words(file.series.days()));
    Ok(UserSeries { file, symbol, decisions, provider, roles })
}

/// "weekly closes, 52 a year".
pub(crate) fn spacing_words(days: &[Day]) -> String {
    let spacing = Spacing::of(days);
    let closes = match spacing {
        Spacing::AllDays => "closes on all days of the week".to_owned(),
        spacing => format!("{} closes", spacing.word()),
    };
    format!("{closes}, {} a year", spacing.periods_a_year())
}

/// How often a series has a value, told by its days.
pub(crate) fn frequency_of(days: &[Day]) -> Frequency {
    match Spacing::of(days) {
        Spacing::AllDays => Frequency::Day,
        Spacing::Session => Frequency::Session,
        Spacing::Week => Frequency::Week,
        Spacing::Month => Frequency::Month,
        Spacing::Quarter | Spacing::Year => Frequency::Irregular,
    }
}

/// The series with the splits that the reader names.
///
/// # Errors
/// When one is not on a session.
pub(crate) fn with_splits(series: PriceSeries, choices: &Choices) -> Result<PriceSeries, Error> {
    choices.splits.iter().try_fold(series, |series, &(day, factor)| {
        if series.days().binary_search(&day).is_err() {
            let problem = format!("{day} is not a session of {}", series.symbol());
            return Err(Error::invalid(problem, "name the first session after the split"));
        }
        series.split_on(day, factor)
    })
}

/// The symbol itself, or a longer one where it is taken.
fn free_symbol(symbol: &Symbol, taken: &[Symbol]) -> Result<Symbol, Error> {
    if !taken.contains(symbol) {
        return Ok(symbol.clone());
    }
    let kept: String = symbol.as_str().chars().take(MOST - SUFFIX.len()).collect();
    format!("{kept}{SUFFIX}").parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &str, choices: &Choices, expected: Result<&str, &str>) {
        let taken: Vec<Symbol> =
            ["IWM", "ABCDEFGHIJKLMNOP"].map(|symbol| symbol.parse().unwrap()).into();
        let day = "2026-11-26".parse().unwrap();
        let read = import(name, bytes.as_bytes(), choices, day, &taken);
        match (read.map_err(Stop::into_error), expected) {
            (Ok(own), Ok(symbol)) => assert_eq!(own.file.series.symbol().as_str(), symbol),
            (Err(error), Err(words)) => assert!(error.to_string().contains(words), "{error}"),
            (read, expected) => panic!("{read:?} instead of {expected:?}"),
        }
    }

    #[test]
    fn files_are_read_whole_or_refused() {
        let none = &Choices::default();
        let plain = "date,close,dividend\n2026-01-02,248.81,\n2026-01-05,249.84,0.178\n";
        check("AAA.csv", plain, none, Ok("AAA"));
        check("IWM.csv", plain, none, Ok("IWM-OWN"));
        check("abcdefghijklmnop.csv", plain, none, Ok("ABCDEFGHIJKL-OWN"));
        check("x.csv", "observation_date,DGS10\n2026-01-02,4.1\n", none, Ok("DGS10"));
        check("my prices.csv", plain, none, Ok("MY-PRICES"));
        check("(1).csv", plain, none, Err("the name of the file holds no symbol"));
        check("X.csv", "a,b\n1,2\n", none, Err("X.csv, line 1: no row below \"a,b\" has a day"));
        check("X.csv", "date,close\n2026-01-02,1\n2026-01-02,2\n", none, Err("X.csv, line 3"));
        let wide = "date,IWM,SPY\n2026-01-02,1,2\n2026-01-05,1,2\n";
        check("SPY.csv", wide, none, Ok("SPY"));
        check("x.csv", wide, none, Err("say --symbol IWM (1 on 2026-01-05) or --symbol SPY"));
    }

    #[test]
    fn readers_answers_settle_what_is_open() {
        let mut choices = Choices { name: Some("mine".to_owned()), ..Choices::default() };
        check("my prices.csv", "date,close\n2026-01-02,1\n", &choices, Ok("MINE"));
        choices.close = Some("what".to_owned());
        check("x.csv", "what,when,that\n7.5,2026-01-02,3\n", &choices, Ok("MINE"));
        choices.splits = vec![("2026-01-03".parse().unwrap(), 2.0)];
        let two = "when,what\n2026-01-02,3\n2026-01-05,3\n";
        check("x.csv", two, &choices, Err("2026-01-03 is not a session of MINE"));
        check("x.csv", "when,that\n2026-01-02,3\n", &choices, Err("choose one of \"that\""));
    }
}
