//! Words in a text that lead somewhere: terms of art to their definition, sources to their page.

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// A source that has a public page, with its address.
    Source(&'a str, &'static str),
    /// A term of art, with the key of its definition.
    Term(&'a str, &'static str),
}

/// Terms as they are written in lower case, and the keys of their definitions; of two that begin at
/// the same place the first here is taken.
const TERMS: &[(&str, &str)] = &[
    ("40-week", "rule_regime"),
    ("autocorrelation", "autocorrelation"),
    ("beta", "beta"),
    ("calmar", "calmar"),
    ("capture", "capture"),
    ("cut scenario", "cut_scenario"),
    ("correlation", "correlation"),
    ("downside deviation", "downside_deviation"),
    ("drawdown", "maximum_drawdown"),
    ("earnings yield", "earnings_yield"),
    ("effective number", "herfindahl"),
    ("event study", "event_study"),
    ("fair coin", "base_rate"),
    ("hhi", "herfindahl"),
    ("hit rate", "hit_rate"),
    ("information ratio", "information_ratio"),
    ("kurtosis", "kurtosis"),
    ("mansfield", "mansfield_relative_strength"),
    ("momentum", "relative_momentum"),
    ("parity", "partial_parity"),
    ("quadrant", "rotation_map"),
    ("relative gain", "geometric_excess"),
    ("relative strength", "mansfield_relative_strength"),
    ("runs test", "runs_test"),
    ("sharpe", "sharpe"),
    ("size factor", "size_factor"),
    ("skewness", "skew"),
    ("sortino", "sortino"),
    ("tracking error", "tracking_error"),
    ("trailing yield", "trailing_yield"),
    ("ulcer", "ulcer"),
    ("volatility", "volatility"),
];

/// Sources as they are named, and their public pages.
const SOURCES: &[(&str, &str)] = &[
    ("National Bureau of Economic Research", "https://www.nber.org/research/business-cycle-dating"),
    ("Federal Reserve, H.15", "https://www.federalreserve.gov/releases/h15/"),
    ("Federal Reserve calendar", "https://www.federalreserve.gov/monetarypolicy/fomccalendars.htm"),
    (
        "Summary of Economic Projections",
        "https://www.federalreserve.gov/monetarypolicy/fomccalendars.htm",
    ),
    ("Federal Reserve", "https://www.federalreserve.gov/monetarypolicy/openmarket.htm"),
    (
        "K. French, Data Library",
        "https://mba.tuck.dartmouth.edu/pages/faculty/ken.french/data_library.html",
    ),
    ("R. Shiller", "https://shillerdata.com/"),
    ("US Bureau of Labor Statistics", "https://www.bls.gov/ces/"),
    ("Motley Fool", "https://www.fool.com/"),
    ("fool.com", "https://www.fool.com/"),
    ("themoneyunlock.com", "https://themoneyunlock.com/"),
];

/// The stretches of a text; each term and each source is marked where it first stands.
///
/// ```
/// use rotascope::domain::wording::{Mark, marks};
///
/// let text = "Beta to SPY, alphabetical";
/// assert_eq!(marks(text), [Mark::Term("Beta", "beta"), Mark::Plain(" to SPY, alphabetical")]);
/// let [_, Mark::Source("R. Shiller", address)] = marks("Source: R. Shiller")[..] else {
///     panic!("the source is marked");
/// };
/// assert!(address.starts_with("https://"));
/// ```
pub fn marks(text: &str) -> Vec<Mark<'_>> {
    let (mut found, mut plain, mut rest, mut before) = (Vec::new(), text, text, None);
    while let Some(next) = rest.chars().next() {
        let is_start = !before.is_some_and(char::is_alphanumeric);
        let mark = is_start.then(|| mark_at(rest)).flatten();
        let is_new = |mark: &Mark<'_>| found.iter().all(|other| !is_same(other, mark));
        let Some(mark) = mark.filter(is_new) else {
            (before, rest) = (Some(next), rest.split_at(next.len_utf8()).1);
            continue;
        };
        found.extend(plain.strip_suffix(rest).filter(|it| !it.is_empty()).map(Mark::Plain));
        before = mark.words().chars().next_back();
        rest = rest.split_at(mark.words().len()).1;
        plain = rest;
        found.push(mark);
    }
    found.extend(Some(plain).filter(|it| !it.is_empty()).map(Mark::Plain));
    found
}

/// The mark that a text begins with.
fn mark_at(text: &str) -> Option<Mark<'_>> {
    let source = SOURCES.iter().find(|(words, _)| begins(text, words, str::eq));
    if let Some((words, address)) = source {
        return Some(Mark::Source(text.split_at(words.len()).0, address));
    }
    let term = TERMS.iter().find(|(words, _)| begins(text, words, str::eq_ignore_ascii_case));
    term.map(|(words, key)| Mark::Term(text.split_at(words.len()).0, key))
}

/// True where a text begins with these words and they end there.
fn begins(text: &str, words: &str, is_equal: fn(&str, &str) -> bool) -> bool {
    let Some((start, rest)) = text.split_at_checked(words.len()) else { return false };
    is_equal(start, words) && !rest.chars().next().is_some_and(char::is_alphanumeric)
}

fn is_same(one: &Mark<'_>, other: &Mark<'_>) -> bool {
    match (one, other) {
        (Mark::Term(_, one), Mark::Term(_, other))
        | (Mark::Source(_, one), Mark::Source(_, other)) => one == other,
        _ => false,
    }
}

impl Mark<'_> {
    /// The words as they stand in the text.
    pub fn words(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Source(words, _) | Self::Term(words, _) => words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::metrics;

    #[test]
    fn every_term_is_explained() {
        for (words, key) in TERMS {
            assert!(metrics::ALL.iter().any(|it| it.key == *key), "{words}: {key}");
            assert_eq!(*words, words.to_lowercase(), "{words}");
        }
    }

    /// The marked words of a text; the stretches make up the text.
    fn check(text: &str, expected: &[&str]) {
        let marks = marks(text);
        assert_eq!(marks.iter().map(Mark::words).collect::<String>(), text);
        let is_marked = |mark: &&Mark<'_>| !matches!(mark, Mark::Plain(_));
        let marked: Vec<&str> = marks.iter().filter(is_marked).map(Mark::words).collect();
        assert_eq!(marked, expected, "{text}");
    }

    #[test]
    fn terms_are_whole_words_and_marked_once() {
        check("", &[]);
        check("é – ×", &[]);
        check("betas and alphabeta", &[]);
        check("Tracking error, then tracking error", &["Tracking error"]);
        check("A fair coin; its HHI", &["fair coin", "HHI"]);
        check(
            "Source: Federal Reserve, H.15; Federal Reserve",
            &["Federal Reserve, H.15", "Federal Reserve"],
        );
    }
}
