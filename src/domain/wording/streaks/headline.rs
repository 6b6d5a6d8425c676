//! The answer of the page: how rare the streak is that it speaks of. The chances stand on the cards.

use super::{
    super::{Emphasis, LegNames, Sentence},
    card::{chance_verdict, rarity, tie_words},
};
use crate::domain::{
    Day,
    format::{self, capitalised, day_span},
    metrics::streaks::{
        base_rate::Probability,
        opening_streaks::OpeningStreak,
        streak::{Streak, StreakState},
    },
    study::{StreakStudy, streaks::OpeningChance},
};

/// How rare the newest streak or the longest of the year is, and when it was.
pub fn headline(names: &LegNames, study: &StreakStudy) -> Sentence {
    let (small, large) = (&names.small, names.large.inside());
    let (Some(subject), Some(as_of)) = (study.subject(), study.as_of) else {
        return Sentence::new(if names.are_same() {
            "Both legs are the same, so that none can win.".to_owned()
        } else if study.sessions == 0 {
            "There is no session to compare yet.".to_owned()
        } else {
            format!("{} never beat {large} in a session.", small.opening())
        });
    };
    let chance = study.chance(Probability::HALF).filter(|_| 1 < subject.sessions);
    streak_sentence(names, study, subject, as_of, chance.map(chance_verdict))
}

fn streak_sentence(
    names: &LegNames,
    study: &StreakStudy,
    subject: &Streak,
    as_of: Day,
    verdict: Option<&'static str>,
) -> Sentence {
    let small = &names.small;
    let first = |words: String| match verdict {
        Some(verdict) => Sentence::default()
            .emphasised(capitalised(verdict), Emphasis::Strong)
            .plain(format!(": {words}")),
        None => Sentence::new(capitalised(&words)),
    };
    let rarity = rarity(subject, &study.all);
    let comma = |end: &str| rarity.as_ref().map_or(String::new(), |rare| format!(", {rare}{end}"));
    let count = |after: &str| (format!("{}{after}", subject.sessions), Emphasis::Small);
    match &study.state {
        StreakState::Running(_) if subject.sessions == 1 => Sentence::new(format!(
            "{} won the last session, but not the one before.",
            small.opening(),
        )),
        StreakState::Running(_) => {
            let (count, emphasis) = count(" sessions");
            let won = small.told("has won", "have won", "had won");
            first(format!("{} {won} ", small.inside()))
                .emphasised(count, emphasis)
                .plain(format!(" in a row{}.", comma("")))
        }
        StreakState::Broken { on, .. } if *on == as_of && subject.sessions == 1 => {
            Sentence::new(format!(
                "{} won on {} alone, and not on {}.",
                small.opening(),
                format::day_in_year(subject.end),
                format::day_in_year(as_of),
            ))
        }
        StreakState::Broken { on, .. } if *on == as_of => {
            let (count, emphasis) = count("-session winning streak");
            first("the ".to_owned()).emphasised(count, emphasis).plain(format!(
                " of {}{} ended on {}.",
                small.inside(),
                comma(","),
                format::day_in_year(as_of),
            ))
        }
        _ => {
            let (count, emphasis) =
                count(if subject.sessions == 1 { " session" } else { " sessions" });
            let was = verdict.map_or(String::new(), |verdict| format!(", was {verdict}"));
            let link = if was.is_empty() { " was " } else { ", " };
            Sentence::new(format!(
                "{} {}. {} longest of {}{link}",
                small.opening(),
                small.told(
                    "is on no winning streak now",
                    "are on no winning streak now",
                    "ended on no winning streak",
                ),
                capitalised(small.possessive()),
                subject.end.year(),
            ))
            .emphasised(count, emphasis)
            .plain(format!(
                " {} {}{}{was}.",
                if subject.start == subject.end { "on" } else { "from" },
                day_span(subject.start, subject.end),
                tie_words(subject, &study.all),
            ))
        }
    }
}

/// Headline of openings: how rare it is that so many sessions are won at the beginning of a year.
pub fn openings_headline(names: &LegNames, openings: &[OpeningStreak], as_of: Day) -> Sentence {
    let this_year = openings.split_last().filter(|(last, _)| last.year == as_of.year());
    let Some(((opening, before), chance)) = this_year.zip(OpeningChance::of(openings)) else {
        return Sentence::new(format!(
            "The history does not enter {} from the year before, so its opening cannot be counted.",
            as_of.year(),
        ));
    };
    let (small, year, run) = (names.small.inside(), opening.year, opening.sessions());
    if run == 0 {
        let small = names.small.opening();
        return Sentence::new(format!("{small} did not win the first session of {year}."));
    }
    let count = match run {
        1 => "the first session".to_owned(),
        _ => format!("the first {} sessions", format::count_in_words(run)),
    };
    Sentence::default()
        .emphasised(capitalised(chance_verdict(chance.in_any)), Emphasis::Strong)
        .plain(format!(": {small} won "))
        .emphasised(count, Emphasis::Small)
        .plain(format!(" of {year}{}.", opening_rarity(run, before)))
}

/// ", more than in any of the 25 years before", or nothing where it is common.
fn opening_rarity(run: usize, before: &[OpeningStreak]) -> String {
    match before.iter().rev().find(|opening| run <= opening.sessions()) {
        _ if before.is_empty() => String::new(),
        None => format!(", more than in any of the {} before", years_in_words(before.len())),
        Some(rival) => format!("; {} opened as well or better", rival.year),
    }
}

pub(super) fn years_in_words(count: usize) -> String {
    match count {
        1 => "one year".to_owned(),
        _ => format!("{} years", format::count_in_words(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::card::card_words, *};
    use crate::domain::{PairView, metrics::streaks::opening_streaks::opening_streaks};

    fn names() -> LegNames {
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        LegNames::new(&small, Some("small blend"), &large, Some("large blend"))
    }

    /// Daily sessions from 30 December 2025 on, won or lost as told.
    fn view_of<T>(wins: &str, read: impl Fn(PairView<'_>) -> T) -> T {
        let first: Day = "2025-12-30".parse().unwrap();
        let mut level = 1.0;
        let mut small = vec![level];
        for win in wins.bytes() {
            level *= if win == b'+' { 1.01 } else { 0.99 };
            small.push(level);
        }
        let days: Vec<Day> = (0..).map(|n| first.plus_days(n)).take(small.len()).collect();
        read(PairView::new(&days, &small, &vec![1.0; small.len()]))
    }

    #[test]
    fn the_answer_names_the_streak_and_its_chance() {
        for (wins, words) in [
            ("-++", "Nothing out of the ordinary: small caps have won 2 sessions in a row."),
            (
                "++-",
                "Nothing out of the ordinary: the 2-session winning streak of small caps ended on 2 January.",
            ),
            (
                "-+--",
                "Small caps are on no winning streak now. Their longest of 2026 was 1 session on 1 January 2026.",
            ),
            ("--", "Small caps never beat large caps in a session."),
            ("", "There is no session to compare yet."),
        ] {
            let found = view_of(wins, |view| headline(&names(), &StreakStudy::of(view)));
            assert!(found.to_string().starts_with(words), "{wins}: {found}");
        }
    }

    #[test]
    fn the_card_lists_what_was_longer_and_tells_no_streak_twice() {
        for (wins, words) in [
            ("+++-++-", "One of 2 streaks was longer: 3 (December 2025)."),
            (
                "+++--",
                "The last was three sessions, 31 December 2025 to 2 January 2026, the longest of 2026.",
            ),
            (
                "-++-+--",
                "The last was one session, on 4 January 2026; the longest of 2026 is two sessions, 1 to 2 January 2026.",
            ),
            ("-++-+--", "Next longest: 1 (January 2026)."),
            ("++", "There is no other."),
        ] {
            let found = view_of(wins, |view| card_words(&StreakStudy::of(view), &names())).unwrap();
            assert!(found.lines.iter().any(|line| line == words), "{wins}: {:?}", found.lines);
            let coin = found.quiet.iter().any(|line| line.contains("the share of sessions won"));
            assert_eq!(coin, wins.contains('-') && 1 < found.quiet.len(), "{:?}", found.quiet);
        }
    }

    #[test]
    fn an_opening_is_counted_from_the_first_session() {
        for (wins, words) in [
            ("-++-", "Unusual, not unheard of: small caps won the first two sessions of 2026."),
            ("+-", "Small caps did not win the first session of 2026."),
            ("+", "The history does not enter 2025 from"),
        ] {
            let found = view_of(wins, |view| {
                let openings = opening_streaks(view);
                openings_headline(&names(), &openings, view.last_day().unwrap())
            });
            assert!(found.to_string().starts_with(words), "{wins}: {found}");
        }
    }
}
