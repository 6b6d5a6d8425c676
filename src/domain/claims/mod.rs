//! Claims: what somebody said of the market, as a value that can be judged.
//!
//! A [`Claim`] is of a [`Kind`] with its terms (symbols, days, windows, basis), the published
//! figure with the tolerance that the reader grants it, and who said it. [`evaluate`] judges it on
//! [`Evidence`] as of a day and reads nothing later, but for [`Outcome::after`], which says so. A
//! kind is one file in `kinds` and one line in its list.
//!
//! Readers' own claims make a [`ClaimSet`], which travels in a link. Nothing here fetches: what is
//! still loading or missing is a [`Gap`] and gives [`Verdict::NotKnown`].

mod claim;
mod evaluate;
mod evidence;
mod field;
mod file;
mod kinds;
mod link;
mod pe;
mod quoted;
mod set;
mod summary;
mod window;

pub use claim::Claim;
pub use evaluate::{Computed, Found, Later, Outcome, Verdict, evaluate};
pub use evidence::{Evidence, Gap, Held, Needs, needs};
pub use field::{Control, Field, Kind, Parts, Unit};
pub use file::ClaimsFile;
pub use kinds::{KINDS, METHODS, Terms};
pub use quoted::{Amount, Quoted, Test};
pub use set::ClaimSet;
pub use summary::summary;
