//! Claims: what somebody said of the market, as a value that can be judged.
//!
//! A [`Claim`] is of a [`KindSpec`] with its terms (symbols, days, windows, basis), the published
//! figure with the tolerance that the reader grants it, and who said it. [`evaluate`] judges it on
//! [`Evidence`] as of a day and reads nothing later, but for [`Outcome::after`], which says so. A
//! kind is one file in `kinds` and one line in its list.
//!
//! Readers' own claims make a [`ClaimSet`], which travels in a link. Nothing here fetches: what is
//! still loading or missing is a [`Unknown`] and gives [`Verdict::NotKnown`].

mod claim;
mod evaluate;
mod evidence;
mod field;
mod file;
mod judge;
mod kinds;
mod link;
mod pe;
mod quoted_figure;
mod set;
mod summary;
mod unit;
mod verdict;
mod window;

pub use claim::{Claim, needs};
pub use evaluate::{Aftermath, Outcome, evaluate};
pub use evidence::{Evidence, Needs, Unknown};
pub use field::{Control, Field, Parts};
pub use file::ClaimsFile;
pub use judge::judge;
pub(crate) use judge::{judge_beside, judge_newest};
pub use kinds::{KINDS, KindSpec, METHODS, Terms};
pub use quoted_figure::{Amount, QuotedFigure, Test};
pub use set::ClaimSet;
pub use summary::summary;
pub use unit::Unit;
pub use verdict::{Computed, Judgement, Verdict};
