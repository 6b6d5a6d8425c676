//! Series of FRED: a day and a value, blank or a dot where there was no observation.

use super::{Format, Layout, Opening, opening, table};
use crate::domain::{Day, Error, PriceSeries, Symbol, snapshot::Adjustment};

pub(super) const FORMAT: Format = Format {
    code: "fred",
    title: "FRED",
    example: "observation_date,DGS10",
    adjustment: Adjustment::None,
    recognise,
};

/// Dated values of one series in ascending order; days without an observation are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueTable {
    /// The name of the series where the header gives it.
    pub id: Option<String>,
    /// Each day with its value.
    pub values: Vec<(Day, f64)>,
}

impl ValueTable {
    /// The values as closes of a symbol.
    ///
    /// # Errors
    /// When a value is not positive.
    pub fn into_series(self, symbol: Symbol) -> Result<PriceSeries, Error> {
        let (days, closes) = self.values.into_iter().unzip();
        PriceSeries::new(symbol, days, closes, Vec::new())
    }
}

fn recognise(opening: &Opening) -> Option<Layout> {
    let (date, value) = (opening.header().get(0)?.trim(), opening.header().get(1)?.trim());
    let is_id = |text: &str| {
        text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    let is_fred = match date {
        "date" => value == "value",
        "DATE" | "observation_date" => value == "VALUE" || is_id(value),
        _ => false,
    };
    (is_fred && opening.header().len() == 2).then_some(Layout::Values)
}

pub(super) fn read(text: &str, opening: &Opening) -> Result<ValueTable, Error> {
    let mut rows = Vec::new();
    for record in opening::reader(text).records().skip(1) {
        let record = record.map_err(|error| opening::malformed(&error))?;
        let line = table::line_of(&record);
        let (date, value) = (record.get(0).unwrap_or(""), record.get(1).unwrap_or("").trim());
        let day = super::DateStyle::Iso.parse(date);
        let day = day.map_err(|error| error.at_line(line).at_field("date"))?;
        if matches!(value, "" | ".") {
            continue;
        }
        let number = table::number(value).ok_or_else(|| {
            Error::invalid(
                format!("{value:?} is not a number"),
                "correct the value, or leave it blank",
            )
            .at_line(line)
            .at_field("value")
        })?;
        rows.push((line, day, number));
    }
    let rows = table::in_order(rows, |row| (row.0, row.1))?;
    let id = opening.header().get(1).map(str::trim);
    let id = id.filter(|id| !id.eq_ignore_ascii_case("value")).map(str::to_owned);
    Ok(ValueTable { id, values: rows.into_iter().map(|(_, day, value)| (day, value)).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<(Option<&str>, &[f64]), &str>) {
        let found = read(text, &Opening::of(text).unwrap());
        match (found, expected) {
            (Ok(found), Ok((id, values))) => {
                assert_eq!(found.id.as_deref(), id);
                let numbers: Vec<f64> = found.values.iter().map(|(_, value)| *value).collect();
                assert_eq!(numbers, values);
            }
            (found, expected) => {
                assert_eq!(found.unwrap_err().to_string(), expected.unwrap_err(), "{text}");
            }
        }
    }

    #[test]
    fn days_without_an_observation_are_left_out() {
        check("date,value\n1980-01-01,\n1980-01-02,10.5\n", Ok((None, &[10.5])));
        check("DATE,DGS10\n1980-01-01,.\n1980-01-02,-0.5\n", Ok((Some("DGS10"), &[-0.5])));
        check(
            "date,value\n1980-01-01,x\n",
            Err("line 2, field value: \"x\" is not a number; correct the value, or leave it blank"),
        );
    }
}
