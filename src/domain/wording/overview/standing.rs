//! The line under the answer, and what came after the as-of session.

use crate::domain::{Basis, Day, Value, format, study::PairReturns};

/// What the line under the answer says.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The session that the page ends on.
    pub as_of: Day,
    /// The basis of the returns; none on a page that shows none.
    pub basis: Option<Basis>,
    /// The returns of both symbols over the range on the other basis, where it is a long one.
    pub other_basis: Option<OtherBasis<'a>>,
    /// The last session of the snapshot.
    pub until: Day,
    /// Days since then by the reader's calendar, where so many are worth a word.
    pub age_days: Option<i32>,
}

/// Returns on the basis that the page is not on.
#[derive(Clone, Copy, Debug)]
pub struct OtherBasis<'a> {
    /// The symbols.
    pub symbols: [&'a str; 2],
    /// Their returns.
    pub returns: [Value; 2],
    /// The range in words that end a sentence.
    pub range: &'a str,
}

/// Day and basis of the page, the returns on the other basis, the end of the snapshot and its age.
pub fn standing(of: Standing<'_>) -> String {
    let returns = match of.basis {
        Some(Basis::Price) => ", price returns",
        Some(Basis::TotalReturn) => ", total returns, dividends reinvested",
        None => "",
    };
    let other = of.other_basis.and_then(|OtherBasis { symbols, returns, range }| {
        let percent = |share: Value| share.ok().map(|share| format::signed_percent(share, 1));
        let ([small, large], [of_small, of_large]) = (symbols, returns);
        let (of_small, of_large) = (percent(of_small)?, percent(of_large)?);
        let with = match of.basis?.other() {
            Basis::Price => "Without dividends",
            Basis::TotalReturn => "With dividends",
        };
        Some(format!("{with} {small} returned {of_small} and {large} {of_large} {range}."))
    });
    let until = (of.as_of < of.until).then(|| {
        let age = of.age_days.map(days_in_words);
        let age = age.map(|age| format!(", {age} ago")).unwrap_or_default();
        format!("The snapshot goes on to {}{age}.", format::day_long(of.until))
    });
    let old = of.age_days.filter(|_| until.is_none()).map(age_words);
    let as_of = format!("As of the close of {}{returns}.", format::day_long(of.as_of));
    [Some(as_of), other, until, old].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// "These figures are 65 days old."
pub(crate) fn age_words(days: i32) -> String {
    format!("These figures are {} old.", days_in_words(days))
}

fn days_in_words(days: i32) -> String {
    format!("{} days", format::count(days.unsigned_abs() as usize))
}

/// Sentence on both legs after the as-of session: "From 23 January to 25 September 2026 IWM
/// returned …".
///
/// None where the as-of session is the last one.
pub(crate) fn aftermath(small: &str, large: &str, since: &PairReturns) -> Option<String> {
    let (first, last) = since.span?;
    let (small_made, large_made) = (since.small.ok()?, since.large.ok()?);
    (first < last && small != large).then(|| {
        format!(
            "From {} {small} returned {}, {large} {}.",
            format::day_span(first, last),
            format::signed_percent(small_made, 2),
            format::signed_percent(large_made, 2),
        )
    })
}
