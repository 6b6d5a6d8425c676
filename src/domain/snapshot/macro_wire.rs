//! The form of an economic series in its file.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    Frequency, MacroColumn, MacroFile, MacroId, Vintage, columns,
    provenance::ProvenanceWire,
    wire::{Schema, Text},
};
use crate::domain::{Day, Error, MacroSeries, Observation, PublicationLag};

#[derive(Deserialize)]
pub(super) struct MacroWire<'a> {
    #[serde(rename = "schema")]
    _schema: Schema,
    id: Text<MacroId>,
    provenance: ProvenanceWire,
    #[serde(borrow)]
    vintages: Vec<VintageWire<'a>>,
}

#[derive(Deserialize)]
struct VintageWire<'a> {
    published: Option<Text<Day>>,
    #[serde(borrow)]
    periods: &'a RawValue,
    #[serde(borrow)]
    columns: Vec<ColumnWire<'a>>,
}

#[derive(Deserialize)]
struct ColumnWire<'a> {
    name: Text<MacroColumn>,
    lag_days: u16,
    decimals: u8,
    #[serde(borrow)]
    values: &'a RawValue,
}

impl MacroWire<'_> {
    pub(super) fn into_domain(self) -> Result<MacroFile, Error> {
        let provenance = self.provenance.into_domain()?;
        let vintages: Result<Vec<Vintage>, Error> =
            self.vintages.iter().map(|vintage| vintage.to_domain(provenance.frequency)).collect();
        MacroFile::new(self.id.0, provenance, vintages?)
    }
}

impl VintageWire<'_> {
    fn to_domain(&self, frequency: Frequency) -> Result<Vintage, Error> {
        let mut period_ends = Vec::with_capacity(columns::len(self.periods));
        for number in columns::sums(self.periods, "periods")? {
            let end = period_end(number?, frequency)?;
            if period_ends.last().is_some_and(|last| end <= *last) {
                let problem = format!("the period ending {end} stands twice or out of order");
                return Err(Error::invalid(problem, "sort the periods").at_field("periods"));
            }
            period_ends.push(end);
        }
        let mut series = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            series.push((column.name.0, column.to_domain(&period_ends)?));
        }
        Ok(Vintage::new(self.published.as_ref().map(|day| day.0), series))
    }
}

impl ColumnWire<'_> {
    fn to_domain(&self, period_ends: &[Day]) -> Result<MacroSeries, Error> {
        let found = columns::len(self.values);
        if found != period_ends.len() {
            return Err(Error::invalid(
                format!("{found} values for {} periods", period_ends.len()),
                "give one value a period, null where there is none",
            )
            .at_field(self.name.0.code()));
        }
        let scale = columns::scale(self.decimals)?;
        let mut observations = Vec::with_capacity(found);
        for (&period_end, number) in
            period_ends.iter().zip(columns::numbers(self.values, "values")?)
        {
            let value = number?.map(|number| number as f64 / scale);
            observations.extend(value.map(|value| Observation { period_end, value }));
        }
        MacroSeries::new(observations, PublicationLag { days: self.lag_days })
    }
}

/// The last day of a period: the month counted from January 1970, or the day itself.
fn period_end(number: i64, frequency: Frequency) -> Result<Day, Error> {
    let number = i32::try_from(number).ok();
    let day = match frequency {
        Frequency::Month => Day::from_epoch_days(0).zip(number).and_then(|(epoch, number)| {
            let month = epoch.calendar_month().plus(number);
            (epoch.calendar_month().months_until(month) == number).then(|| month.last_day())
        }),
        _ => number.and_then(Day::from_epoch_days),
    };
    day.ok_or_else(|| {
        Error::invalid("the calendar has no such period", "correct the steps").at_field("periods")
    })
}

#[cfg(test)]
mod tests {
    use super::{super::macro_file::tests::GOOD, *};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_their_last_day_and_missing_values_stay_missing() {
        let file = MacroFile::parse("macro/PAYEMS.json", GOOD.as_bytes()).unwrap();
        let first = &file.vintages()[0];
        let observations = first.column(MacroColumn::Level).unwrap().all();
        let expected = Observation { period_end: day("2025-11-30"), value: 159_488.0 };
        assert_eq!(observations, [expected]);
        assert_eq!(first.span(), Some((day("2025-11-30"), day("2025-11-30"))));
    }

    #[test]
    fn every_contradiction_is_named() {
        for (from, to, words) in [
            ("\"2026-09-01\"", "\"2025-09-01\"", "the vintages are out of order"),
            ("\"2026-09-01\"", "null", "the vintages are out of order"),
            ("[159488, null]", "[159488]", "1 values for 2 periods"),
            ("[159488, null]", "[null, null]", "a vintage has no value"),
            ("[159488, null]", "[1.5, null]", "value 1 is not a whole number"),
            ("[670, 1]", "[670, 0]", "2025-11-30 stands twice"),
            ("[670, 1]", "[999999, 1]", "the calendar has no such period"),
            ("\"level\"", "\"cape\"", "the column level is missing"),
            ("\"level\"", "\"height\"", "\"height\" is not a column"),
            ("\"lag_days\": 7, ", "", "missing field `lag_days`"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let bad = GOOD.replacen(from, to, 1);
            let error = MacroFile::parse("macro/PAYEMS.json", bad.as_bytes()).unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
        }
    }
}
