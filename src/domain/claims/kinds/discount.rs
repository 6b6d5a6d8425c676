//! How much cheaper one leg is than the other.

use super::{
    ClaimKind, Day, Error, Evidence, Judgement, KindSpec, Needs, Parts, QuotedFigure, Test, Unit,
    Unknown, ViewState, metrics,
    pe::{FIELDS, PePair},
    usual,
    window::view_of,
};
use crate::domain::study::valuation::PeSides;

pub(super) const KIND: KindSpec = KindSpec {
    code: "discount",
    name: "Discount by P/E",
    unit: Unit::Percent,
    fields: FIELDS,
    method: &metrics::valuation::valuation_gap::DEFINITION,
    usual: usual(Test::About, 30_000, 3_000),
};

/// The small leg is so much cheaper, earnings for earnings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount(PePair);

pub(super) fn read(parts: &Parts<'_>) -> Result<Discount, Error> {
    PePair::read(parts).map(Discount)
}

impl ClaimKind for Discount {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        self.0.texts()
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let PePair { small, large, .. } = &self.0;
        let (figure, ratio) = (quoted.words(KIND.unit), self.0.ratio());
        format!("{small} is {figure} cheaper than {large} by {ratio}")
    }

    fn add_needs(&self, _: &mut Needs) {}

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        self.0.find(("Discount", PeSides::discount), quoted, evidence, as_of)
    }

    fn view(&self) -> ViewState {
        view_of("valuation", &self.0.small, &self.0.large)
    }
}
