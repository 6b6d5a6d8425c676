//! The portfolio of a fund as its issuer publishes it: a preamble, the lines, then legal text.
//!
//! Issuers and countries differ in names, order and dates; a table is a portfolio where one column
//! has weights and others name what is held.

use super::{
    cells::{CsvRow, Rows},
    choices::{About, Choices, DecimalMark},
    header, numbers,
    portfolio::{Holding, Holdings},
    portfolio_day,
    question::{Decisions, Stop},
    text::quote,
};
use crate::domain::Error;

/// Names of the column of weights: letters alone, in lower case.
const WEIGHTS: [&str; 25] = [
    "weight",
    "weights",
    "weighting",
    "gewichtung",
    "gewicht",
    "ponderation",
    "pondération",
    "peso",
    "poids",
    "offund",
    "ofnetassets",
    "percentageoffund",
    "ponderación",
    "portweight",
    "offunds",
    "ofportfolio",
    "netassets",
    "portfolioweight",
    "percentofportfolio",
    "weightpercent",
    "weightpct",
    "weightin",
    "gewichtungin",
    "poidsen",
    "pesoen",
];
const TICKERS: [&str; 12] = [
    "ticker",
    "symbol",
    "holdingticker",
    "emittententicker",
    "tickersymbol",
    "stockticker",
    "tickersymbole",
    "issuerticker",
    "securityticker",
    "tickerdelemisor",
    "tickerdelémetteur",
    "tickerdellemittente",
];
const NAMES: [&str; 14] = [
    "name",
    "holding",
    "holdings",
    "security",
    "securityname",
    "company",
    "nom",
    "nombre",
    "bezeichnung",
    "description",
    "securitydescription",
    "issuername",
    "wertpapier",
    "emittent",
];
/// Columns that tell cash from shares.
const CLASSES: [&str; 6] =
    ["assetclass", "anlageklasse", "classedactifs", "clasedeactivo", "sector", "classofshares"];
/// Words of such columns and of names that tell cash and what stands in for it.
const CASH: [&str; 14] = [
    "cash",
    "money market",
    "futures",
    "derivat",
    "geldmarkt",
    "barmittel",
    "liquidit",
    "efectivo",
    "collateral",
    "u.s. dollar",
    "us dollar",
    "bargeld",
    "forward",
    "net other assets",
];
/// Names of a row that sums up the others.
const TOTALS: [&str; 5] = ["total", "totals", "totalholdings", "gesamt", "summe"];

/// Where the columns of a portfolio stand.
pub(super) struct Layout {
    header: usize,
    columns: usize,
    ticker: Option<usize>,
    name: Option<usize>,
    weight: usize,
    date: Option<usize>,
    classes: Vec<usize>,
}

/// The layout of a portfolio; none where the rows are of something else.
pub(super) fn find(rows: &Rows) -> Option<Layout> {
    rows.iter().enumerate().take(60).find_map(|(at, row)| {
        let names: Vec<String> = row.cells().map(letters).collect();
        let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let (ticker, name) = (column(&TICKERS), column(&NAMES));
        ticker.or(name)?;
        let classes = names.iter().enumerate().filter(|(_, name)| CLASSES.contains(&name.as_str()));
        Some(Layout {
            header: at,
            columns: row.filled(),
            ticker,
            name,
            weight: column(&WEIGHTS)?,
            date: row.cells().position(header::is_date),
            classes: classes.map(|(at, _)| at).collect(),
        })
    })
}

fn letters(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase()
}

/// Reads the lines below the header, to the first row that holds no weight.
pub(super) fn read(
    rows: &Rows,
    layout: &Layout,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<Holdings, Stop> {
    let preamble: Vec<CsvRow<'_>> = rows.range(0..layout.header).collect();
    let below = rows.range(layout.header + 1..rows.len());
    // The legal text begins with a row of one cell, or of none.
    let lines = below.take_while(|row| 1 < row.filled() || layout.columns < 2);
    let lines = lines.filter(|row| !is_total(*row, layout));
    let weights = lines.clone().map(|row| weight(row, layout));
    let mark = numbers::decide(weights.clone(), weights, choices.decimal, decisions)?;
    let dated = layout.date.into_iter().flat_map(|at| lines.clone().map(move |row| row.cell(at)));
    let as_of = portfolio_day::as_of(&preamble, dated, choices)?;
    let (mut shares, mut cash) = (Vec::new(), Vec::new());
    for row in lines {
        let line = line(row, layout, mark).map_err(|error| error.at_line(row.line))?;
        if is_cash(row, layout) { cash.push(line) } else { shares.push(line) }
    }
    if shares.is_empty() {
        return Err(Error::invalid("there are no holdings", "download the file again").into());
    }
    let total: f64 = shares.iter().map(|line| line.weight_percent).sum();
    // No list of percents, however short, has so little in it.
    if (0.0..=1.2).contains(&total) && 1 < shares.len() {
        decisions.say(About::Table, "weights are shares of 1");
        let lines = shares.iter_mut().chain(&mut cash);
        lines.for_each(|line| line.weight_percent *= 100.0);
    }
    Ok(Holdings { fund: fund(&preamble), as_of, lines: shares, cash })
}

/// A weight as it is written, without a sign of percent.
fn weight<'t>(row: CsvRow<'t>, layout: &Layout) -> &'t str {
    row.cell(layout.weight).trim_end_matches('%').trim()
}

fn line(row: CsvRow<'_>, layout: &Layout, mark: DecimalMark) -> Result<Holding, Error> {
    let weight_percent = match weight(row, layout) {
        "" | "-" => 0.0,
        weight => numbers::parse(weight, mark).ok_or_else(|| {
            let problem = format!("{} is not a number", quote(weight));
            Error::invalid(problem, "download the file again").at_field("weight")
        })?,
    };
    let cell = |column: Option<usize>| column.map(|column| row.cell(column)).unwrap_or_default();
    Ok(Holding {
        ticker: cell(layout.ticker).to_owned(),
        name: cell(layout.name).to_owned(),
        weight_percent,
    })
}

fn is_total(row: CsvRow<'_>, layout: &Layout) -> bool {
    let named = [layout.ticker, layout.name].into_iter().flatten();
    named.into_iter().any(|column| TOTALS.contains(&letters(row.cell(column)).as_str()))
}

fn is_cash(row: CsvRow<'_>, layout: &Layout) -> bool {
    let has = |cell: &str| {
        let cell = cell.to_lowercase();
        CASH.iter().any(|word| cell.contains(word))
    };
    if layout.classes.iter().any(|&column| has(row.cell(column))) {
        return true;
    }
    let ticker = layout.ticker.map(|column| row.cell(column)).unwrap_or_default();
    let has_no_ticker = matches!(ticker, "" | "-" | "--") || ticker.contains("CASH");
    has_no_ticker && layout.name.is_some_and(|column| has(row.cell(column)))
}

/// The first text of the preamble that is no label, without a byte-order mark.
fn fund(preamble: &[CsvRow<'_>]) -> String {
    let cells = preamble.iter().flat_map(|row| row.cells());
    let is_name =
        |cell: &&str| !cell.is_empty() && !cell.ends_with(':') && !portfolio_day::has_day(cell);
    let labels = ["fund holdings as of", "as of", "fondsposition per"];
    let mut names =
        cells.filter(is_name).filter(|cell| !labels.contains(&cell.to_lowercase().as_str()));
    names.next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Choices, FileContent, read};
    use super::Holdings;

    const FILE: &str = "\u{feff}iShares Russell 2000 ETF
Fund Holdings as of,\"May 05, 2026\"
Inception Date,\"May 22, 2000\"
Stock,\"-\"
\u{a0}
Ticker,Name,Sector,Asset Class,Market Value,Weight (%)
\"BE\",\"BLOOM ENERGY\",\"Industrials\",\"Equity\",\"1,500.00\",\"75.00\"
\"NVDA\",\"NVIDIA\",\"Technology\",\"Equity\",\"500.00\",\"25.00\"
\"XTSLA\",\"FUND\",\"Cash and/or Derivatives\",\"Money Market\",\"5.00\",\"0.39\"
\u{a0}
\"The content, contained herein.\"
";

    fn holdings(text: &str) -> Result<Holdings, String> {
        let reading = read("x.csv", text.as_bytes(), &Choices::default());
        match reading.map_err(|stop| stop.into_error().to_string())?.content {
            FileContent::Holdings(holdings) => Ok(holdings),
            FileContent::Series(_) => Err("not holdings".to_owned()),
        }
    }

    #[test]
    fn the_lines_between_preamble_and_legal_text_are_read() {
        let holdings = holdings(FILE).unwrap();
        assert_eq!(holdings.fund, "iShares Russell 2000 ETF");
        assert_eq!(holdings.as_of.to_string(), "2026-05-05");
        assert_eq!((holdings.lines.len(), holdings.cash.len()), (2, 1));
        assert_eq!(holdings.top10_percent(), 100.0);
        assert_eq!(holdings.magnificent7_percent(), Some(25.0));
        assert_eq!(holdings.effective_number(), Some(1.6));
    }

    #[test]
    fn issuers_and_countries_are_read_alike() {
        for text in [
            "Fondsposition per;05.Mai.2026\n\nEmittententicker;Name;Anlageklasse;Gewichtung (%)\n\
             BE;BLOOM;Aktien;75,00\nNVDA;NVIDIA;Aktien;25,00\n",
            "Fund Name:,A Trust\nTicker Symbol:,SPY\nHoldings:,As of 05-May-2026\n\n\
             Name,Ticker,Weight,Sector\nBLOOM,BE,75.000000,-\nNVIDIA,NVDA,25.0,-\n\
             US DOLLAR,-,0.1,-\n",
            "date,fund,company,ticker,shares,\"weight (%)\"\n05/13/2026,A,BLOOM,BE,1,75.00%\n\
             05/13/2026,A,NVIDIA,NVDA,1,25.00%\n",
            "As of May 5 2026\nHolding,Ticker,% of fund\nBLOOM,BE,0.75\nNVIDIA,NVDA,0.25\n",
            "As of,2026-05-05\n,Ticker,Holdings,% of funds*\n,BE,BLOOM,75.00%\n,NVDA,NVIDIA,25%\n\
             ,,Total,100%\n",
        ] {
            let found = holdings(text).unwrap();
            let lines: Vec<(&str, f64)> = found
                .lines
                .iter()
                .map(|line| (line.ticker.as_str(), line.weight_percent))
                .collect();
            assert_eq!(lines, [("BE", 75.0), ("NVDA", 25.0)], "{text}");
            assert_eq!(found.as_of.month(), 5, "{text}");
        }
    }

    #[test]
    fn trouble_is_named() {
        for (from, to, words) in [
            ("\"25.00\"", "\"much\"", "x.csv, line 8, field weight: \"much\" is not a number"),
            (
                "May 05",
                "Moo 05",
                "x.csv: the day of the holdings is missing; write As of,2026-01-23",
            ),
            (
                "May 05, 2026",
                "05/06/2026",
                "x.csv: the day of the holdings, 05/06/2026, can be read",
            ),
        ] {
            let bad = FILE.replacen(from, to, 1);
            let error = holdings(&bad).unwrap_err();
            assert!(error.starts_with(words), "{error}");
        }
    }
}
