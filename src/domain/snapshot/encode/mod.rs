//! From domain types to the text of a file.
//!
//! What is written here reads back as the same value, bit for bit; what could not is refused and
//! never rounded. Arrays of steps break at each new year, lists of facts at each fact, so that a
//! difference between two snapshots can be read.

mod claims;
mod facts;
mod lines;
mod manifest;
mod word;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use self::{
    claims::ClaimsWire,
    facts::{ConcentrationWire, InstrumentsWire, PolicyWire, ProvenanceWire, ValuationWire},
    lines::Lines,
    manifest::ManifestWire,
};
use super::{
    ClaimsFile, ConcentrationFacts, Frequency, InstrumentFacts, MacroFile, Manifest, PolicyFacts,
    PriceFile, Provenance, SCHEMA, ValuationFacts, Vintage, columns::MOST_DECIMALS, json::EXACT,
};
use crate::domain::{Day, Error, MacroSeries};

/// The text of `manifest.json`.
///
/// # Errors
/// Never in practice: a manifest has nothing that JSON cannot say.
pub fn manifest(manifest: &Manifest) -> Result<String, Error> {
    object(&ManifestWire::from(manifest))
}

/// The text of a file of claims.
///
/// # Errors
/// When a figure has more than 15 digits.
pub fn claims(file: &ClaimsFile) -> Result<String, Error> {
    object(&ClaimsWire::from(file))
}

/// The text of `facts/concentration.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn concentration(facts: &ConcentrationFacts) -> Result<String, Error> {
    object(&ConcentrationWire::from(facts))
}

/// The text of `facts/instruments.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn instruments(facts: &InstrumentFacts) -> Result<String, Error> {
    object(&InstrumentsWire::from(facts))
}

/// The text of `facts/policy.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn policy(facts: &PolicyFacts) -> Result<String, Error> {
    object(&PolicyWire::from(facts))
}

/// The text of `facts/valuation.json`.
///
/// # Errors
/// When a number is not finite or has more than 15 digits.
pub fn valuation(facts: &ValuationFacts) -> Result<String, Error> {
    object(&ValuationWire::from(facts))
}

/// The text of a file of prices.
///
/// # Errors
/// When a close or dividend needs more than nine decimals.
pub fn prices(file: &PriceFile) -> Result<String, Error> {
    let series = &file.series;
    let (days, dividends) = (series.days(), series.dividends());
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Err(Error::invalid("there is no session", "give at least one"));
    };
    let day_numbers: Vec<i64> = days.iter().map(|day| i64::from(day.epoch_days())).collect();
    let (decimals, closes) = scaled(series.closes(), "closes")?;
    let amounts: Vec<f64> = dividends.iter().map(|dividend| dividend.amount).collect();
    let (paid_decimals, paid) = scaled(&amounts, "dividends")?;
    let indices: Vec<i64> = dividends
        .iter()
        .filter_map(|dividend| days.binary_search(&dividend.ex_date).ok())
        .filter_map(|index| i64::try_from(index).ok())
        .collect();
    let wrap = Wrap::Years(days);
    let head = head(series.symbol().as_str(), "symbol", &file.provenance)?;
    Ok(format!(
        "{head},\n\"sessions\": {},\n\"first\": \"{first}\",\n\"last\": \"{last}\",\n\"days\": {},\n\
         \"decimals\": {decimals},\n\"closes\": {},\n\"dividends\": {{\"decimals\": \
         {paid_decimals},\n \"sessions\": {},\n \"amounts\": {}}}\n}}\n",
        days.len(),
        list(&steps(&day_numbers), wrap),
        list(&steps(&closes), wrap),
        list(&steps(&indices), Wrap::Never),
        list(&paid.iter().map(ToString::to_string).collect::<Vec<_>>(), Wrap::Never),
    ))
}

/// The text of a file of an economic series.
///
/// # Errors
/// When a value needs more than nine decimals.
pub fn macro_series(file: &MacroFile) -> Result<String, Error> {
    let head = head(file.id().code(), "id", &file.provenance)?;
    let frequency = file.provenance.frequency;
    let vintages: Result<Vec<String>, Error> =
        file.vintages().iter().map(|each| vintage(each, frequency)).collect();
    Ok(format!("{head},\n\"vintages\": [\n{}\n]\n}}\n", vintages?.join(",\n")))
}

fn vintage(vintage: &Vintage, frequency: Frequency) -> Result<String, Error> {
    let observations = vintage.columns().iter().flat_map(|(_, series)| series.all());
    let mut ends: Vec<Day> = observations.map(|observation| observation.period_end).collect();
    ends.sort_unstable();
    ends.dedup();
    let number = |day: &Day| match frequency {
        Frequency::Month => i64::from(day.year() - 1970) * 12 + i64::from(day.month()) - 1,
        _ => i64::from(day.epoch_days()),
    };
    let wrap = Wrap::Years(&ends);
    let periods = list(&steps(&ends.iter().map(number).collect::<Vec<_>>()), wrap);
    let published = vintage.published.map_or("null".to_owned(), |day| format!("\"{day}\""));
    let provisional = vintage.provisional_from;
    let provisional =
        provisional.map_or(String::new(), |day| format!("\n  \"provisional_from\": \"{day}\","));
    let mut columns = Vec::with_capacity(vintage.columns().len());
    for (name, series) in vintage.columns() {
        let (decimals, values) = aligned(series, &ends)?;
        columns.push(format!(
            "  {{\"name\": \"{name}\", \"lag_days\": {}, \"decimals\": {decimals},\n   \
             \"values\": {}}}",
            series.lag().days,
            list(&values, wrap)
        ));
    }
    Ok(format!(
        " {{\"published\": {published},{provisional}\n  \"periods\": {periods},\n  \"columns\": [\n{}]}}",
        columns.join(",\n")
    ))
}

/// The values of a series at all periods of its file, `null` where it has none.
fn aligned(series: &MacroSeries, ends: &[Day]) -> Result<(u8, Vec<String>), Error> {
    let values: Vec<f64> = series.all().iter().map(|observation| observation.value).collect();
    let (decimals, numbers) = scaled(&values, "values")?;
    let mut known = series.all().iter().zip(numbers).peekable();
    let values = ends.iter().map(|end| {
        let number = known.next_if(|(observation, _)| observation.period_end == *end);
        number.map_or_else(|| "null".to_owned(), |(_, number)| number.to_string())
    });
    Ok((decimals, values.collect()))
}

/// The fewest decimals at which every value is a whole number, and those numbers.
fn scaled(values: &[f64], field: &str) -> Result<(u8, Vec<i64>), Error> {
    let at = |decimals| {
        let numbers = values.iter().map(|&value| whole(value, decimals));
        numbers.collect::<Option<Vec<i64>>>().map(|numbers| (decimals, numbers))
    };
    (0..=MOST_DECIMALS).find_map(at).ok_or_else(|| {
        let problem = format!("a value needs more than {MOST_DECIMALS} decimals");
        Error::invalid(problem, "round the values").at_field(field)
    })
}

/// The whole number that stands for `value` at `decimals`, where that reads back as the same f64.
fn whole(value: f64, decimals: u8) -> Option<i64> {
    let scale = 10_f64.powi(i32::from(decimals));
    let number = (value * scale).round();
    (number.abs() <= EXACT as f64 && number / scale == value).then_some(number as i64)
}

fn steps(numbers: &[i64]) -> Vec<String> {
    let before = std::iter::once(0).chain(numbers.iter().copied());
    numbers.iter().zip(before).map(|(number, before)| (number - before).to_string()).collect()
}

/// Where a list of numbers breaks into lines.
#[derive(Clone, Copy)]
enum Wrap<'a> {
    Never,
    /// Before the first number of each year, by the day of each number.
    Years(&'a [Day]),
}

fn list(items: &[String], wrap: Wrap<'_>) -> String {
    let mut text = "[".to_owned();
    let mut year = None;
    for (index, item) in items.iter().enumerate() {
        let this_year = match wrap {
            Wrap::Never => None,
            Wrap::Years(days) => days.get(index).map(|day| day.year()),
        };
        text.push_str(if index == 0 { "" } else { "," });
        text.push_str(if 0 < index && this_year != year { "\n " } else { "" });
        text.push_str(item);
        year = this_year;
    }
    text.push(']');
    text
}

fn head(code: &str, key: &str, provenance: &Provenance) -> Result<String, Error> {
    let provenance = write(&ProvenanceWire::from(provenance), Lines::inside())?;
    Ok(format!("{{\n\"schema\": {SCHEMA},\n\"{key}\": \"{code}\",\n\"provenance\": {provenance}"))
}

/// An object with a line for each field, and for each item of a field that is a list.
fn object(wire: &impl Serialize) -> Result<String, Error> {
    let mut text = write(wire, Lines::default())?;
    text.push('\n');
    Ok(text)
}

fn write(wire: &impl Serialize, formatter: impl Formatter) -> Result<String, Error> {
    let refused = |problem: String| Error::invalid(problem, "correct the value");
    let mut bytes = Vec::new();
    wire.serialize(&mut Serializer::with_formatter(&mut bytes, formatter))
        .map_err(|error| refused(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| refused(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_break_at_each_year() {
        let days: Vec<Day> = ["2024-12-30", "2024-12-31", "2025-01-02"]
            .iter()
            .map(|day| day.parse().unwrap())
            .collect();
        let items = ["1", "2", "3"].map(str::to_owned);
        assert_eq!(list(&items, Wrap::Years(&days)), "[1,2,\n 3]");
        assert_eq!(list(&items, Wrap::Never), "[1,2,3]");
        assert_eq!(list(&[], Wrap::Never), "[]");
    }

    #[test]
    fn only_values_that_read_back_are_scaled() {
        assert_eq!(whole(45.7188, 4), Some(457_188));
        assert_eq!(whole(45.7188, 3), None);
        assert_eq!(whole(0.1 + 0.2, 9), None);
        assert_eq!(whole(f64::NAN, 2), None);
        assert_eq!(whole(f64::INFINITY, 2), None);
        assert_eq!(whole(1e300, 2), None);
    }

    #[test]
    fn the_fewest_decimals_are_taken_and_nothing_is_rounded() {
        assert_eq!(scaled(&[45.7188, 2.5], "closes").unwrap(), (4, vec![457_188, 25_000]));
        assert_eq!(scaled(&[], "closes").unwrap(), (0, vec![]));
        let error = scaled(&[297.670_013_427_734_4], "closes").unwrap_err();
        assert!(error.to_string().contains("more than 9 decimals"), "{error}");
    }
}
