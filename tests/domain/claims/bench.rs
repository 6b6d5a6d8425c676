//! The files of the shipped snapshot as evidence, whole or cut off.

use std::sync::LazyLock;

use rotascope::domain::{
    Day, MacroSeries, Observation, PriceSeries, Shared, Symbol,
    claims::{Claim, ClaimSet, ClaimsFile, Evidence, Judgement, Outcome, evaluate},
    facts::{
        ConcentrationFacts, DatedFact as _, InstrumentFacts, MAGNIFICENT_7, MacroId, PolicyFacts,
        ValuationFacts,
    },
    snapshot::{MacroFile, PriceFile, Vintage},
};

use crate::support::pinned_snapshot;

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What a claim may rest on.
#[derive(Clone)]
pub(super) struct Bench {
    pub(super) latest: Day,
    pub(super) prices: Vec<(Symbol, PriceFile)>,
    pub(super) series: Vec<(MacroId, MacroFile)>,
    pub(super) concentration: ConcentrationFacts,
    pub(super) instruments: InstrumentFacts,
    pub(super) policy: PolicyFacts,
    pub(super) valuation: ValuationFacts,
}

pub(super) fn story() -> ClaimsFile {
    let path = "claims/january-2026.json";
    ClaimsFile::parse(path, &pinned_snapshot().bytes(path)).unwrap()
}

impl Bench {
    /// All of the shipped snapshot that claims rest on, read once.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Bench> = LazyLock::new(Bench::read);
        &SHIPPED
    }

    fn read() -> Self {
        let snapshot = pinned_snapshot();
        let prices = ["IWM", "QQQ", "SPY", "TLT"].into_iter().chain(MAGNIFICENT_7);
        let series = [MacroId::Payrolls, MacroId::Yield10, MacroId::Yield2];
        Self {
            latest: snapshot.manifest.as_of,
            prices: prices.map(|s| (s.parse().unwrap(), snapshot.prices(s))).collect(),
            series: series.map(|id| (id, snapshot.macro_file(id.code()))).into(),
            concentration: snapshot.concentration(),
            instruments: snapshot.instruments(),
            policy: snapshot.policy(),
            valuation: snapshot.valuation(),
        }
    }

    /// The same as the snapshot would have been on a day.
    pub(super) fn to(mut self, day: Day) -> Self {
        self.latest = day;
        self.prices.retain(|(_, file)| 0 < file.series.sessions_to(day));
        for (_, file) in &mut self.prices {
            let series = &file.series;
            let end = series.sessions_to(day);
            let paid = series.dividends().iter().copied().filter(|paid| paid.ex_date <= day);
            let days = series.days()[..end].to_vec();
            let closes = series.closes()[..end].to_vec();
            file.series =
                PriceSeries::new(series.symbol().clone(), days, closes, paid.collect()).unwrap();
        }
        self.series.retain_mut(|(id, file)| {
            let known = file.vintages().iter().filter(|v| v.published.is_none_or(|p| p <= day));
            let vintages = known.map(|vintage| cut(vintage, day)).collect();
            let kept = MacroFile::new(*id, file.provenance.clone(), vintages);
            kept.map(|kept| *file = kept).is_ok()
        });
        self.concentration.indices.retain(|fact| fact.known_on() <= day);
        self.policy.decisions.retain(|fact| fact.known_on() <= day);
        self.valuation.quotes.retain(|fact| fact.known_on() <= day);
        self
    }

    pub(super) fn evidence(&self, as_of: Day) -> Evidence {
        Evidence {
            as_of,
            latest: self.latest,
            prices: self
                .prices
                .iter()
                .map(|(s, file)| (s.clone(), Some(Ok(shared(file)))))
                .collect(),
            series: self.series.iter().map(|(id, file)| (*id, Some(Ok(shared(file))))).collect(),
            concentration: Some(Ok(shared(&self.concentration))),
            instruments: Some(Ok(shared(&self.instruments))),
            policy: Some(Ok(shared(&self.policy))),
            valuation: Some(Ok(shared(&self.valuation))),
        }
    }

    pub(super) fn judge(&self, claim: &Claim, as_of: &str) -> Outcome {
        evaluate(claim, &self.evidence(day(as_of)))
    }
}

fn shared<T: Clone>(file: &T) -> Shared<T> {
    Shared::new(file.clone())
}

fn cut(vintage: &Vintage, day: Day) -> Vintage {
    let columns = vintage.columns().iter().map(|(name, series)| {
        let known: Vec<Observation> = series.as_of(day).to_vec();
        (*name, MacroSeries::new(known, series.lag()).unwrap())
    });
    Vintage::new(vintage.published, columns.collect())
}

/// A claim from its form in a link.
pub(super) fn claim(text: &str) -> Claim {
    let set: ClaimSet = text.parse().unwrap();
    set.claims()[0].clone()
}

/// The verdict and every figure, to as many decimals as are quoted.
pub(super) fn told(found: &Judgement) -> String {
    let figures: Vec<&str> = found.figures.iter().map(|figure| figure.text.as_str()).collect();
    format!("{}: {}", found.verdict.label(), figures.join(" | ")).replace('\u{a0}', " ")
}
