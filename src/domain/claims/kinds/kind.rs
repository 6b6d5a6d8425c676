//! What every kind of claim has.

use super::super::{
    evidence::{Evidence, Needs, Unknown},
    field::{Field, Parts},
    quoted_figure::{Amount, QuotedFigure, Test},
    unit::Unit,
    verdict::Judgement,
};
use crate::domain::{Basis, Day, Error, market::coded_enum, metrics::Definition, view::ViewState};

/// A kind of claim.
#[derive(Debug)]
pub struct KindSpec {
    /// Its name in files and links.
    pub code: &'static str,
    /// Its name in a list.
    pub name: &'static str,
    /// What its figure counts.
    pub unit: Unit,
    /// What it asks for, in the order of the form and of links.
    pub fields: &'static [Field],
    /// How its figure is computed.
    pub method: &'static Definition,
    /// The published figure that a new claim starts from.
    pub usual: QuotedFigure,
}

/// What every kind can do with its terms.
pub(in crate::domain::claims) trait ClaimKind {
    /// The kind.
    fn kind(&self) -> &'static KindSpec;

    /// The texts of its fields, in their order.
    fn texts(&self) -> Vec<String>;

    /// What is judged, in words, without a full stop.
    fn sentence(&self, quoted: QuotedFigure) -> String;

    /// What has to be loaded.
    fn add_needs(&self, needs: &mut Needs);

    /// The verdict with nothing later than `as_of`.
    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown>;

    /// The last day that it speaks of, on which its view ends; none where it goes on.
    fn until(&self) -> Option<Day> {
        None
    }

    /// The last day on which anything is known of it.
    fn newest(&self, evidence: &Evidence) -> Day {
        evidence.latest
    }

    /// The view that shows it, without its as-of day.
    fn view(&self) -> ViewState;
}

coded_enum! {
    /// One of two legs.
    pub enum Leg("a leg") {
        /// The large leg.
        Large = "large",
        /// The small leg.
        Small = "small",
    }
}

/// The basis in the field of that name.
pub(super) fn basis(parts: &Parts<'_>) -> Result<Basis, Error> {
    parts.text("basis")?.parse().map_err(|error: Error| error.at_field("basis"))
}

/// A figure that a new claim starts from, in thousandths.
pub(super) const fn usual(test: Test, amount: i64, tolerance: i64) -> QuotedFigure {
    QuotedFigure {
        test,
        amount: Amount::thousandths(amount),
        tolerance: Amount::thousandths(tolerance),
    }
}
