//! Closes and dividends of one instrument.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    Provenance, columns,
    provenance::ProvenanceWire,
    wire::{self, Schema, Text},
};
use crate::domain::{Day, Dividend, Error, PriceSeries, Symbol};

/// The prices of one instrument with their provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceFile {
    /// The closes and dividends.
    pub series: PriceSeries,
    /// Where they come from.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
struct PricesWire<'a> {
    #[serde(rename = "schema")]
    _schema: Schema,
    symbol: Text<Symbol>,
    provenance: ProvenanceWire,
    sessions: usize,
    first: Text<Day>,
    last: Text<Day>,
    #[serde(borrow)]
    days: &'a RawValue,
    decimals: u8,
    #[serde(borrow)]
    closes: &'a RawValue,
    #[serde(borrow)]
    dividends: DividendsWire<'a>,
}

#[derive(Deserialize)]
struct DividendsWire<'a> {
    decimals: u8,
    #[serde(borrow)]
    sessions: &'a RawValue,
    #[serde(borrow)]
    amounts: &'a RawValue,
}

impl PriceFile {
    /// Reads a file of prices.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, the columns differ in length from the
    /// number of sessions stated, the first or last session is not the one stated, or the series
    /// breaks a rule of [`PriceSeries::new`].
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        let wire: PricesWire<'_> = wire::read(path, bytes)?;
        wire.into_domain().map_err(|error| error.in_file(path))
    }
}

impl PricesWire<'_> {
    fn into_domain(self) -> Result<PriceFile, Error> {
        // Counted before anything is allocated: a short file cannot ask for much memory.
        for (field, found) in
            [("days", columns::len(self.days)), ("closes", columns::len(self.closes))]
        {
            if found != self.sessions {
                return Err(Error::invalid(
                    format!("{found} values for {} sessions", self.sessions),
                    "give one value a session",
                )
                .at_field(field));
            }
        }
        let days = self.days()?;
        let closes = values(self.closes, "closes", self.decimals)?;
        let dividends = self.dividends.into_domain(&days)?;
        let series = PriceSeries::new(self.symbol.0, days, closes, dividends)?;
        for (field, stated, found) in [
            ("first", self.first.0, series.days().first()),
            ("last", self.last.0, series.days().last()),
        ] {
            if let Some(found) = found.filter(|&&found| found != stated) {
                let problem = format!("the {field} session is {found}, not {stated}");
                return Err(Error::invalid(problem, "build the file again").at_field(field));
            }
        }
        Ok(PriceFile { series, provenance: self.provenance.into_domain()? })
    }

    fn days(&self) -> Result<Vec<Day>, Error> {
        let mut days = Vec::with_capacity(self.sessions);
        for number in columns::sums(self.days, "days")? {
            days.push(day(number?)?);
        }
        Ok(days)
    }
}

impl DividendsWire<'_> {
    fn into_domain(self, days: &[Day]) -> Result<Vec<Dividend>, Error> {
        let (dated, paid) = (columns::len(self.sessions), columns::len(self.amounts));
        if dated != paid {
            return Err(Error::invalid(
                format!("{paid} amounts for {dated} sessions"),
                "give one amount a session",
            )
            .at_field("dividends.amounts"));
        }
        let scale = columns::scale(self.decimals)?;
        let mut dividends = Vec::with_capacity(dated);
        let amounts = columns::numbers(self.amounts, "dividends.amounts")?;
        for (index, amount) in columns::sums(self.sessions, "dividends.sessions")?.zip(amounts) {
            let index = index?;
            let ex_date = usize::try_from(index).ok().and_then(|index| days.get(index));
            let ex_date = *ex_date.ok_or_else(|| {
                Error::invalid(format!("there is no session {index}"), "count sessions from 0")
                    .at_field("dividends.sessions")
            })?;
            let amount = amount?.map_or(f64::NAN, |amount| amount as f64 / scale);
            dividends.push(Dividend { ex_date, amount });
        }
        Ok(dividends)
    }
}

fn values(raw: &RawValue, field: &'static str, decimals: u8) -> Result<Vec<f64>, Error> {
    let scale = columns::scale(decimals)?;
    let mut values = Vec::with_capacity(columns::len(raw));
    for number in columns::sums(raw, field)? {
        values.push(number? as f64 / scale);
    }
    Ok(values)
}

fn day(number: i64) -> Result<Day, Error> {
    i32::try_from(number).ok().and_then(Day::from_epoch_days).ok_or_else(|| {
        Error::invalid(format!("the calendar has no day number {number}"), "correct the steps")
            .at_field("days")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"schema": 1, "symbol": "IWM",
"provenance": {"name": "A fund", "unit": "US dollars", "frequency": "session",
 "adjustment": "splits", "source": "an exchange", "retrieved": "2026-01-07", "licence": "facts"},
"sessions": 3, "first": "2026-01-02", "last": "2026-01-06",
"days": [20455, 3, 1], "decimals": 2, "closes": [24881, 103, -4],
"dividends": {"decimals": 3, "sessions": [1], "amounts": [178]}}"#;

    #[test]
    fn steps_become_sessions_and_closes() {
        let file = PriceFile::parse("prices/IWM.json", GOOD.as_bytes()).unwrap();
        let days: Vec<String> = file.series.days().iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-01-02", "2026-01-05", "2026-01-06"]);
        assert_eq!(file.series.closes(), [248.81, 249.84, 249.80]);
        assert_eq!(file.series.dividends()[0].amount, 0.178);
        assert_eq!(file.provenance.vintage, None);
    }

    #[test]
    fn every_contradiction_is_named() {
        for (from, to, words) in [
            ("\"sessions\": 3", "\"sessions\": 4", "field days: 3 values for 4 sessions"),
            ("[24881, 103, -4]", "[24881, 103]", "field closes: 2 values for 3 sessions"),
            ("[24881, 103, -4]", "[24881, 103, 0.5]", "value 3 is not a whole number"),
            ("[24881, 103, -4]", "[24881, -24881, 4]", "the close 0 of 2026-01-05"),
            ("[20455, 3, 1]", "[20455, 3, 0]", "2026-01-05 does not come after 2026-01-05"),
            ("[20455, 3, 1]", "[9999999, 3, 1]", "the calendar has no day number 9999999"),
            ("2026-01-06", "2026-01-08", "field last: the last session is 2026-01-06"),
            ("\"decimals\": 2", "\"decimals\": 30", "30 decimals are too many"),
            ("\"sessions\": [1]", "\"sessions\": [7]", "there is no session 7"),
            ("[178]", "[]", "0 amounts for 1 sessions"),
            ("[178]", "[null]", "the dividend NaN of 2026-01-05"),
            ("\"an exchange\"", "\" \"", "field provenance.source: the text is empty"),
            ("\"splits\"", "\"magic\"", "line 3: \"magic\" is not an adjustment"),
            ("\"symbol\": \"IWM\",", "", "field symbol: missing field `symbol`"),
            ("\"schema\": 1", "\"schema\": 2", "reload to update"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let bad = GOOD.replacen(from, to, 1);
            let error = PriceFile::parse("prices/IWM.json", bad.as_bytes()).unwrap_err();
            let text = error.to_string();
            assert!(text.starts_with("prices/IWM.json") && text.contains(words), "{text}");
        }
    }
}
