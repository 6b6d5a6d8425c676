//! Holdings that could not be put on a map, with the reason.

use crate::domain::{
    Absence, format,
    study::rotation::{LeftOut, WhyLeftOut},
    wording::reason,
};

/// Reason why a holding has no position, in words that stand in brackets.
fn why_words(why: &WhyLeftOut) -> String {
    match why {
        WhyLeftOut::Absent(Absence::NotEnoughHistory { need, have }) => {
            format!("{have} of the {need} weeks that it takes")
        }
        WhyLeftOut::Absent(Absence::NotKnownYet { first }) => {
            format!("common sessions from {} on", format::day_long(*first))
        }
        WhyLeftOut::Absent(Absence::NoCommonSession) => "no session in common".to_owned(),
        WhyLeftOut::Absent(other) => reason(*other),
        WhyLeftOut::Unreadable(error) => error.to_string(),
    }
}

/// Everything that is left out, those with one reason together; empty where nothing is.
///
/// ```
/// use rotascope::domain::{
///     Absence,
///     study::rotation::{LeftOut, WhyLeftOut},
///     wording::rotation::left_out_words,
/// };
///
/// let left_out = |symbol: &str, absence| LeftOut {
///     symbol: symbol.parse().unwrap(),
///     why: WhyLeftOut::Absent(absence),
/// };
/// let short = Absence::NotEnoughHistory { need: 53, have: 10 };
/// let all = [
///     left_out("XLB", Absence::NoCommonSession),
///     left_out("AAPL", short),
///     left_out("XLC", Absence::NoCommonSession),
/// ];
/// assert_eq!(
///     left_out_words(&all),
///     "Not on the map: XLB, XLC (no session in common); AAPL (10 of the 53 weeks that it takes)."
/// );
/// assert_eq!(left_out_words(&[]), "");
/// ```
pub fn left_out_words(left_out: &[LeftOut]) -> String {
    left_out_of("Not on the map", left_out)
}

/// The same under another heading, such as "Not counted".
pub(in crate::domain::wording) fn left_out_of(heading: &str, left_out: &[LeftOut]) -> String {
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    for LeftOut { symbol, why } in left_out {
        let why = why_words(why);
        match reasons.iter_mut().find(|(other, _)| *other == why) {
            Some((_, symbols)) => symbols.push(symbol.as_str()),
            None => reasons.push((why, vec![symbol.as_str()])),
        }
    }
    let group = |(why, symbols): &(String, Vec<&str>)| format!("{} ({why})", symbols.join(", "));
    let groups: Vec<String> = reasons.iter().map(group).collect();
    if groups.is_empty() { String::new() } else { format!("{heading}: {}.", groups.join("; ")) }
}
