//! What is known of each series beforehand: its name, unit, publisher and terms.

use crate::domain::{
    Day, Month,
    facts::{Adjustment, Frequency, MacroId, Provenance},
    snapshot::FactsKind,
};

/// The terms of facts that anybody may read.
pub const LICENCE: &str =
    "Facts, provided without warranty; check your provider's terms before redistributing";

/// What the caller says of all files.
pub struct Context {
    /// The day on which the figures were read.
    pub retrieved: Day,
    /// Who published the prices, where the caller says so.
    pub source: Option<String>,
    /// What plain tables are adjusted for.
    pub plain_adjustment: Adjustment,
    /// Which state of a revised series this is.
    pub vintages: Vec<(MacroId, String)>,
    /// From which month on a series is provisional.
    pub provisional: Vec<(MacroId, Month)>,
}

/// The provenance of an economic series.
pub fn macro_series(id: MacroId, frequency: Frequency, context: &Context) -> Provenance {
    let (name, unit, source) = match id {
        MacroId::FedFunds => {
            ("Effective federal funds rate, monthly mean", "percent", "Federal Reserve, H.15")
        }
        MacroId::Payrolls => (
            "Total nonfarm payrolls, seasonally adjusted",
            "thousands of jobs",
            "US Bureau of Labor Statistics",
        ),
        MacroId::SizeFactor => (
            "Size factor: small minus big, with market, value and risk-free return",
            "percent a month",
            "K. French, Data Library",
        ),
        MacroId::Sp500Earnings => (
            "S&P 500: monthly mean price, trailing dividends and earnings, CAPE",
            "index points; CAPE is a ratio",
            "R. Shiller",
        ),
        MacroId::Unemployment => {
            ("Unemployment rate, seasonally adjusted", "percent", "US Bureau of Labor Statistics")
        }
        MacroId::Yield2 => {
            ("2-year Treasury yield, constant maturity", "percent", "Federal Reserve, H.15")
        }
        MacroId::Yield10 => {
            ("10-year Treasury yield, constant maturity", "percent", "Federal Reserve, H.15")
        }
    };
    let vintage = context.vintages.iter().find(|(other, _)| *other == id);
    provenance(name, unit, frequency, source, vintage.map(|(_, text)| text.clone()), context)
}

/// The provenance of a file of facts.
pub fn facts(kind: FactsKind, context: &Context) -> Provenance {
    let (name, unit, source) = match kind {
        FactsKind::Concentration => (
            "Concentration of indices",
            "percent of the index",
            "fund issuers, named at each figure",
        ),
        FactsKind::Instruments => {
            ("Funds and stocks", "US dollars and percent a year", "fund issuers and exchanges")
        }
        FactsKind::Policy => ("Policy of the Federal Reserve", "percent", "Federal Reserve"),
        FactsKind::Recessions => (
            "Recessions of the United States",
            "months of peak and trough",
            "National Bureau of Economic Research",
        ),
        FactsKind::Valuation => (
            "Quoted price-earnings ratios",
            "price over earnings",
            "press and fund issuers, named at each figure",
        ),
    };
    provenance(name, unit, Frequency::Irregular, source, None, context)
}

fn provenance(
    name: &str,
    unit: &str,
    frequency: Frequency,
    source: &str,
    vintage: Option<String>,
    context: &Context,
) -> Provenance {
    Provenance {
        name: name.to_owned(),
        unit: unit.to_owned(),
        frequency,
        adjustment: Adjustment::None,
        source: source.to_owned(),
        retrieved: context.retrieved,
        licence: LICENCE.to_owned(),
        vintage,
    }
}
