//! Portfolios: of the fund that was meant, whole, and not older than the last.

use super::reason::{Reason, ReasonKind};
use crate::domain::{
    facts::{Concentration, Index},
    formats::Holdings,
};

/// A portfolio with a smaller share of the lines that the last one had is cut off.
const FEWEST: f64 = 0.8;
/// The weights of all lines together, in percent.
const WHOLE: std::ops::RangeInclusive<f64> = 90.0..=110.0;

/// The index of a portfolio that is good enough to be taken.
///
/// # Errors
/// What speaks against it.
pub fn check(known: &[Concentration], found: &Holdings) -> Result<Index, Reason> {
    let refused = |kind, words: String| Err(Reason::new(kind, words));
    let Some(index) = Index::named_in(&found.fund) else {
        let words = format!("\"{}\" follows no index that is known here", found.fund);
        return refused(ReasonKind::Answer, words);
    };
    let lines = found.lines.iter().chain(&found.cash);
    let sum: f64 = lines.map(|line| line.weight_percent).sum();
    if !WHOLE.contains(&sum) {
        return refused(ReasonKind::Fewer, format!("its weights add up to {sum:.1} %"));
    }
    let of_it = known.iter().filter(|one| one.subject == index);
    let last = of_it.clone().map(|one| one.as_of).max();
    if let Some(last) = last.filter(|last| found.as_of < *last) {
        let words = format!("it is of {}, and the snapshot has {last}", found.as_of);
        return refused(ReasonKind::Fewer, words);
    }
    let count = found.lines.len();
    let lines = of_it.filter_map(|one| one.holdings).next_back();
    match lines.filter(|lines| (count as f64) < FEWEST * f64::from(*lines)) {
        Some(lines) => {
            refused(ReasonKind::Fewer, format!("{count} lines instead of about {lines}"))
        }
        None => Ok(index),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formats::Holding;

    fn portfolio(fund: &str, day: &str, lines: usize, weight_percent: f64) -> Holdings {
        let line = Holding { ticker: "BE".to_owned(), name: "Bloom".to_owned(), weight_percent };
        let lines = vec![line; lines];
        let (fund, as_of) = (fund.to_owned(), day.parse().unwrap());
        Holdings { fund, as_of, lines, cash: Vec::new() }
    }

    #[test]
    fn a_portfolio_is_of_a_known_index_whole_and_newer() {
        let known = Concentration {
            as_of: "2026-05-05".parse().unwrap(),
            subject: Index::Russell2000,
            holdings: Some(10),
            top10_percent: None,
            magnificent7_percent: None,
            effective_number: None,
            source: String::new(),
        };
        let fund = "iShares Russell 2000 ETF";
        for (found, words) in [
            (portfolio(fund, "2026-09-25", 10, 10.0), None),
            (portfolio(fund, "2026-05-05", 9, 11.0), None),
            (portfolio("A fund", "2026-09-25", 10, 10.0), Some("follows no index")),
            (portfolio(fund, "2026-09-25", 10, 5.0), Some("weights add up to 50.0 %")),
            (portfolio(fund, "2026-05-04", 10, 10.0), Some("the snapshot has 2026-05-05")),
            (portfolio(fund, "2026-09-25", 7, 14.0), Some("7 lines instead of about 10")),
        ] {
            let reason = check(std::slice::from_ref(&known), &found).err();
            let is_right = match (&reason, words) {
                (None, None) => true,
                (Some(reason), Some(words)) => reason.words.contains(words),
                _ => false,
            };
            assert!(is_right, "{reason:?}, {words:?}");
        }
    }
}
