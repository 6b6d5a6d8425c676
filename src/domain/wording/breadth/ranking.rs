//! The ranking in words.

use super::{GroupName, titles::figure_head};
use crate::domain::{
    format,
    metrics::universe::{Ranked, RankedBy},
    study::universe::UniverseStudy,
    view::UniverseGroup,
    wording::rotation::left_out_of,
};

/// A place and how it changed in a month: "3rd ↑2", "1st", empty without a place.
///
/// ```
/// use rotascope::domain::{metrics::universe::Ranked, wording::breadth::place};
///
/// let at = |rank, before| Ranked { value: Ok(0.5), rank: Some(rank), percentile: None, before };
/// assert_eq!(place(&at(3, Some(5))), "3rd ↑2");
/// assert_eq!(place(&at(12, Some(11))), "12th ↓1");
/// assert_eq!(place(&at(21, Some(21))), "21st");
/// assert_eq!(place(&at(2, None)), "2nd");
/// ```
pub fn place(ranked: &Ranked) -> String {
    let Some(rank) = ranked.rank else { return String::new() };
    let moved = match ranked.rise() {
        Some(rise) if 0 < rise => format!(" ↑{rise}"),
        Some(rise) if rise < 0 => format!(" ↓{}", rise.unsigned_abs()),
        _ => String::new(),
    };
    format!("{rank}{}{moved}", ordinal_ending(rank))
}

/// A figure of the ranking as its column writes it.
///
/// ```
/// use rotascope::domain::{metrics::universe::RankedBy, wording::breadth::figure_words};
///
/// assert_eq!(figure_words(RankedBy::Momentum, 0.203), "+20.3");
/// assert_eq!(figure_words(RankedBy::Beta, 1.334), "1.33");
/// ```
pub fn figure_words(by: RankedBy, value: f64) -> String {
    match by {
        RankedBy::Momentum | RankedBy::Drawdown => format::signed_percent_bare(value, 1),
        RankedBy::Mansfield | RankedBy::ScoreChange => format::signed(value, 1),
        RankedBy::Score | RankedBy::Beta => format::fixed(value, 2),
    }
}

fn ordinal_ending(number: usize) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// "Twelve sectors against VTI, by 12−1, %".
pub(crate) fn ranking_title(study: &UniverseStudy, group: UniverseGroup) -> String {
    let members = GroupName(group).counted(study.members.len());
    format!("{} against {}", format::capitalised(&members), study.benchmark)
}

/// What the places are, and who is left out.
pub(crate) fn ranking_caption(study: &UniverseStudy, shown: usize, by: RankedBy) -> String {
    let all = study.members.len();
    let hidden = if shown < all {
        let head = figure_head(by);
        format!("Shown: {shown} of {all}, by {head}. ")
    } else {
        String::new()
    };
    let left_out = left_out_of("Not counted", &study.left_out);
    let places = "Behind each figure stands its place, 1st for the highest, and by how many places it has \
                  moved in 21 sessions; where there is no figure, a word says why.";
    [format!("{hidden}{places}"), left_out]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
