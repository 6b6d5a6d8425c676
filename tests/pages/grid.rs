//! Sentences over pairs and days: what no page may say, as rules.

use rotascope::domain::{Day, Month, PriceSeries, snapshot::PriceFile, view::Page};

use super::{context::Fixed, text::page_text};
use crate::support::pinned_snapshot;

/// The reader's calendar day.
const TODAY: &str = "2026-11-29";
/// The name of a reader's own file.
const OWN: &str = "IWM-OWN";

/// Legs, and whether both or one of them are small caps by name.
const PAIRS: [(&str, &str); 7] = [
    ("IWM", "SPY"),
    ("SPY", "IWM"),
    ("VTWG", "VTWV"),
    ("XLF", "XLK"),
    ("AMPL", "QQQ"),
    ("IWM", "IWM"),
    (OWN, "SPY"),
];

/// Legs beside the pair: of all days, of later ones, that ends early, of a reader, and of none.
const FURTHER: &str = "MDY~XLC~IWC~IWM-OWN~RUT~ZZZZ";

/// First sessions of the history, a crash, a story, and the last one.
const DAYS: [&str; 6] =
    ["2000-05-30", "2001-01-05", "2008-10-10", "2020-03-23", "2026-01-23", "2026-09-25"];

/// Pages that speak of the pair on every day.
const OF_THE_PAIR: [Page; 3] = [Page::Overview, Page::Performance, Page::Valuation];
/// Pages that take long, read on the last two days.
const SLOW: [Page; 5] = [Page::Concentration, Page::Lab, Page::Rates, Page::Signals, Page::Streaks];

/// A page of a pair on a day.
struct Case<'a> {
    small: &'a str,
    large: &'a str,
    as_of: Day,
}

/// A rule that every line keeps.
struct Rule {
    name: &'static str,
    is_broken: fn(&Case<'_>, &str) -> bool,
}

const RULES: [Rule; 16] = [
    Rule { name: "an error where there are data", is_broken: |_, line| line.contains("(error)") },
    Rule { name: "no number", is_broken: |_, line| line.contains("NaN") || line.contains("inf ") },
    Rule { name: "a zero with a sign", is_broken: |_, line| words(line).any(is_signed_zero) },
    Rule {
        name: "a chance of all or nothing by rounding",
        is_broken: |_, line| {
            line.contains("chance")
                && words(line).any(|word| ["100.0", "0.0", "100.00"].contains(&word))
        },
    },
    Rule {
        name: "a stray space or stop",
        is_broken: |_, line| {
            ["  ", " .", "..", " ,", ",,"].iter().any(|it| prose(line).contains(it))
        },
    },
    Rule {
        name: "small caps where there are none",
        is_broken: |case, line| {
            !line.starts_with("# ")
                && !case.has_small_caps()
                && line.to_lowercase().contains("small caps")
        },
    },
    Rule { name: "nobody", is_broken: |_, line| line.to_lowercase().contains("nobody") },
    Rule {
        name: "one of several",
        is_broken: |_, line| {
            let plurals = ["sessions", "streaks", "cuts", "windows", "years", "values", "cycles"];
            let pairs = words(line).zip(words(line).skip(1));
            pairs.into_iter().any(|(count, noun)| {
                ["1", "one"].contains(&count)
                    && plurals.contains(&noun.trim_end_matches(['.', ',', ';']))
            })
        },
    },
    Rule {
        name: "the last of no sessions, or all of a few",
        is_broken: |_, line| {
            let all_of = |count| line.contains(&format!("on {count} of the last {count} "));
            line.contains("last 0 ") || (1..=15).any(all_of)
        },
    },
    Rule {
        name: "a coin that always wins or never",
        is_broken: |_, line| {
            ["wins 100", "wins 0.0"]
                .iter()
                .any(|coin| line.contains(&format!("a coin that {coin}")))
        },
    },
    Rule {
        name: "a record without one before it",
        is_broken: |case, line| {
            let year = case.as_of.year();
            line.contains("the longest since") && line.contains(&format!("since {year},"))
        },
    },
    Rule {
        name: "a reason behind two colons",
        is_broken: |_, line| {
            let reason = |part: &str| part.contains(": the history is too short: needs");
            prose(line).split(". ").any(reason)
        },
    },
    Rule {
        name: "an average of one",
        is_broken: |_, line| {
            let one = line.contains("one first cut of") || line.contains("after one of them");
            one && line.contains("average")
        },
    },
    Rule {
        name: "a leg that leads itself",
        is_broken: |case, line| {
            let says = ["led by", "kept its sign", " is ahead from", " won none", "did best"];
            case.small == case.large && says.iter().any(|words| line.contains(words))
        },
    },
    Rule {
        name: "a sentence said twice",
        is_broken: |_, line| {
            let mut sentences: Vec<&str> = line.split(". ").filter(|it| 30 < it.len()).collect();
            let all = sentences.len();
            sentences.sort_unstable();
            sentences.dedup();
            is_sentence(line) && sentences.len() < all
        },
    },
    Rule {
        name: "a day that is later than the as-of day",
        is_broken: |case, line| {
            is_sentence(line) && !says_later(line) && days_in(line).any(|day| case.as_of < day)
        },
    },
];

impl Case<'_> {
    fn has_small_caps(&self) -> bool {
        ["IWM", "SPY"].contains(&self.small) && ["IWM", "SPY"].contains(&self.large)
    }

    /// Both legs have sessions by the day.
    fn has_data(&self) -> bool {
        let long = ["IWM", "SPY", OWN];
        let is_long = long.contains(&self.small) && long.contains(&self.large);
        is_long || "2023-07-03".parse().is_ok_and(|first: Day| first <= self.as_of)
    }
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split([' ', '\u{a0}', '(', ')', '|', '\n'])
}

fn is_signed_zero(word: &str) -> bool {
    let digits = word.strip_prefix(['\u{2212}', '+']);
    digits.is_some_and(|it| it.starts_with('0') && it.chars().all(|c| matches!(c, '0' | '.')))
}

/// The line without the bars between cells and options.
fn prose(line: &str) -> String {
    if line.contains(" | ") || line.starts_with('[') { String::new() } else { line.to_owned() }
}

fn is_sentence(line: &str) -> bool {
    line.ends_with('.') && !line.contains(" | ")
}

/// Lines that are about what came later, or about what is set for the days ahead.
fn says_later(line: &str) -> bool {
    ["later", "Later", "What happened next", "goes on to", "ecision", "Weights: "]
        .iter()
        .any(|words| line.contains(words))
}

/// Every "23 January 2026" of a line.
fn days_in(line: &str) -> impl Iterator<Item = Day> {
    let words: Vec<&str> = line.split([' ', ',', '.', ';', ':', ')', '(']).collect();
    let day = |three: &[&str]| -> Option<Day> {
        let &[day, month, year] = three else { return None };
        let month = (1..=12).find(|&n| rotascope::domain::format::month_name(n) == month)?;
        Day::from_ymd(year.parse().ok()?, month, day.parse().ok()?).ok()
    };
    let days: Vec<Day> = words.windows(3).filter_map(day).collect();
    days.into_iter()
}

/// The prices of IWM under a name of the reader's own.
fn own_file() -> PriceFile {
    let iwm = pinned_snapshot().prices("IWM");
    let series = &iwm.series;
    let own = PriceSeries::new(
        OWN.parse().unwrap(),
        series.days().to_vec(),
        series.closes().to_vec(),
        series.dividends().to_vec(),
    );
    PriceFile::new(own.unwrap(), iwm.provenance)
}

fn broken(cx: &Fixed, case: &Case<'_>, page: Page) -> Vec<String> {
    let Case { small, large, as_of } = case;
    cx.show(&format!("view={page}&s={small}&l={large}&asof={as_of}&legs={FURTHER}"));
    let text = page_text(cx, page);
    let lines = || text.lines().filter(|line| !line.is_empty());
    let found = RULES.iter().flat_map(|rule| {
        let lines = lines().filter(|line| (rule.is_broken)(case, line));
        lines.map(|line| format!("{} ({page}, {small}/{large}, {as_of}): {line}", rule.name))
    });
    found.collect()
}

fn broken_rules(small: &str, large: &str) -> Vec<String> {
    let cx = Fixed::on(TODAY);
    cx.library.hold(own_file());
    let mut found = Vec::new();
    for (at, as_of) in DAYS.into_iter().enumerate() {
        let case = Case { small, large, as_of: as_of.parse().unwrap() };
        if !case.has_data() {
            continue;
        }
        let is_late = DAYS.len() - 2 <= at;
        let slow = SLOW.into_iter().filter(|_| is_late);
        for page in OF_THE_PAIR.into_iter().chain(slow) {
            found.extend(broken(&cx, &case, page));
        }
    }
    found
}

fn check_all(pairs: &[(&str, &str)]) {
    let found: Vec<String> =
        pairs.iter().flat_map(|(small, large)| broken_rules(small, large)).collect();
    assert!(found.is_empty(), "{} broken rules:\n{}", found.len(), found.join("\n"));
}

#[test]
fn small_caps_against_large_caps_and_the_other_way_round() {
    check_all(&PAIRS[..2]);
}

#[test]
fn two_styles_two_sectors_and_two_companies() {
    check_all(&PAIRS[2..5]);
}

#[test]
fn a_fund_against_itself_and_a_file_of_the_readers() {
    check_all(&PAIRS[5..]);
}

#[test]
fn the_rules_find_what_they_are_for() {
    let case = Case { small: "XLF", large: "XLK", as_of: "2026-01-23".parse().unwrap() };
    let month: Month = "2026-02-28".parse::<Day>().unwrap().calendar_month();
    assert_eq!(days_in("on 28 February 2026, and").next(), Some(month.last_day()));
    for (line, name) in [
        ("It was \u{2212}0.0 %.", "a zero with a sign"),
        ("with a chance of 100.0 %.", "a chance of all or nothing by rounding"),
        ("Small caps lead.", "small caps where there are none"),
        ("after one first cuts", ""),
        ("there were one streaks", "one of several"),
        ("A beat B on 2 of the last 2 sessions.", "the last of no sessions, or all of a few"),
        ("Lead on each of the last 0 sessions", "the last of no sessions, or all of a few"),
        ("With a coin that wins 100.0\u{a0}% of tosses", "a coin that always wins or never"),
        ("A has won 2 sessions, the longest since 2026, and", "a record without one before it"),
        (
            "Who leads cannot be said: the history is too short: needs 2 values, has 1.",
            "a reason behind two colons",
        ),
        ("On average A lost 46.0\u{a0}% after one of them.", "an average of one"),
        (
            "The A was as concentrated as 49 equal companies. The A was as concentrated as 49 equal companies. It is so.",
            "a sentence said twice",
        ),
        ("It rose on 30 January 2026.", "a day that is later than the as-of day"),
        ("It rose later, on 30 January 2026.", ""),
    ] {
        let found = RULES.iter().find(|rule| (rule.is_broken)(&case, line));
        assert_eq!(found.map_or("", |rule| rule.name), name, "{line}");
    }
}
