//! How much of an index its largest companies are.

use super::{
    ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    OWN_FIGURE, Parts, QuotedFigure, Test, Unit, Unknown, ViewState, coded_enum, is_article,
    metrics, usual,
};
use crate::domain::{
    Symbol,
    facts::Concentration,
    format::{self, capitalised},
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
    usual: usual(Test::About, 33_000, 2_000),
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

    fn add_needs(&self, _: &mut Needs) {}

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let (facts, index) = (evidence.concentration()?, evidence.tracked(&self.fund)?);
        let pick: fn(&Concentration) -> Option<f64> = match self.companies {
            Companies::Magnificent7 => |fact| fact.magnificent7_percent,
            Companies::Top10 => |fact| fact.top10_percent,
        };
        let (percent, known) = facts.latest(index, pick, as_of)?;
        let text = Unit::Percent.words(percent, 1);
        let how = match known.fact.holdings {
            Some(lines) => format!("counted from {} holdings", format::count(lines as usize)),
            None => "as quoted, not counted from weights".to_owned(),
        };
        let mut reason = format!(
            "{} of the {index} on {}, {how}.",
            capitalised(&text),
            format::day_long(known.fact.as_of)
        );
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

    fn view(&self) -> ViewState {
        let page = "concentration".parse::<Page>().unwrap_or_default();
        ViewState { page, large: Some(self.fund.clone()), ..ViewState::default() }
    }
}
