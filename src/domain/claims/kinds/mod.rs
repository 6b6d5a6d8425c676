//! The kinds of claim, one a file.

mod cut_effect;
mod discount;
mod index_weight;
mod job_growth;
mod leader_since;
mod parity;
mod policy_change;
mod rate_sensitivity;
mod streak;
mod total_return;
mod year_winner;

use super::{
    evaluate::{Computed, Found, Verdict},
    evidence::{Evidence, Gap, Needs},
    field::{Control, Field, Kind, Parts, Unit, jobs, usual},
    pe, quoted,
    quoted::{Quoted, Test},
    window,
};
use crate::domain::{Basis, Day, Error, market::coded_enum, metrics, quoted, view::ViewState};

/// Defines the terms of all kinds from one list.
macro_rules! kinds {
    ($($module:ident::$kind:ident,)+) => {
        /// Every kind, by code.
        pub const KINDS: &[&Kind] = &[$(&$module::KIND,)+];

        /// The metrics that the kinds rest on, by their keys, in the same order.
        pub const METHODS: &[&str] = &[$($module::KIND.method.key,)+];

        /// What a claim speaks of.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Terms {
            $(#[doc = concat!("As the kind `", stringify!($module), "` has it.")] $kind($module::$kind),)+
        }

        impl Terms {
            pub(super) fn subject(&self) -> &dyn Subject {
                match self {
                    $(Self::$kind(terms) => terms,)+
                }
            }
        }
    };
}

kinds! {
    cut_effect::CutEffect,
    discount::Discount,
    index_weight::IndexWeight,
    job_growth::JobGrowth,
    leader_since::LeaderSince,
    parity::Parity,
    policy_change::PolicyChange,
    rate_sensitivity::RateSensitivity,
    streak::Streak,
    total_return::TotalReturn,
    year_winner::YearWinner,
}

/// What every kind can do with its terms.
pub(super) trait Subject {
    /// The kind.
    fn kind(&self) -> &'static Kind;

    /// The texts of its fields, in their order.
    fn texts(&self) -> Vec<String>;

    /// What is judged, in words, without a full stop.
    fn sentence(&self, quoted: Quoted) -> String;

    /// What has to be loaded.
    fn add_needs(&self, needs: &mut Needs);

    /// The verdict with nothing later than `as_of`.
    fn find(&self, quoted: Quoted, evidence: &Evidence<'_>, as_of: Day) -> Result<Found, Gap>;

    /// The last day on which anything is known of it.
    fn newest(&self, evidence: &Evidence<'_>) -> Day {
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
fn basis(parts: &Parts<'_>) -> Result<Basis, Error> {
    match parts.text("basis")? {
        "price" => Ok(Basis::Price),
        "total" => Ok(Basis::TotalReturn),
        other => {
            let problem = format!("{} is not a basis", quoted(other));
            Err(Error::invalid(problem, "use price or total").at_field("basis"))
        }
    }
}

fn basis_code(basis: Basis) -> String {
    match basis {
        Basis::Price => "price",
        Basis::TotalReturn => "total",
    }
    .to_owned()
}
