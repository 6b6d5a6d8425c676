//! Series as comma-separated values: what the page hands a reader to keep.
//!
//! Numbers are written unrounded and read back as the very same; days are written 2026-01-23.

use crate::domain::{
    Day, MacroSeries, PriceSeries,
    facts::MacroColumn,
    format::{
        CsvCell::{Number, Text},
        CsvText,
    },
    snapshot::{MacroFile, Vintage},
};

/// The closes and dividends of a series: a row a session, as the plain format reads them.
///
/// ```
/// use rotascope::domain::{Dividend, PriceSeries, formats::prices_csv};
///
/// let days = vec!["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let paid = Dividend { ex_date: days[1], amount: 0.178 };
/// let series = PriceSeries::new("IWM".parse()?, days, vec![248.81, 249.84], vec![paid])?;
/// assert_eq!(prices_csv(&series), "date,close,dividend\n2026-01-02,248.81,\n2026-01-05,249.84,0.178\n");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn prices_csv(series: &PriceSeries) -> String {
    let mut csv = CsvText::default();
    csv.row(["date", "close", "dividend"].map(Text));
    let mut dividends = series.dividends().iter().peekable();
    for (day, &close) in series.days().iter().zip(series.closes()) {
        let paid = dividends.next_if(|dividend| dividend.ex_date == *day);
        let amount = paid.map(|dividend| dividend.amount);
        csv.row([Text(&day.to_string()), Number(Some(close)), Number(amount)]);
    }
    csv.finish()
}

/// An economic series: a row a period of a vintage, a column each of its columns.
///
/// What was not published stays empty; a series that is not revised has no vintage.
pub fn series_csv(file: &MacroFile) -> String {
    let columns = file.id().columns();
    let mut csv = CsvText::default();
    let names = columns.iter().map(|column| Text(column.code()));
    csv.row([Text("vintage"), Text("period_end")].into_iter().chain(names));
    for vintage in file.vintages() {
        let published = vintage.published.map(|day| day.to_string()).unwrap_or_default();
        let observations = vintage.columns().iter().flat_map(|(_, series)| series.all());
        let mut ends: Vec<_> = observations.map(|observation| observation.period_end).collect();
        ends.sort_unstable();
        ends.dedup();
        for end in ends {
            let values = columns.iter().map(|&column| Number(value_at(vintage, column, end)));
            csv.row([Text(&published), Text(&end.to_string())].into_iter().chain(values));
        }
    }
    csv.finish()
}

fn value_at(vintage: &Vintage, column: MacroColumn, end: Day) -> Option<f64> {
    let all = vintage.column(column).map(MacroSeries::all).unwrap_or_default();
    let at = all.binary_search_by_key(&end, |observation| observation.period_end).ok()?;
    all.get(at).map(|observation| observation.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Observation, PublicationLag,
        facts::{Adjustment, Frequency, MacroId, Provenance},
    };

    fn series(ends: &[(&str, f64)]) -> MacroSeries {
        let of =
            |&(end, value): &(&str, f64)| Observation { period_end: end.parse().unwrap(), value };
        MacroSeries::new(ends.iter().map(of).collect(), PublicationLag { days: 1 }).unwrap()
    }

    #[test]
    fn periods_stand_in_rows_and_gaps_stay_empty() {
        let provenance = Provenance {
            name: "Earnings".to_owned(),
            unit: "points".to_owned(),
            frequency: Frequency::Month,
            adjustment: Adjustment::None,
            source: "a source".to_owned(),
            retrieved: "2026-09-27".parse().unwrap(),
            licence: "facts".to_owned(),
            vintage: None,
        };
        let columns = vec![
            (MacroColumn::Price, series(&[("2026-08-31", 0.1), ("2026-09-30", 0.3)])),
            (MacroColumn::Dividend, series(&[("2026-08-31", 78.5)])),
            (MacroColumn::EarningsTrailing, series(&[])),
            (MacroColumn::Cape, series(&[("2026-09-30", 39.0)])),
        ];
        let vintages = vec![Vintage::new(None, columns)];
        let file = MacroFile::new(MacroId::Sp500Earnings, provenance, vintages).unwrap();
        let expected = "vintage,period_end,price,dividend,earnings_ttm,cape\n\
                        ,2026-08-31,0.1,78.5,,\n,2026-09-30,0.3,,,39\n";
        assert_eq!(series_csv(&file), expected);
    }
}
