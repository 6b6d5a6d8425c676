//! Closes and dividends of one instrument.

use rotascope_kernels::quotients;
use serde::{Deserialize, Serialize};

use super::{
    columns::{Decimals, Numbers, Steps},
    provenance::ProvenanceForm,
    reader::{self, Schema},
};
use crate::domain::{
    Day, Dividend, Error, PriceSeries, Symbol,
    facts::{Adjustment, Provenance},
};

/// The prices of one instrument with their provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceFile {
    /// The closes and dividends.
    pub series: PriceSeries,
    /// Where they come from.
    pub provenance: Provenance,
}

impl PriceFile {
    /// A series with its provenance. Where neither the closes are said to be adjusted for splits nor
    /// a dividend stands beside them, as of an index, dividends are not known.
    pub fn new(series: PriceSeries, provenance: Provenance) -> Self {
        let is_stated = provenance.adjustment == Adjustment::Splits;
        let is_known = is_stated || !series.dividends().is_empty();
        let series = if is_known { series } else { series.with_unknown_dividends() };
        Self { series, provenance }
    }

    /// Reads a file of prices.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, the columns differ in length from the
    /// number of sessions stated, the first or last session is not the one stated, or the series
    /// breaks a rule of [`PriceSeries::new`].
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<PricesWire, Self>(path, bytes)
    }
}

/// The form of a file of prices: days as steps from 1970-01-01, closes and dividends as whole
/// numbers over a power of ten.
#[derive(Serialize, Deserialize)]
pub(super) struct PricesWire {
    schema: Schema,
    symbol: Symbol,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    sessions: u32,
    first: Day,
    last: Day,
    days: Steps,
    decimals: Decimals,
    closes: Steps,
    dividends: DividendsWire,
}

#[derive(Serialize, Deserialize)]
struct DividendsWire {
    decimals: Decimals,
    /// The sessions of the ex-dates, counted from 0.
    sessions: Steps,
    amounts: Numbers,
}

impl TryFrom<PricesWire> for PriceFile {
    type Error = Error;

    fn try_from(wire: PricesWire) -> Result<Self, Error> {
        let sessions = wire.sessions;
        for (field, Steps(column)) in [("days", &wire.days), ("closes", &wire.closes)] {
            if u32::try_from(column.len()) != Ok(sessions) {
                let problem = format!("{} values for {sessions} sessions", column.len());
                return Err(Error::invalid(problem, "give one value a session").at_field(field));
            }
        }
        let days = wire.days.days().map_err(|error| error.at_field("days"))?;
        let scale = wire.decimals.scale();
        let closes = quotients(&wire.closes.0, scale);
        let dividends = dividends(wire.dividends, &days)?;
        let series = PriceSeries::new(wire.symbol, days, closes, dividends)?;
        let found = (series.days().first(), series.days().last());
        for (field, stated, found) in [("first", wire.first, found.0), ("last", wire.last, found.1)]
        {
            if let Some(found) = found.filter(|&&found| found != stated) {
                let problem = format!("the {field} session is {found}, not {stated}");
                return Err(Error::invalid(problem, "build the file again").at_field(field));
            }
        }
        Ok(Self::new(series, wire.provenance))
    }
}

fn dividends(wire: DividendsWire, days: &[Day]) -> Result<Vec<Dividend>, Error> {
    let DividendsWire { decimals, sessions: Steps(sessions), amounts: Numbers(amounts) } = wire;
    if amounts.len() != sessions.len() {
        let problem = format!("{} amounts for {} sessions", amounts.len(), sessions.len());
        let error = Error::invalid(problem, "give one amount a session");
        return Err(error.at_field("dividends.amounts"));
    }
    let scale = decimals.scale();
    let mut dividends = Vec::with_capacity(amounts.len());
    for (session, amount) in sessions.into_iter().zip(amounts) {
        let ex_date = usize::try_from(session).ok().and_then(|session| days.get(session));
        let ex_date = *ex_date.ok_or_else(|| {
            let problem = format!("there is no session {session}");
            Error::invalid(problem, "count sessions from 0").at_field("dividends.sessions")
        })?;
        dividends.push(Dividend { ex_date, amount: amount as f64 / scale });
    }
    Ok(dividends)
}

impl TryFrom<&PriceFile> for PricesWire {
    type Error = Error;

    /// # Errors
    /// When there is no session, or a close or dividend needs more than nine decimals.
    fn try_from(file: &PriceFile) -> Result<Self, Error> {
        let series = &file.series;
        let days = series.days();
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else {
            return Err(Error::invalid("there is no session", "give at least one"));
        };
        let (decimals, closes) = Decimals::of(series.closes(), "closes")?;
        let amounts: Vec<f64> = series.dividends().iter().map(|paid| paid.amount).collect();
        let (paid_decimals, amounts) = Decimals::of(&amounts, "dividends")?;
        let sessions = series.dividends().iter().filter_map(|paid| {
            let session = days.binary_search(&paid.ex_date).ok()?;
            i64::try_from(session).ok()
        });
        Ok(Self {
            schema: Schema,
            symbol: series.symbol().clone(),
            provenance: file.provenance.clone(),
            sessions: days.len() as u32,
            first,
            last,
            days: Steps(days.iter().map(|day| i64::from(day.epoch_days())).collect()),
            decimals,
            closes: Steps(closes),
            dividends: DividendsWire {
                decimals: paid_decimals,
                sessions: Steps(sessions.collect()),
                amounts: Numbers(amounts),
            },
        })
    }
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
            ("[24881, 103, -4]", "[24881, 103, 0.5]", "field closes[2]: 0.5 is not a whole number"),
            ("[24881, 103, -4]", "[24881, -24881, 4]", "the close 0 of 2026-01-05"),
            ("[20455, 3, 1]", "[20455, 3, 0]", "2026-01-05 does not come after 2026-01-05"),
            ("[20455, 3, 1]", "[9999999, 3, 1]", "the calendar has no day number 9999999"),
            ("2026-01-06", "2026-01-08", "field last: the last session is 2026-01-06"),
            ("\"decimals\": 2", "\"decimals\": 30", "30 is not a whole number from 0 to 9"),
            ("\"sessions\": [1]", "\"sessions\": [7]", "there is no session 7"),
            ("[178]", "[]", "0 amounts for 1 sessions"),
            ("[178]", "[null]", "field dividends.amounts[0]: null stands where a whole number"),
            ("\"an exchange\"", "\" \"", "field provenance.source: the text is empty"),
            (
                "\"splits\"",
                "\"magic\"",
                "line 3, field provenance.adjustment: \"magic\" is not an adjustment",
            ),
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
