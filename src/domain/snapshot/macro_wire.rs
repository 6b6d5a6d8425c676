//! The form of an economic series in its file.

use super::{
    Frequency, MacroColumn, MacroFile, Provenance, Vintage,
    columns::{self, MOST_DECIMALS},
    json::{Json, Object},
    wire,
};
use crate::domain::{Day, Error, MacroSeries, Observation, PublicationLag};

pub(super) fn read(bytes: &[u8]) -> Result<MacroFile, Error> {
    let file = wire::open(bytes)?;
    let id = file.field("id")?.parse()?;
    let provenance = Provenance::of(&file)?;
    let mut vintages = Vec::new();
    for item in file.field("vintages")?.list()? {
        vintages.push(vintage(&item.object()?, provenance.frequency)?);
    }
    MacroFile::new(id, provenance, vintages)
}

fn vintage(vintage: &Object<'_>, frequency: Frequency) -> Result<Vintage, Error> {
    let day = |field| vintage.optional(field).map(Json::parse).transpose();
    let (published, provisional_from) = (day("published")?, day("provisional_from")?);
    let period_ends = period_ends(vintage.field("periods")?, frequency)?;
    let mut series = Vec::new();
    for item in vintage.field("columns")?.list()? {
        let column = item.object()?;
        let name: MacroColumn = column.field("name")?.parse()?;
        series.push((name, values(&column, &period_ends)?));
    }
    Ok(Vintage::new(published, series).with_provisional_from(provisional_from))
}

fn period_ends(periods: Json<'_>, frequency: Frequency) -> Result<Vec<Day>, Error> {
    let numbers = columns::sums(periods)?;
    let mut ends: Vec<Day> = Vec::with_capacity(numbers.len());
    for number in numbers {
        let end = period_end(number, frequency).ok_or_else(|| {
            periods.invalid("the calendar has no such period", "correct the steps")
        })?;
        if ends.last().is_some_and(|last| end <= *last) {
            let problem = format!("the period ending {end} stands twice or out of order");
            return Err(periods.invalid(&problem, "sort the periods"));
        }
        ends.push(end);
    }
    Ok(ends)
}

fn values(column: &Object<'_>, period_ends: &[Day]) -> Result<MacroSeries, Error> {
    let days = column.field("lag_days")?.integer_from(0, i64::from(u16::MAX))? as u16;
    let scale = column.field("decimals")?.scale(MOST_DECIMALS)?;
    let values = column.field("values")?;
    let found = values.list()?.count();
    if found != period_ends.len() {
        let problem = format!("{found} values for {} periods", period_ends.len());
        return Err(values.invalid(&problem, "give one value a period, null where there is none"));
    }
    let mut observations = Vec::with_capacity(found);
    for (&period_end, item) in period_ends.iter().zip(values.list()?) {
        if !item.is_null() {
            let value = item.integer()? as f64 / scale;
            observations.push(Observation { period_end, value });
        }
    }
    MacroSeries::new(observations, PublicationLag { days })
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
