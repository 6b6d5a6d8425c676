//! Holdings that could not be put on a map, with the reason.

use crate::domain::{Absence, Symbol, format};

/// A holding without a position, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its symbol.
    pub symbol: Symbol,
    /// The reason, in words that follow a colon.
    pub why: String,
}

/// Reason why a holding has no position, in words that stand in brackets.
pub(super) fn why_not_placed(absence: Absence) -> String {
    match absence {
        Absence::NotEnoughHistory { need, have } => format!("needs {need} weeks, has {have}"),
        Absence::NotKnownYet { first } => {
            format!("both have prices from {} on", format::day_long(first))
        }
        Absence::NoCommonSession => "no session in common".to_owned(),
        other => other.to_string(),
    }
}

/// Everything that is left out, those with one reason together; empty where nothing is.
///
/// ```
/// use rotascope::domain::wording::rotation::{LeftOut, left_out_words};
///
/// let left_out = |symbol: &str, why: &str| LeftOut { symbol: symbol.parse().unwrap(), why: why.into() };
/// let all = [left_out("XLB", "no prices"), left_out("AAPL", "too short"), left_out("XLC", "no prices")];
/// assert_eq!(left_out_words(&all), "Not on the map: XLB, XLC (no prices); AAPL (too short).");
/// assert_eq!(left_out_words(&[]), "");
/// ```
pub fn left_out_words(left_out: &[LeftOut]) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for LeftOut { why, .. } in left_out {
        if !reasons.contains(&why.as_str()) {
            reasons.push(why);
        }
    }
    let group = |why: &&str| {
        let with_it = left_out.iter().filter(|out| out.why == *why);
        let symbols: Vec<&str> = with_it.map(|out| out.symbol.as_str()).collect();
        format!("{} ({why})", symbols.join(", "))
    };
    let groups: Vec<String> = reasons.iter().map(group).collect();
    if groups.is_empty() {
        String::new()
    } else {
        format!("Not on the map: {}.", groups.join("; "))
    }
}
