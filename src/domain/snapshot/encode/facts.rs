//! The forms of files of facts.

use serde::Serialize;

use super::{
    super::{
        Adjustment, ConcentrationFacts, Frequency, Index, InstrumentFacts, InstrumentGroup,
        InstrumentKind, MeetingKind, PeBasis, PeMeasure, PolicyFacts, Provenance, ValuationFacts,
    },
    word::{Decimal, Schema, Word},
};
use crate::domain::{Day, Symbol};

#[derive(Serialize)]
pub(super) struct ProvenanceWire<'a> {
    name: &'a str,
    unit: &'a str,
    frequency: Word<Frequency>,
    adjustment: Word<Adjustment>,
    source: &'a str,
    retrieved: Word<Day>,
    licence: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vintage: Option<&'a str>,
}

impl<'a> From<&'a Provenance> for ProvenanceWire<'a> {
    fn from(provenance: &'a Provenance) -> Self {
        Self {
            name: &provenance.name,
            unit: &provenance.unit,
            frequency: Word(provenance.frequency),
            adjustment: Word(provenance.adjustment),
            source: &provenance.source,
            retrieved: Word(provenance.retrieved),
            licence: &provenance.licence,
            vintage: provenance.vintage.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ConcentrationWire<'a> {
    schema: Schema,
    provenance: ProvenanceWire<'a>,
    indices: Vec<IndexWire<'a>>,
    magnificent7: Vec<WeightWire<'a>>,
}

#[derive(Serialize)]
struct IndexWire<'a> {
    as_of: Word<Day>,
    subject: Word<&'a Index>,
    holdings: Option<u32>,
    top10_percent: Option<Decimal>,
    magnificent7_percent: Option<Decimal>,
    effective_number: Option<Decimal>,
    source: &'a str,
}

#[derive(Serialize)]
struct WeightWire<'a> {
    as_of: Word<Day>,
    symbol: Word<&'a Symbol>,
    weight_percent: Decimal,
}

impl<'a> From<&'a ConcentrationFacts> for ConcentrationWire<'a> {
    fn from(facts: &'a ConcentrationFacts) -> Self {
        let indices = facts.indices.iter().map(|fact| IndexWire {
            as_of: Word(fact.as_of),
            subject: Word(&fact.subject),
            holdings: fact.holdings,
            top10_percent: fact.top10_percent.map(Decimal),
            magnificent7_percent: fact.magnificent7_percent.map(Decimal),
            effective_number: fact.effective_number.map(Decimal),
            source: &fact.source,
        });
        let weights = facts.magnificent7.iter().map(|fact| WeightWire {
            as_of: Word(fact.as_of),
            symbol: Word(&fact.symbol),
            weight_percent: Decimal(fact.weight_percent),
        });
        Self {
            schema: Schema,
            provenance: (&facts.provenance).into(),
            indices: indices.collect(),
            magnificent7: weights.collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct InstrumentsWire<'a> {
    schema: Schema,
    provenance: ProvenanceWire<'a>,
    instruments: Vec<InstrumentWire<'a>>,
}

#[derive(Serialize)]
struct InstrumentWire<'a> {
    symbol: Word<&'a Symbol>,
    name: &'a str,
    kind: Word<InstrumentKind>,
    group: Word<InstrumentGroup>,
    style: Option<&'a str>,
    tracks: Option<Word<&'a Index>>,
    inception: Option<Word<Day>>,
    figures: Vec<FiguresWire>,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct FiguresWire {
    as_of: Word<Day>,
    net_assets_usd: Option<Decimal>,
    expense_ratio_percent: Option<Decimal>,
}

impl<'a> From<&'a InstrumentFacts> for InstrumentsWire<'a> {
    fn from(facts: &'a InstrumentFacts) -> Self {
        let instruments = facts.instruments.iter().map(|instrument| {
            let figures = instrument.figures.iter().map(|figures| FiguresWire {
                as_of: Word(figures.as_of),
                net_assets_usd: figures.net_assets_usd.map(Decimal),
                expense_ratio_percent: figures.expense_ratio_percent.map(Decimal),
            });
            InstrumentWire {
                symbol: Word(&instrument.symbol),
                name: &instrument.name,
                kind: Word(instrument.kind),
                group: Word(instrument.group),
                style: instrument.style.as_deref(),
                tracks: instrument.tracks.as_ref().map(Word),
                inception: instrument.inception.map(Word),
                figures: figures.collect(),
                note: instrument.note.as_deref(),
            }
        });
        Self {
            schema: Schema,
            provenance: (&facts.provenance).into(),
            instruments: instruments.collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct PolicyWire<'a> {
    schema: Schema,
    provenance: ProvenanceWire<'a>,
    decisions: Vec<DecisionWire>,
    calendar: Vec<MeetingWire<'a>>,
    projections: Vec<ProjectionWire<'a>>,
}

#[derive(Serialize)]
struct DecisionWire {
    day: Word<Day>,
    upper_percent: Decimal,
    lower_percent: Decimal,
    change_bp: i32,
}

#[derive(Serialize)]
struct MeetingWire<'a> {
    day: Word<Day>,
    kind: Word<MeetingKind>,
    label: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct ProjectionWire<'a> {
    as_of: Word<Day>,
    for_year_end: i32,
    median_percent: Decimal,
    source: &'a str,
}

impl<'a> From<&'a PolicyFacts> for PolicyWire<'a> {
    fn from(facts: &'a PolicyFacts) -> Self {
        let decisions = facts.decisions.iter().map(|decision| DecisionWire {
            day: Word(decision.day),
            upper_percent: Decimal(decision.upper_percent),
            lower_percent: Decimal(decision.lower_percent),
            change_bp: decision.change_bp,
        });
        let calendar = facts.calendar.iter().map(|meeting| MeetingWire {
            day: Word(meeting.day),
            kind: Word(meeting.kind),
            label: &meeting.label,
            source: &meeting.source,
        });
        let projections = facts.projections.iter().map(|projection| ProjectionWire {
            as_of: Word(projection.as_of),
            for_year_end: projection.for_year_end,
            median_percent: Decimal(projection.median_percent),
            source: &projection.source,
        });
        Self {
            schema: Schema,
            provenance: (&facts.provenance).into(),
            decisions: decisions.collect(),
            calendar: calendar.collect(),
            projections: projections.collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ValuationWire<'a> {
    schema: Schema,
    provenance: ProvenanceWire<'a>,
    quotes: Vec<PeQuoteWire<'a>>,
}

#[derive(Serialize)]
struct PeQuoteWire<'a> {
    as_of: Word<Day>,
    subject: Word<&'a Index>,
    measure: Word<PeMeasure>,
    basis: Word<PeBasis>,
    value: Decimal,
    source: &'a str,
}

impl<'a> From<&'a ValuationFacts> for ValuationWire<'a> {
    fn from(facts: &'a ValuationFacts) -> Self {
        let quotes = facts.quotes.iter().map(|quote| PeQuoteWire {
            as_of: Word(quote.as_of),
            subject: Word(&quote.subject),
            measure: Word(quote.measure),
            basis: Word(quote.basis),
            value: Decimal(quote.value),
            source: &quote.source,
        });
        Self { schema: Schema, provenance: (&facts.provenance).into(), quotes: quotes.collect() }
    }
}
