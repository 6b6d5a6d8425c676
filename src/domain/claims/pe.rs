//! The price-earnings ratios of two legs, as an as-of day knows them.

use super::{
    evidence::{Evidence, Unknown},
    field::{Control, Field, Parts},
    quoted_figure::QuotedFigure,
    verdict::{Computed, Judgement, is_article},
};
use crate::domain::{
    Absence, Day, Error, Symbol, Value,
    facts::{PeBasis, PeMeasure, PeQuote},
    format,
    study::valuation::{PeGap, PeSides, QuotedPair},
};

/// Whose earnings are compared, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PePair {
    pub small: Symbol,
    pub large: Symbol,
    pub measure: PeMeasure,
    pub basis: PeBasis,
}

/// What a claim about two price-earnings ratios asks for.
pub(super) const FIELDS: &[Field] = &[
    Field::SMALL,
    Field::LARGE,
    Field {
        name: "measure",
        label: "Earnings",
        control: Control::Choice(&[("pe", "of the last year"), ("pe_forward", "expected")]),
    },
    Field {
        name: "companies",
        label: "Companies",
        control: Control::Choice(&[
            ("ex_negative", "loss-makers left out"),
            ("aggregate", "all"),
            ("unstated", "not stated"),
        ]),
    },
];

impl PePair {
    pub(super) fn read(parts: &Parts<'_>) -> Result<Self, Error> {
        Ok(Self {
            small: parts.parse("small")?,
            large: parts.parse("large")?,
            measure: parts.parse("measure")?,
            basis: parts.parse("companies")?,
        })
    }

    pub(super) fn texts(&self) -> Vec<String> {
        vec![
            self.small.to_string(),
            self.large.to_string(),
            self.measure.to_string(),
            self.basis.to_string(),
        ]
    }

    /// The name of the ratio.
    pub(super) fn ratio(&self) -> &'static str {
        match self.measure {
            PeMeasure::Forward => "forward P/E",
            PeMeasure::Trailing => "P/E",
        }
    }

    fn quoted<'a>(&self, evidence: &'a Evidence, as_of: Day) -> Result<PeGap<'a>, Unknown> {
        let facts = evidence.valuation()?;
        let (small, large) = (evidence.tracked(&self.small)?, evidence.tracked(&self.large)?);
        let pair = QuotedPair::of(facts, (small, large), (self.measure, self.basis), as_of);
        for (index, quote) in [(small, pair.small), (large, pair.large)] {
            if quote == Err(Absence::NotInSnapshot) {
                let what = format!("a {} of the {index} on that basis", self.ratio());
                return Err(Unknown::NotHeld(what));
            }
        }
        Ok(pair.both()?)
    }

    /// What `measure` makes of both ratios, judged.
    pub(super) fn find(
        &self,
        (label, measure): (&str, fn(&PeSides) -> Value),
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let gap = self.quoted(evidence, as_of)?;
        let share = measure(&PeSides::quoted(gap))?;
        let (small, large) = (gap.small.fact, gap.large.fact);
        let multiple = |quote: &PeQuote| format::quoted_multiple(quote.value);
        let ratio = |symbol: &Symbol, quote: &PeQuote| {
            Computed::new(format!("{} of {symbol}", self.ratio()), quote.value, multiple(quote))
        };
        let text = format::percent(share, 1);
        let mut reason = format!(
            "{label} {text}: {} {} against {}, quoted on {}.",
            self.ratio(),
            multiple(small),
            multiple(large),
            quoted_on(small.as_of, large.as_of),
        );
        let source = if small.source == large.source {
            small.source.clone()
        } else {
            format!("{}; {}", small.source, large.source)
        };
        let mut verdict = quoted.judge(share * 100.0);
        if is_article(&small.source) && is_article(&large.source) {
            verdict = verdict.on_quote();
            reason.push_str(OWN_FIGURES);
        }
        Ok(Judgement {
            verdict,
            figures: vec![
                Computed::new(label, share * 100.0, text),
                ratio(&self.small, small),
                ratio(&self.large, large),
            ],
            reason,
            source,
        })
    }
}

/// Caveat of a verdict that rests on an article's own figures.
const OWN_FIGURES: &str = " Only the article's own figures are known.";

fn quoted_on(small: Day, large: Day) -> String {
    let day = format::day_long(large);
    if small == large { day } else { format!("{} and {day}", format::day_long(small)) }
}
