//! What it would take to catch up.

use super::{
    ClaimKind, Day, Error, Evidence, Judgement, KindSpec, Needs, Parts, QuotedFigure, Test, Unit,
    Unknown, ViewState, metrics,
    pe::{FIELDS, PePair},
    usual,
    window::view_of,
};
use crate::domain::study::valuation::PeSides;

pub(super) const KIND: KindSpec = KindSpec {
    code: "parity",
    name: "Upside to equal P/E",
    unit: Unit::Percent,
    fields: FIELDS,
    method: &metrics::valuation::valuation_gap::DEFINITION,
    usual: usual(Test::About, 40_000, 4_000),
};

/// The small leg would have to gain so much on the large one until both cost the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parity(PePair);

pub(super) fn read(parts: &Parts<'_>) -> Result<Parity, Error> {
    PePair::read(parts).map(Parity)
}

impl ClaimKind for Parity {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        self.0.texts()
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let PePair { small, large, .. } = &self.0;
        let (figure, ratio) = (quoted.words(KIND.unit), self.0.ratio());
        format!("{small} would have to gain {figure} on {large} to reach its {ratio}")
    }

    fn add_needs(&self, _: &mut Needs) {}

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        self.0.find(("Upside to parity", PeSides::upside_to_parity), quoted, evidence, as_of)
    }

    fn view(&self) -> ViewState {
        view_of("valuation", &self.0.small, &self.0.large)
    }
}
