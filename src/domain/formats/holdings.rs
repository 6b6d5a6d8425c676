//! The portfolio of a fund as its issuer publishes it: a preamble, the lines, then legal text.

use csv::StringRecord;

use super::{DateStyle, Format, Layout, Opening, opening, table};
use crate::domain::{
    Day, Error,
    snapshot::{Adjustment, MAGNIFICENT_7},
};

pub(super) const FORMAT: Format = Format {
    code: "holdings",
    title: "Holdings of an iShares fund",
    example: "iShares Russell 2000 ETF\nFund Holdings as of,\"May 05, 2026\"\n \n\
              Ticker,Name,Sector,Asset Class,Market Value,Weight (%)",
    adjustment: Adjustment::None,
    recognise,
};

/// Where the lines of a portfolio stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HoldingsLayout {
    header_rows: usize,
    columns: usize,
    ticker: usize,
    name: usize,
    weight: usize,
}

/// One line of a portfolio.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// The ticker as the issuer writes it; a hyphen where there is none.
    pub ticker: String,
    /// The name of the line.
    pub name: String,
    /// Its weight in percent as published, to two decimals; negative for a short position.
    pub weight_percent: f64,
}

/// The portfolio of a fund on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Holdings {
    /// The name of the fund.
    pub fund: String,
    /// The day of the portfolio.
    pub as_of: Day,
    /// Its lines, in the order of the file; at least one.
    pub lines: Vec<Holding>,
}

impl Holdings {
    /// The weight of the ten largest lines, in percent.
    pub fn top10_percent(&self) -> f64 {
        let mut weights: Vec<f64> = self.lines.iter().map(|line| line.weight_percent).collect();
        weights.sort_unstable_by(|a, b| b.total_cmp(a));
        weights.iter().take(10).sum()
    }

    /// The weight of the Magnificent 7 in percent; both classes of Alphabet count.
    pub fn magnificent7_percent(&self) -> f64 {
        let is_one = |line: &&Holding| {
            line.ticker == "GOOG" || MAGNIFICENT_7.contains(&line.ticker.as_str())
        };
        // A sum of no floats is -0, which would be written as such.
        self.lines.iter().filter(is_one).map(|line| line.weight_percent).sum::<f64>() + 0.0
    }

    /// `1 / sum of squared weights` over all lines, the weights taken as shares of their sum; none
    /// where no line has a weight.
    pub fn effective_number(&self) -> Option<f64> {
        let weights = || self.lines.iter().map(|line| line.weight_percent);
        let total: f64 = weights().sum();
        let number = total * total / weights().map(|weight| weight * weight).sum::<f64>();
        number.is_finite().then_some(number)
    }
}

fn recognise(opening: &Opening) -> Option<Layout> {
    let is_header = |row: &StringRecord| {
        row.get(0) == Some("Ticker") && row.iter().any(|name| name == "Weight (%)")
    };
    let at = opening.rows().iter().position(is_header)?;
    let header = opening.rows().get(at)?;
    let column = |name: &str| header.iter().position(|found| found == name);
    Some(Layout::Holdings(HoldingsLayout {
        header_rows: at + 1,
        columns: header.len(),
        ticker: column("Ticker")?,
        name: column("Name")?,
        weight: column("Weight (%)")?,
    }))
}

pub(super) fn read(
    text: &str,
    layout: &HoldingsLayout,
    opening: &Opening,
) -> Result<Holdings, Error> {
    let fund = opening.header().get(0).unwrap_or_default().trim().to_owned();
    let as_of = opening
        .rows()
        .iter()
        .find(|row| row.get(0) == Some("Fund Holdings as of"))
        .ok_or_else(|| {
            Error::invalid("the day of the holdings is missing", "download the file again")
        })
        .and_then(|row| {
            let day = DateStyle::MonthName.parse(row.get(1).unwrap_or_default());
            day.map_err(|error| error.at_line(table::line_of(row)))
        })?;
    let mut lines = Vec::new();
    for record in opening::reader(text).records().skip(layout.header_rows) {
        let record = record.map_err(|error| opening::malformed(&error))?;
        // The legal text begins with a row of one blank cell.
        if record.len() < layout.columns.min(2) {
            break;
        }
        lines.push(line(&record, layout).map_err(|e| e.at_line(table::line_of(&record)))?);
    }
    if lines.is_empty() {
        return Err(Error::invalid("there are no holdings", "download the file again"));
    }
    Ok(Holdings { fund, as_of, lines })
}

fn line(record: &StringRecord, layout: &HoldingsLayout) -> Result<Holding, Error> {
    let cell = |column: usize| record.get(column).unwrap_or_default();
    let number = |column: usize, field: &str| {
        table::number(cell(column)).ok_or_else(|| {
            Error::invalid(format!("{:?} is not a number", cell(column)), "download the file again")
                .at_field(field)
        })
    };
    Ok(Holding {
        ticker: cell(layout.ticker).to_owned(),
        name: cell(layout.name).to_owned(),
        weight_percent: number(layout.weight, "Weight (%)")?,
    })
}

#[cfg(test)]
mod tests {
    const FILE: &str = "\u{feff}iShares Russell 2000 ETF
Fund Holdings as of,\"May 05, 2026\"
Stock,\"-\"
\u{a0}
Ticker,Name,Sector,Asset Class,Market Value,Weight (%)
\"BE\",\"BLOOM ENERGY\",\"Industrials\",\"Equity\",\"1,500.00\",\"75.00\"
\"NVDA\",\"NVIDIA\",\"Technology\",\"Equity\",\"500.00\",\"25.00\"
\u{a0}
\"The content, contained herein.\"
";

    #[test]
    fn the_lines_between_preamble_and_legal_text_are_read() {
        let reading = super::super::read("x.csv", FILE.as_bytes()).unwrap();
        let super::super::Content::Holdings(holdings) = reading.content else {
            panic!("not holdings")
        };
        assert_eq!(holdings.fund, "iShares Russell 2000 ETF");
        assert_eq!(holdings.as_of.to_string(), "2026-05-05");
        assert_eq!(holdings.lines.len(), 2);
        assert_eq!(holdings.top10_percent(), 100.0);
        assert_eq!(holdings.magnificent7_percent(), 25.0);
        assert_eq!(holdings.effective_number(), Some(1.6));
    }

    #[test]
    fn trouble_is_named() {
        for (from, to, words) in [
            ("\"25.00\"", "\"much\"", "x.csv, line 7, field Weight (%): \"much\" is not a number"),
            ("May 05", "Mai 05", "x.csv, line 2: \"Mai 05, 2026\" is not a day"),
            ("Fund Holdings as of", "Holdings", "x.csv: the day of the holdings is missing"),
        ] {
            let bad = FILE.replacen(from, to, 1);
            let error = super::super::read("x.csv", bad.as_bytes()).unwrap_err().to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }
}
