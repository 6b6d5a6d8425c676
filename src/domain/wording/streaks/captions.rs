//! The captions of the charts, each a sentence that reads without the chart.

use super::super::counts::{counted, last_periods};
use super::{super::LegNames, card::tie_words, headline::years_in_words};
use crate::domain::{
    PairView,
    format::{self, day_span},
    metrics::streaks::{base_rate::Probability, hit_rate::HitRate, opening_streaks::OpeningStreak},
    study::StreakStudy,
    view::BarOf,
};

/// Caption of bars: the number won of the last `count`.
pub(crate) fn sessions_caption(
    names: &LegNames,
    history: PairView<'_>,
    count: usize,
    bar: BarOf,
) -> String {
    let shown = history.from(history.len().saturating_sub(count + 1));
    let won = shown.returns().filter(|(_, small, large)| large < small).count();
    let (small, large) = (names.small.opening(), names.large.inside());
    let period = bar.code();
    let on = if bar == BarOf::Session { "on" } else { "in" };
    match (shown.len().saturating_sub(1), won) {
        (0, _) => format!("There is no {period} to compare yet."),
        (1, 0) => format!("{small} did not beat {large} {on} the last {period}."),
        (1, _) => format!("{small} beat {large} {on} the last {period}."),
        (_, 0) => format!("{small} beat {large} {on} none of the last {count} {period}s."),
        (all, won) if all == won => {
            format!("{small} beat {large} {on} {}.", last_periods(all, period))
        }
        _ => format!("{small} beat {large} {on} {won} of the last {count} {period}s."),
    }
}

/// The longest count there was.
///
/// Of equally long ones it is the last.
pub(crate) fn count_caption(study: &StreakStudy) -> String {
    let all = &study.all;
    let longest = all.iter().max_by_key(|streak| streak.sessions);
    let expected = format::fixed(study.expected_longest(Probability::HALF), 1);
    match longest {
        Some(streak) => format!(
            "The longest: {}, {}{}. A fair coin's longest run is {expected} long on average.",
            counted(streak.sessions, "session"),
            day_span(streak.start, streak.end),
            tie_words(streak, all),
        ),
        None => "No session has been won.".to_owned(),
    }
}

/// Caption of lengths: long streaks beside those of a coin, at a length that is rare for one.
pub(crate) fn lengths_caption(study: &StreakStudy) -> String {
    let Some((rare, expected)) = study.rare_length() else {
        return "The history is too short for a streak that is rare.".to_owned();
    };
    let found = study.all.iter().filter(|streak| rare.get() <= streak.sessions).count();
    format!(
        "Of {rare} sessions or more there {}; a fair coin would give {} on average.",
        match found {
            1 => "was one streak".to_owned(),
            count => format!("were {} streaks", format::count_in_words(count)),
        },
        format::fixed(expected, 1),
    )
}

/// Caption of openings: the share of first sessions won, and the best opening.
pub(crate) fn openings_caption(names: &LegNames, openings: &[OpeningStreak]) -> String {
    let best = openings.iter().max_by_key(|opening| opening.sessions());
    let Some(best) = best else {
        return "The history enters no year from the year before.".to_owned();
    };
    let won = openings.iter().filter(|opening| opening.streak.is_some()).count();
    format!(
        "{} won the first session in {won} of {}; the longest opening is {} in {}.",
        names.small.opening(),
        years_in_words(openings.len()),
        best.sessions(),
        best.year,
    )
}

/// Caption of hit rates: do the months won show that either leg is favoured?
pub fn hit_rates_caption(names: &LegNames, months: HitRate) -> String {
    if names.are_same() {
        return "Both legs are the same, so that none can win.".to_owned();
    }
    match months.interval() {
        Err(_) => "There is no full month yet.".to_owned(),
        Ok((low, high)) if low <= 0.5 && 0.5 <= high => {
            "Counted by months neither leg can be said to win more often: the interval includes \
             50\u{a0}%."
                .to_owned()
        }
        Ok((low, _)) => {
            let leader = if 0.5 < low { &names.small } else { &names.large };
            format!(
                "Counted by months {} {} more often than not: the interval leaves out 50\u{a0}%.",
                leader.inside(),
                leader.verb("wins", "win"),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_judged_by_their_interval() {
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        let names = LegNames::new(&small, Some("small blend"), &large, None);
        for (won, n, words) in [
            (150, 308, "neither leg"),
            (200, 308, "by months small caps win more often"),
            (100, 308, "by months SPY wins more often"),
            (0, 0, "no full month yet"),
        ] {
            let found = hit_rates_caption(&names, HitRate { won, n });
            assert!(found.contains(words), "{found}");
        }
    }
}
