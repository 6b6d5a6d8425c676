//! The kinds of claim, one a file.

mod cut_effect;
mod discount;
mod index_weight;
mod job_growth;
mod kind;
mod leader_since;
mod margin_streak;
mod parity;
mod policy_change;
mod rate_sensitivity;
mod ratio_extreme;
mod streak;
mod total_return;
mod what_followed;
mod year_winner;

pub(super) use kind::ClaimKind;
pub use kind::KindSpec;
use kind::{Leg, basis, usual};

use super::{
    evidence::{Evidence, Needs, Unknown},
    field::{Control, Field, Parts},
    pe,
    quoted_figure::{self, QuotedFigure, Test},
    unit::{Unit, jobs},
    verdict::{Computed, Judgement, OWN_FIGURE, Verdict, is_article},
    window,
};
use crate::domain::{Basis, Day, Error, market::coded_enum, metrics, view::ViewState};

/// Defines the terms of all kinds from one list.
macro_rules! kinds {
    ($($module:ident::$kind:ident,)+) => {
        /// Every kind, by code.
        pub const KINDS: &[&KindSpec] = &[$(&$module::KIND,)+];

        /// The metrics that the kinds rest on, by their keys, in the same order.
        pub const METHODS: &[&str] = &[$($module::KIND.method.key,)+];

        /// What a claim speaks of.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Terms {
            $(#[doc = concat!("As the kind `", stringify!($module), "` has it.")] $kind($module::$kind),)+
        }

        impl Terms {
            /// The terms of a kind, made of their texts.
            pub(super) fn read(kind: &KindSpec, parts: &Parts<'_>) -> Result<Self, Error> {
                $(if kind.code == $module::KIND.code {
                    return $module::read(parts).map(Self::$kind);
                })+
                Err(Error::invalid("there is no such kind of claim", "reload the page"))
            }

            pub(super) fn subject(&self) -> &dyn ClaimKind {
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
    margin_streak::MarginStreak,
    parity::Parity,
    policy_change::PolicyChange,
    rate_sensitivity::RateSensitivity,
    ratio_extreme::RatioExtreme,
    streak::Streak,
    total_return::TotalReturn,
    what_followed::WhatFollowed,
    year_winner::YearWinner,
}
