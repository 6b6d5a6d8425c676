//! Many pairs on three horizons.

use crate::domain::{
    Basis, Day, format,
    metrics::rotation::leadership::Leader,
    study::{
        verdict::Outcome,
        verdicts::{ListedPair, PairGroup, PairVerdict},
    },
    wording::{counts::counted, overview::verdict_caption},
};

/// The part of the page that is loading: the pairs.
pub const PAIRS_WHAT: &str = "the pairs";
/// Label of the choice among groups of pairs.
pub const PAIRS_LABEL: &str = "Pairs";
/// The choice of every group.
pub const ALL_PAIRS: &str = "All";
/// Heads of the three horizons.
pub const PAIRS_HEADS: [&str; 3] = ["This year", "40-week rule", "Last great turn"];
/// What stands where no leg leads.
pub const NEITHER: &str = "neither";
/// What stands below where the history is too short.
pub const TOO_SHORT: &str = "too short a history";

/// The name of a group, as a heading.
pub(crate) fn pair_group_name(group: PairGroup) -> &'static str {
    match group {
        PairGroup::Size => "Size",
        PairGroup::Style => "Style",
        PairGroup::Weighting => "Weighting",
        PairGroup::Sectors => "Sectors",
        PairGroup::Markets => "Markets",
    }
}

/// "IWM / SPY".
pub(crate) fn pair_name(pair: &ListedPair) -> String {
    format!("{} / {}", pair.small, pair.large)
}

/// What is held against what, and the day on which a pair ends that is not that of the others.
pub(crate) fn pair_about(one: &PairVerdict) -> String {
    let about = one.pair.about;
    one.ended().map_or_else(|| about.to_owned(), |last| format!("{about}; {}", to_words(last)))
}

/// "to 1 May 2026".
fn to_words(last: Day) -> String {
    format!("to {}", format::day_short(last))
}

/// What the link of a row says to screen readers.
pub(crate) fn open_pair(pair: &ListedPair) -> String {
    format!("Show {} against {} on Overview", pair.small, pair.large)
}

/// "Where is it rotating? 18 pairs of funds on three horizons".
pub(crate) fn pairs_title(count: usize) -> String {
    format!("Where is it rotating? {} of funds on three horizons", counted(count, "pair"))
}

/// What the names and figures of the table are.
pub(crate) fn pairs_subtitle(as_of: Day, basis: Basis) -> String {
    let returns = match basis {
        Basis::Price => "price returns",
        Basis::TotalReturn => "total returns",
    };
    format!(
        "Who leads, as of the close of {}, {}; below the name, of the first fund: its lead in \
         points, the distance of the ratio from its average of 40 weeks, its relative gain since \
         the turn",
        format::day_long(as_of),
        returns,
    )
}

/// "+5.9 %, since 11 Apr 2025".
pub(crate) fn call_note(figure: &str, since: Option<&str>) -> String {
    since.map_or_else(|| figure.to_owned(), |since| format!("{figure}, since {since}"))
}

/// In how many pairs one fund leads on every horizon that names one, and how many are mixed.
///
/// ```
/// use rotascope::domain::wording::rotation::pairs_caption;
///
/// assert!(pairs_caption(&[]).starts_with("This snapshot holds no pair"));
/// ```
pub fn pairs_caption(all: &[PairVerdict]) -> String {
    if all.is_empty() {
        return "This snapshot holds no pair of these funds.".to_owned();
    }
    let told: Vec<(&ListedPair, Outcome)> = all
        .iter()
        .filter(|one| one.ended().is_none())
        .filter_map(|one| Some((one.pair, one.found.as_ref()?.as_ref().ok()?.outcome().ok()?)))
        .collect();
    let of = |outcome| {
        let names: Vec<String> =
            told.iter().filter(|it| it.1 == outcome).map(|it| pair_name(it.0)).collect();
        match names.as_slice() {
            [] => "in none".to_owned(),
            names => format!("in {} ({})", names.len(), names.join(", ")),
        }
    };
    let later = all.iter().filter(|one| one.begins_later()).count();
    let later = match later {
        0 => String::new(),
        count => format!("{} of this snapshot begin later. ", counted(count, "more pair")),
    };
    let ended = match all.iter().filter(|one| one.ended().is_some()).count() {
        0 => String::new(),
        1 => "One pair ends before the others, as it says, and is not counted. ".to_owned(),
        count => format!("{count} pairs end before the others, as they say, and are not counted. "),
    };
    let mixed = told.iter().filter(|it| it.1 == Outcome::Mixed).count();
    let mixed = match mixed {
        0 => "none is".to_owned(),
        1 => "one is".to_owned(),
        count => format!("{count} are"),
    };
    format!(
        "The first fund leads on every horizon that names a leader {}, the second {}; {mixed} \
         mixed. {later}{ended}{}",
        of(Outcome::One(Leader::Small)),
        of(Outcome::One(Leader::Large)),
        verdict_caption(),
    )
}
