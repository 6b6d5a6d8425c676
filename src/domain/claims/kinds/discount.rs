//! How much cheaper one leg is than the other.

use super::{
    Day, Error, Evidence, Found, Gap, Kind, Needs, Parts, Quoted, Subject, Terms, Test, Unit,
    ViewState, metrics,
    pe::{FIELDS, PePair},
    usual,
    window::view_of,
};
use crate::domain::metrics::valuation::valuation_gap::discount;

pub(super) const KIND: Kind = Kind {
    code: "discount",
    name: "Discount by P/E",
    unit: Unit::Percent,
    fields: FIELDS,
    method: &metrics::valuation::valuation_gap::DEFINITION,
    usual: usual(Test::About, 30_000, 3_000),
    read,
};

/// The small leg is so much cheaper, earnings for earnings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount(PePair);

fn read(parts: &Parts<'_>) -> Result<Terms, Error> {
    PePair::read(parts).map(|pair| Terms::Discount(Discount(pair)))
}

impl Subject for Discount {
    fn kind(&self) -> &'static Kind {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        self.0.texts()
    }

    fn sentence(&self, quoted: Quoted) -> String {
        let PePair { small, large, .. } = &self.0;
        let (figure, ratio) = (quoted.words(KIND.unit), self.0.ratio());
        format!("{small} is {figure} cheaper than {large} by {ratio}")
    }

    fn add_needs(&self, _: &mut Needs) {}

    fn find(&self, quoted: Quoted, evidence: &Evidence<'_>, as_of: Day) -> Result<Found, Gap> {
        self.0.find(("Discount", discount), quoted, evidence, as_of)
    }

    fn view(&self) -> ViewState {
        view_of("valuation", &self.0.small, &self.0.large)
    }
}
