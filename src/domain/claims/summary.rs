//! The answer of a page of claims in one sentence.

use super::{evaluate::Outcome, verdict::Verdict};
use crate::domain::format;

/// How many claims hold, do not, depend, are open or cannot be judged, as of the day of the first.
///
/// ```
/// use rotascope::domain::claims::summary;
///
/// assert_eq!(summary(&[]), "There is no claim to be judged.");
/// ```
pub fn summary(outcomes: &[Outcome]) -> String {
    let Some(first) = outcomes.first() else {
        return "There is no claim to be judged.".to_owned();
    };
    let counted = |is_it: fn(&Verdict) -> bool, one: &str, many: &str| {
        let count = outcomes.iter().filter(|outcome| is_it(&outcome.found.verdict)).count();
        let verb = if count == 1 { one } else { many };
        (0 < count).then(|| format!("{} {verb}", format::count_in_words(count)))
    };
    let parts = [
        counted(|v| matches!(v, Verdict::Holds), "holds", "hold"),
        counted(|v| matches!(v, Verdict::DoesNotHold), "does not hold", "do not hold"),
        counted(|v| matches!(v, Verdict::Depends { .. }), "depends", "depend"),
        counted(|v| matches!(v, Verdict::Open), "is open", "are open"),
        counted(
            |v| matches!(v, Verdict::NotChecked),
            "was not checked independently",
            "were not checked independently",
        ),
        counted(|v| matches!(v, Verdict::NotKnown(_)), "cannot be judged", "cannot be judged"),
    ];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    let last = parts.pop().unwrap_or_default();
    let list = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
    let all = match outcomes.len() {
        1 => format!("The claim {}", list.trim_start_matches("one ")),
        count => format!("Of {} claims, {list}", format::count_in_words(count)),
    };
    format!("{all} as of {}.", format::day_long(first.as_of))
}
