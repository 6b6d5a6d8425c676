//! From tables of facts to the facts of a snapshot.

use super::{
    catalogue::{self, Context},
    figures::FactTable,
    price_notes::{PriceNotes, described},
    rows::TableRow,
    sources::Sources,
};
use crate::domain::{
    Error,
    facts::{
        Concentration, ConcentrationFacts, DatedFact, Decision, Index, Instrument, InstrumentFacts,
        InstrumentFigures, Meeting, PeQuote, PolicyFacts, Projection, Recession, RecessionFacts,
        ValuationFacts, Weight,
    },
    formats::Holdings,
    snapshot::FactsKind,
};

/// The facts of a snapshot; what the input lacks is missing.
pub struct Facts {
    pub concentration: Option<ConcentrationFacts>,
    pub instruments: Option<InstrumentFacts>,
    pub policy: Option<PolicyFacts>,
    pub recessions: Option<RecessionFacts>,
    pub valuation: Option<ValuationFacts>,
}

/// Makes the facts of all tables and portfolios.
pub fn build(sources: &Sources, notes: &PriceNotes, context: &Context) -> Result<Facts, Error> {
    let provenance = |kind| catalogue::facts(kind, context);
    let tables = &sources.facts;

    let mut indices = FactTable::map(tables.concentration.as_ref(), concentration)?;
    indices.extend(sources.holdings.iter().map(of_holdings));
    let weights = FactTable::map(tables.magnificent7_weights.as_ref(), weight)?;
    let concentration = (!indices.is_empty() || !weights.is_empty()).then(|| {
        let provenance = provenance(FactsKind::Concentration);
        ConcentrationFacts::new(provenance, oldest_first(indices), oldest_first(weights))
    });

    let instruments = FactTable::map(tables.instruments.as_ref(), instrument)?;
    let instruments: Vec<Instrument> =
        instruments.into_iter().map(|one| described(one, notes)).collect();
    let instruments = (!instruments.is_empty())
        .then(|| InstrumentFacts::new(provenance(FactsKind::Instruments), instruments));

    let decisions = FactTable::map(tables.fed_decisions.as_ref(), decision)?;
    let calendar = FactTable::map(tables.fed_calendar.as_ref(), meeting)?;
    let projections = FactTable::map(tables.fed_projections.as_ref(), projection)?;
    let policy = (!decisions.is_empty()).then(|| {
        let provenance = provenance(FactsKind::Policy);
        PolicyFacts::new(provenance, decisions, calendar, oldest_first(projections))
    });

    let recessions = FactTable::map(tables.recessions.as_ref(), recession)?;
    let recessions = (!recessions.is_empty())
        .then(|| RecessionFacts::new(provenance(FactsKind::Recessions), recessions));

    let quotes = oldest_first(FactTable::map(tables.valuation.as_ref(), quote)?);
    let valuation =
        (!quotes.is_empty()).then(|| ValuationFacts::new(provenance(FactsKind::Valuation), quotes));

    Ok(Facts {
        concentration: concentration.transpose()?,
        instruments: instruments.transpose()?,
        policy: policy.transpose()?,
        recessions: recessions.transpose()?,
        valuation: valuation.transpose()?,
    })
}

fn oldest_first<T: DatedFact>(mut facts: Vec<T>) -> Vec<T> {
    facts.sort_by_key(DatedFact::known_on);
    facts
}

fn concentration(row: TableRow<'_>) -> Result<Concentration, Error> {
    Ok(Concentration {
        as_of: row.parse("as_of")?,
        subject: row.parse("subject")?,
        holdings: row.optional_number("holdings")?,
        top10_percent: row.optional_number("top10_percent")?,
        magnificent7_percent: row.optional_number("magnificent7_percent")?,
        effective_number: row.optional_number("effective_number")?,
        source: row.text("source")?.to_owned(),
    })
}

/// The concentration of a fund's portfolio, for the index it follows.
pub(crate) fn of_holdings(holdings: &Holdings) -> Concentration {
    let one_decimal = |value: f64| (value * 10.0).round() / 10.0;
    let fund = holdings.fund.as_str();
    Concentration {
        as_of: holdings.as_of,
        subject: Index::named_in(fund).unwrap_or_else(|| Index::Other(fund.into())),
        holdings: u32::try_from(holdings.lines.len()).ok(),
        top10_percent: Some(one_decimal(holdings.top10_percent())),
        magnificent7_percent: holdings.magnificent7_percent().map(one_decimal),
        effective_number: holdings.effective_number().map(one_decimal),
        source: format!("holdings published by the issuer of {fund}, all lines"),
    }
}

fn weight(row: TableRow<'_>) -> Result<Weight, Error> {
    Ok(Weight {
        as_of: row.parse("as_of")?,
        symbol: row.parse("symbol")?,
        weight_percent: row.number("weight_percent")?,
    })
}

fn instrument(row: TableRow<'_>) -> Result<Instrument, Error> {
    let owned = |field| row.optional(field).map(|text| text.map(str::to_owned));
    let figures = row.parse_optional("facts_as_of")?.map(|as_of| {
        Ok::<_, Error>(InstrumentFigures {
            as_of,
            net_assets_usd: row.optional_number("net_assets_usd")?,
            expense_ratio_percent: row.optional_number("expense_ratio_percent")?,
        })
    });
    Ok(Instrument {
        symbol: row.parse("symbol")?,
        name: row.text("name")?.to_owned(),
        kind: row.parse("kind")?,
        group: row.parse("group")?,
        style: owned("style")?,
        tracks: row.parse_optional("tracks")?,
        inception: row.parse_optional("inception")?,
        ends: None,
        moves: Vec::new(),
        figures: figures.transpose()?.into_iter().collect(),
        note: owned("note")?,
    })
}

fn decision(row: TableRow<'_>) -> Result<Decision, Error> {
    Ok(Decision {
        day: row.parse("date")?,
        upper_percent: row.number("upper_percent")?,
        lower_percent: row.number("lower_percent")?,
        change_bp: row.number("change_bp")?,
    })
}

fn meeting(row: TableRow<'_>) -> Result<Meeting, Error> {
    Ok(Meeting {
        day: row.parse("date")?,
        kind: row.parse("kind")?,
        label: row.text("label")?.to_owned(),
        source: row.text("source")?.to_owned(),
    })
}

fn projection(row: TableRow<'_>) -> Result<Projection, Error> {
    Ok(Projection {
        as_of: row.parse("as_of")?,
        for_year_end: row.number("for_year_end")?,
        median_percent: row.number("median_percent")?,
        source: row.text("source")?.to_owned(),
    })
}

fn recession(row: TableRow<'_>) -> Result<Recession, Error> {
    Ok(Recession {
        peak: row.parse("peak")?,
        trough: row.parse_optional("trough")?,
        peak_announced: row.parse_optional("peak_announced")?,
        trough_announced: row.parse_optional("trough_announced")?,
    })
}

fn quote(row: TableRow<'_>) -> Result<PeQuote, Error> {
    Ok(PeQuote {
        as_of: row.parse("as_of")?,
        subject: row.parse("subject")?,
        measure: row.parse("measure")?,
        basis: row.parse("basis")?,
        value: row.number("value")?,
        source: row.text("source")?.to_owned(),
    })
}
