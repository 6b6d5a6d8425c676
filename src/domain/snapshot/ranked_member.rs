//! A series of a ranking, and what its figures rest on.

use crate::domain::{Day, Symbol};

/// A series of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedMember {
    /// Its symbol.
    pub symbol: Symbol,
    /// Sessions that it shares with the benchmark, which its figures rest on; 0 where it has ended.
    pub sessions: usize,
    /// The last of them.
    pub last: Day,
}
