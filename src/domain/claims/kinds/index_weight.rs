//! How much of an index its largest companies are.

use super::{
    ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    OWN_FIGURE, Parts, QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, coded_enum,
    is_article, metrics, usual,
};
use crate::domain::{
    Absence, Symbol,
    facts::{Concentration, Index, MAGNIFICENT_7},
    format,
    metrics::concentration::basket::{Member, basket_against_rest},
    view::Page,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "index_weight",
    name: "Weight in an index",
    unit: Unit::Percent,
    fields: &[
        Field { name: "large", label: "Fund of the index", control: Control::Symbol },
        Field {
            name: "companies",
            label: "Companies",
            control: Control::Choice(&[
                ("magnificent7", "the Magnificent 7"),
                ("top10", "the ten largest"),
            ]),
        },
    ],
    method: &metrics::concentration::top_weight::DEFINITION,
    usual: usual(Test::About, 33_333, 2_000),
};

coded_enum! {
    /// Which companies of an index.
    pub enum Companies("a group of companies") {
        /// The Magnificent 7.
        Magnificent7 = "magnificent7",
        /// The ten largest lines.
        Top10 = "top10",
    }
}

/// Some companies are so much of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexWeight {
    fund: Symbol,
    companies: Companies,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<IndexWeight, Error> {
    let (fund, companies) = (parts.parse("large")?, parts.parse("companies")?);
    Ok(IndexWeight { fund, companies })
}

impl IndexWeight {
    /// The weight of the seven as prices moved it to the last session.
    fn drifted(&self, evidence: &Evidence, as_of: Day) -> Result<Drifted, Unknown> {
        let not_known = || Unknown::Absent(Absence::NotInSnapshot);
        let index = evidence.tracked(&self.fund)?;
        if self.companies != Companies::Magnificent7 || *index != Index::Sp500 {
            return Err(not_known());
        }
        let facts = evidence.concentration()?;
        let (weights_on, weights) = facts.latest_magnificent7(as_of)?;
        let mut members = Vec::new();
        for weight in weights {
            let series = &evidence.price_file(&weight.symbol)?.series;
            members.push(Member { series, weight: weight.weight_percent / 100.0 });
        }
        let fund = &evidence.price_file(&self.fund)?.series;
        let points = basket_against_rest(fund, &members, weights_on, as_of)?;
        let last = points.last().filter(|last| weights_on < last.day).ok_or_else(not_known)?;
        let named = facts.latest(index, self.pick(), as_of).map(|(_, known)| known.fact);
        let named = named.ok().filter(|fact| fact.as_of == weights_on);
        let source = named.map_or(&facts.provenance.source, |fact| &fact.source).clone();
        Ok(Drifted { weight: last.weight, day: last.day, weights_on, index: index.clone(), source })
    }

    /// The weight that was published last.
    fn published(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let (facts, index) = (evidence.concentration()?, evidence.tracked(&self.fund)?);
        let (percent, known) = facts.latest(index, self.pick(), as_of)?;
        let text = Unit::Percent.words(percent, 1);
        let how = match known.fact.holdings {
            Some(lines) => format!("counted from {} holdings", format::count(lines as usize)),
            None => "as quoted, not counted from weights".to_owned(),
        };
        let mut reason =
            format!("{text} of the {index} on {}, {how}.", format::day_long(known.fact.as_of));
        let mut verdict = quoted.judge(percent);
        if known.fact.holdings.is_none() && is_article(&known.fact.source) {
            verdict = verdict.on_quote();
            reason.push_str(OWN_FIGURE);
        }
        Ok(Judgement {
            verdict,
            figures: vec![Computed::new("Weight", percent, text)],
            reason,
            source: known.fact.source.clone(),
        })
    }

    /// What there is where no weight was published, but an article spoke of it.
    fn in_words_alone(
        &self,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Option<Judgement>, Unknown> {
        let (facts, index) = (evidence.concentration()?, evidence.tracked(&self.fund)?);
        let is_it = |fact: &&Concentration| {
            fact.subject == *index && fact.as_of <= as_of && is_article(&fact.source)
        };
        Ok(facts.indices.iter().rfind(is_it).map(|fact| Judgement {
            verdict: Verdict::NotChecked,
            figures: Vec::new(),
            reason: format!(
                "No weights of the {index} were published by {}; only the article's own words are \
                 known.",
                format::day_long(as_of),
            ),
            source: fact.source.clone(),
        }))
    }

    fn pick(&self) -> fn(&Concentration) -> Option<f64> {
        match self.companies {
            Companies::Magnificent7 => |fact| fact.magnificent7_percent,
            Companies::Top10 => |fact| fact.top10_percent,
        }
    }
}

/// A weight that prices moved on from the day on which it was published.
struct Drifted {
    weight: f64,
    day: Day,
    weights_on: Day,
    index: Index,
    source: String,
}

impl Drifted {
    fn judged(self, quoted: QuotedFigure) -> Judgement {
        let percent = 100.0 * self.weight;
        let text = Unit::Percent.words(percent, 1);
        let reason = format!(
            "{text} of the {} on {}, by the weights of {} moved on with prices.",
            self.index,
            format::day_long(self.day),
            format::day_long(self.weights_on),
        );
        Judgement {
            verdict: quoted.judge(percent),
            figures: vec![Computed::new("Weight", percent, text)],
            reason,
            source: self.source,
        }
    }
}

impl ClaimKind for IndexWeight {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        vec![self.fund.to_string(), self.companies.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let companies = match self.companies {
            Companies::Magnificent7 => "The Magnificent 7",
            Companies::Top10 => "The ten largest companies",
        };
        let (figure, fund) = (quoted.words(KIND.unit), &self.fund);
        format!("{companies} are {figure} of the index that {fund} tracks")
    }

    fn add_needs(&self, needs: &mut Needs) {
        if self.companies == Companies::Magnificent7 {
            let seven = MAGNIFICENT_7.into_iter().filter_map(|symbol| symbol.parse().ok());
            needs.symbols.extend(seven.chain([self.fund.clone()]));
        }
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        match self.drifted(evidence, as_of) {
            Ok(drifted) => return Ok(drifted.judged(quoted)),
            Err(Unknown::Loading) => return Err(Unknown::Loading),
            // Then the published weight is what there is.
            Err(_) => {}
        }
        match self.published(quoted, evidence, as_of) {
            Err(Unknown::Absent(absence)) => {
                self.in_words_alone(evidence, as_of)?.ok_or(Unknown::Absent(absence))
            }
            found => found,
        }
    }

    fn view(&self) -> ViewState {
        let page = "concentration".parse::<Page>().unwrap_or_default();
        ViewState { page, large: Some(self.fund.clone()), ..ViewState::default() }
    }
}
