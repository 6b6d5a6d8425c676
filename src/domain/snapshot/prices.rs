//! Closes and dividends of one instrument.

use super::{
    Provenance,
    columns::{self, MOST_DECIMALS},
    json::{Json, Object},
    wire,
};
use crate::domain::{Day, Dividend, Error, PriceSeries};

/// The prices of one instrument with their provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceFile {
    /// The closes and dividends.
    pub series: PriceSeries,
    /// Where they come from.
    pub provenance: Provenance,
}

impl PriceFile {
    /// Reads a file of prices.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, the columns differ in length from the
    /// number of sessions stated, the first or last session is not the one stated, or the series
    /// breaks a rule of [`PriceSeries::new`].
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        read(bytes).map_err(|error| error.in_file(path))
    }
}

fn read(bytes: &[u8]) -> Result<PriceFile, Error> {
    let file = wire::open(bytes)?;
    let symbol = file.field("symbol")?.parse()?;
    let provenance = Provenance::of(&file)?;
    let sessions = file.field("sessions")?.integer()?;
    let days = days(column(file.field("days")?, sessions)?, file.field("days")?)?;
    let scale = file.field("decimals")?.scale(MOST_DECIMALS)?;
    let mut closes = Vec::with_capacity(days.len());
    for number in column(file.field("closes")?, sessions)? {
        closes.push(number as f64 / scale);
    }
    let dividends = dividends(&file.field("dividends")?.object()?, &days)?;
    let series = PriceSeries::new(symbol, days, closes, dividends)?;
    for (name, found) in [("first", series.days().first()), ("last", series.days().last())] {
        let field = file.field(name)?;
        let stated: Day = field.parse()?;
        if let Some(found) = found.filter(|&&found| found != stated) {
            let problem = format!("the {name} session is {found}, not {stated}");
            return Err(field.invalid(&problem, "build the file again"));
        }
    }
    Ok(PriceFile { series, provenance })
}

/// The running sums of a column that has one value a session.
fn column(field: Json<'_>, sessions: i64) -> Result<Vec<i64>, Error> {
    let sums = columns::sums(field)?;
    if i64::try_from(sums.len()) != Ok(sessions) {
        let problem = format!("{} values for {sessions} sessions", sums.len());
        return Err(field.invalid(&problem, "give one value a session"));
    }
    Ok(sums)
}

fn days(numbers: Vec<i64>, field: Json<'_>) -> Result<Vec<Day>, Error> {
    let mut days = Vec::with_capacity(numbers.len());
    for number in numbers {
        let day = i32::try_from(number).ok().and_then(Day::from_epoch_days);
        days.push(day.ok_or_else(|| {
            let problem = format!("the calendar has no day number {number}");
            field.invalid(&problem, "correct the steps")
        })?);
    }
    Ok(days)
}

fn dividends(paid: &Object<'_>, days: &[Day]) -> Result<Vec<Dividend>, Error> {
    let scale = paid.field("decimals")?.scale(MOST_DECIMALS)?;
    let sessions = paid.field("sessions")?;
    let indices = columns::sums(sessions)?;
    let amounts = paid.field("amounts")?;
    let numbers = amounts.integers()?;
    if numbers.len() != indices.len() {
        let problem = format!("{} amounts for {} sessions", numbers.len(), indices.len());
        return Err(amounts.invalid(&problem, "give one amount a session"));
    }
    let mut dividends = Vec::with_capacity(numbers.len());
    for (index, number) in indices.into_iter().zip(numbers) {
        let ex_date = usize::try_from(index).ok().and_then(|index| days.get(index));
        let ex_date = *ex_date.ok_or_else(|| {
            let problem = format!("there is no session {index}");
            sessions.invalid(&problem, "count sessions from 0")
        })?;
        dividends.push(Dividend { ex_date, amount: number as f64 / scale });
    }
    Ok(dividends)
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
