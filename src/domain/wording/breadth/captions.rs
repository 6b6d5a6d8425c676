//! Captions of the lines of breadth.

use super::{GroupName, titles::share_words};
use crate::domain::{
    Day, Symbol, format,
    metrics::universe::{BreadthLine, BreadthShare},
    view::UniverseGroup,
};

const NOTHING: &str = "None has a figure on this day.";

/// A share in words: "75 % of 12".
fn share_of((share, count): (f64, usize)) -> String {
    format!("{} of {}", format::percent(share, 0), format::count(count))
}

/// What the lines of shares come to: "On 23 January 2026, 75 % of 12 over 50 sessions and 67 % of 12 over
/// 200 sessions."
pub fn shares_caption(as_of: Day, lines: &[(usize, &BreadthLine)]) -> String {
    let said: Vec<String> = lines
        .iter()
        .map(|(sessions, line)| match line.newest() {
            Some(newest) => format!("{} over {sessions} sessions", share_of(newest)),
            None => format!("none has {sessions} sessions"),
        })
        .collect();
    let (last, first) = match said.split_last() {
        Some((last, first)) => (last, first.join(", ")),
        None => return String::new(),
    };
    format!("On {}, {first} and {last}.", format::day_long(as_of))
}

/// What new highs come to.
pub fn highs_caption(line: &BreadthLine) -> String {
    let Some((net, count)) = line.newest() else {
        return "None has 252 sessions without a gap.".to_owned();
    };
    let more = match net {
        net if 0.0 < net => "more are at their highest of 252 sessions than at their lowest",
        net if net < 0.0 => "more are at their lowest of 252 sessions than at their highest",
        _ => "as many are at their highest of 252 sessions as at their lowest",
    };
    let points = format::points(net, 0);
    format!("Of {}, {more}: {points}.", format::count(count))
}

/// What the advance-decline line comes to.
pub fn advances_caption(summed: &BreadthLine, from: Day) -> String {
    let Some((total, count)) = summed.newest() else { return NOTHING.to_owned() };
    format!(
        "{} since {}, counted among {} on the last session.",
        format::signed(total, 0),
        format::day_long(from),
        format::count(count)
    )
}

/// What the median comes to.
pub fn median_caption(line: &BreadthLine, benchmark: &Symbol) -> String {
    let Some((lead, count)) = line.newest() else { return NOTHING.to_owned() };
    let side = if lead < 0.0 { "behind" } else { "ahead of" };
    let points = format::points_bare(lead.abs(), 2);
    let of = format::count(count);
    if lead == 0.0 {
        return format!("Over 21 sessions the median of {of} is level with {benchmark}.");
    }
    format!("Over 21 sessions the median of {of} is {points} {side} {benchmark}.")
}

/// What dispersion comes to, beside its median over the sessions that are shown.
pub fn dispersion_caption(line: &BreadthLine) -> String {
    let Some((deviation, count)) = line.newest() else {
        return "It takes two with a return over 21 sessions.".to_owned();
    };
    let mut shown: Vec<f64> = line.values.iter().copied().flatten().collect();
    shown.sort_by(f64::total_cmp);
    let usual = shown.get(shown.len() / 2).copied().unwrap_or(deviation);
    format!(
        "The returns of {} over 21 sessions have a standard deviation of {}; its median over the sessions shown is {}.",
        format::count(count),
        format::points_bare(deviation, 1),
        format::points_bare(usual, 1),
    )
}

/// How many count, and why not all do.
pub fn counts_caption(members: usize) -> String {
    format!(
        "Of {} members, one counts on a session where it has what the figure looks back on, without a gap.",
        format::count(members)
    )
}

/// Two groups by one share: "Above the 200-session average: 58 % of 12 funds of small companies, 71 % of
/// 14 funds of large companies."
pub fn beside_caption(share: BreadthShare, sides: [(UniverseGroup, &BreadthLine); 2]) -> String {
    let said = sides.map(|(group, line)| {
        let many = GroupName(group).many();
        match line.newest() {
            Some(newest) => format!("{} {many}", share_of(newest)),
            None => format!("no figure of the {many}"),
        }
    });
    format!("{}: {}.", format::capitalised(share_words(share)), said.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(values: &[Option<f64>], count: usize) -> BreadthLine {
        BreadthLine { values: values.to_vec(), counts: vec![count; values.len()] }
    }

    #[track_caller]
    fn check(said: &str, expected: &str) {
        assert_eq!(said.replace('\u{a0}', " "), expected);
    }

    fn day() -> Day {
        "2026-01-23".parse().unwrap()
    }

    #[test]
    fn shares_stand_with_the_number_they_are_of() {
        let (short, long) = (line(&[Some(0.75)], 12), line(&[Some(0.5), None], 0));
        let said = shares_caption(day(), &[(50, &short), (200, &long)]);
        check(&said, "On 23 January 2026, 75 % of 12 over 50 sessions and none has 200 sessions.");
        let sides = [(UniverseGroup::Small, &short), (UniverseGroup::Large, &long)];
        check(
            &beside_caption(BreadthShare::Above50, sides),
            "Above the 50-session average: 75 % of 12 funds of small companies, no figure of the funds of large companies.",
        );
    }

    #[test]
    fn what_outnumbers_is_named() {
        for (net, words) in [
            (
                0.25,
                "Of 8, more are at their highest of 252 sessions than at their lowest: +25 points.",
            ),
            (
                -0.25,
                "Of 8, more are at their lowest of 252 sessions than at their highest: −25 points.",
            ),
            (
                0.0,
                "Of 8, as many are at their highest of 252 sessions as at their lowest: 0 points.",
            ),
        ] {
            check(&highs_caption(&line(&[Some(net)], 8)), words);
        }
        check(&highs_caption(&line(&[None], 0)), "None has 252 sessions without a gap.");
    }

    #[test]
    fn sums_and_medians_have_a_side() {
        let summed = line(&[Some(0.0), Some(-7.0)], 9);
        check(
            &advances_caption(&summed, day()),
            "−7 since 23 January 2026, counted among 9 on the last session.",
        );
        check(&advances_caption(&line(&[], 0), day()), NOTHING);
        let spy: Symbol = "SPY".parse().unwrap();
        for (lead, words) in [
            (0.012, "Over 21 sessions the median of 9 is 1.20 points ahead of SPY."),
            (-0.012, "Over 21 sessions the median of 9 is 1.20 points behind SPY."),
            (0.0, "Over 21 sessions the median of 9 is level with SPY."),
        ] {
            check(&median_caption(&line(&[Some(lead)], 9), &spy), words);
        }
        check(&median_caption(&line(&[None], 0), &spy), NOTHING);
    }

    #[test]
    fn dispersion_stands_beside_its_usual_size() {
        let shown = line(&[Some(0.01), Some(0.03), Some(0.02)], 12);
        check(
            &dispersion_caption(&shown),
            "The returns of 12 over 21 sessions have a standard deviation of 2.0 points; its median over the sessions shown is 2.0 points.",
        );
        check(
            &dispersion_caption(&line(&[None], 1)),
            "It takes two with a return over 21 sessions.",
        );
        check(
            &counts_caption(1_200),
            "Of 1,200 members, one counts on a session where it has what the figure looks back on, without a gap.",
        );
    }
}
