//! The form of an economic series in its file.

use serde::{Deserialize, Serialize};

use super::{
    MacroFile, Vintage,
    columns::{Decimals, KnownNumbers, Steps},
    provenance::ProvenanceForm,
    reader::{self, Schema},
};
use crate::domain::{
    Day, Error, MacroSeries, Observation, PublicationLag,
    facts::{Frequency, MacroColumn, MacroId, Provenance},
};

/// The form of a file; months are counted from January 1970, days from its first.
#[derive(Serialize, Deserialize)]
pub(super) struct MacroWire {
    schema: Schema,
    id: MacroId,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    vintages: Vec<VintageWire>,
}

#[derive(Serialize, Deserialize)]
struct VintageWire {
    published: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provisional_from: Option<Day>,
    periods: Steps,
    columns: Vec<ColumnWire>,
}

#[derive(Serialize, Deserialize)]
struct ColumnWire {
    name: MacroColumn,
    lag_days: u16,
    decimals: Decimals,
    /// One a period; null where there is none.
    values: KnownNumbers,
}

impl MacroFile {
    /// Reads a file of an economic series.
    ///
    /// # Errors
    /// When the file is not well-formed, a field or column is missing, columns differ in length,
    /// or periods are out of order.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<MacroWire, Self>(path, bytes)
    }
}

impl TryFrom<MacroWire> for MacroFile {
    type Error = Error;

    fn try_from(wire: MacroWire) -> Result<Self, Error> {
        let frequency = wire.provenance.frequency;
        let mut vintages = Vec::with_capacity(wire.vintages.len());
        for (index, vintage) in wire.vintages.into_iter().enumerate() {
            vintages.push(vintage.read(frequency).map_err(|error| {
                let inner = error.place().field.clone().unwrap_or_default();
                error.at_field(format!("vintages[{index}].{inner}"))
            })?);
        }
        Self::new(wire.id, wire.provenance, vintages)
    }
}

impl VintageWire {
    fn read(self, frequency: Frequency) -> Result<Vintage, Error> {
        let ends = period_ends(&self.periods, frequency).map_err(|e| e.at_field("periods"))?;
        let mut columns = Vec::with_capacity(self.columns.len());
        for (index, column) in self.columns.into_iter().enumerate() {
            let name = column.name;
            let series = column.read(&ends);
            let field = || format!("columns[{index}].values");
            columns.push((name, series.map_err(|error| error.at_field(field()))?));
        }
        let vintage = Vintage::new(self.published, columns);
        Ok(vintage.with_provisional_from(self.provisional_from))
    }

    /// # Errors
    /// When a value needs more than nine decimals.
    fn of(vintage: &Vintage, frequency: Frequency) -> Result<Self, Error> {
        let observations = vintage.columns().iter().flat_map(|(_, series)| series.all());
        let mut ends: Vec<Day> = observations.map(|observation| observation.period_end).collect();
        ends.sort_unstable();
        ends.dedup();
        let number = |day: &Day| match frequency {
            Frequency::Month => i64::from(day.year() - 1970) * 12 + i64::from(day.month()) - 1,
            _ => i64::from(day.epoch_days()),
        };
        let mut columns = Vec::with_capacity(vintage.columns().len());
        for (name, series) in vintage.columns() {
            columns.push(ColumnWire::of(*name, series, &ends)?);
        }
        Ok(Self {
            published: vintage.published,
            provisional_from: vintage.provisional_from,
            periods: Steps(ends.iter().map(number).collect()),
            columns,
        })
    }
}

impl ColumnWire {
    fn read(self, period_ends: &[Day]) -> Result<MacroSeries, Error> {
        let KnownNumbers(values) = self.values;
        if values.len() != period_ends.len() {
            let problem = format!("{} values for {} periods", values.len(), period_ends.len());
            let remedy = "give one value a period, null where there is none";
            return Err(Error::invalid(problem, remedy));
        }
        let scale = self.decimals.scale();
        let known = period_ends.iter().zip(values);
        let observations = known.filter_map(|(&period_end, value)| {
            value.map(|number| Observation { period_end, value: number as f64 / scale })
        });
        MacroSeries::new(observations.collect(), PublicationLag { days: self.lag_days })
    }

    fn of(name: MacroColumn, series: &MacroSeries, period_ends: &[Day]) -> Result<Self, Error> {
        let mut known = series.all().iter().peekable();
        let value = |end: &Day| Some(known.next_if(|it| it.period_end == *end)?.value);
        let values: Vec<Option<f64>> = period_ends.iter().map(value).collect();
        let (decimals, values) = Decimals::of_some(&values, "values")?;
        Ok(Self { name, lag_days: series.lag().days, decimals, values })
    }
}

impl TryFrom<&MacroFile> for MacroWire {
    type Error = Error;

    fn try_from(file: &MacroFile) -> Result<Self, Error> {
        let frequency = file.provenance.frequency;
        let vintages = file.vintages().iter().map(|each| VintageWire::of(each, frequency));
        Ok(Self {
            schema: Schema,
            id: file.id(),
            provenance: file.provenance.clone(),
            vintages: vintages.collect::<Result<_, Error>>()?,
        })
    }
}

fn period_ends(Steps(numbers): &Steps, frequency: Frequency) -> Result<Vec<Day>, Error> {
    let mut ends: Vec<Day> = Vec::with_capacity(numbers.len());
    for &number in numbers {
        let end = period_end(number, frequency).ok_or_else(|| {
            Error::invalid("the calendar has no such period", "correct the steps")
        })?;
        if ends.last().is_some_and(|last| end <= *last) {
            let problem = format!("the period ending {end} stands twice or out of order");
            return Err(Error::invalid(problem, "sort the periods"));
        }
        ends.push(end);
    }
    Ok(ends)
}

/// The last day of a period: the month counted from January 1970, or the day itself.
fn period_end(number: i64, frequency: Frequency) -> Option<Day> {
    let number = i32::try_from(number).ok()?;
    if frequency != Frequency::Month {
        return Day::from_epoch_days(number);
    }
    let epoch = Day::from_epoch_days(0)?.calendar_month();
    let month = epoch.plus(number);
    (epoch.months_until(month) == number).then(|| month.last_day())
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
            (
                "[159488, null]",
                "[1.5, null]",
                "field vintages[0].columns[0].values[0]: 1.5 is not a whole number",
            ),
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
