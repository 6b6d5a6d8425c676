//! Cards of chance: the streaks that chance alone would bring, by either rule of counting.

use super::{
    super::CardWords, card::chance_verdict, chance_in_words, headline::years_in_words,
    titles::no_streak,
};
use crate::domain::{
    Absence,
    format::{self, day_span},
    metrics::streaks::{base_rate::Probability, opening_streaks::OpeningStreak},
    study::{StreakStudy, streaks::OpeningChance},
};

/// The chance of a streak like the one that the page speaks of, at any time.
pub(crate) fn chance_words(study: &StreakStudy) -> CardWords {
    let (Some(subject), Some(chance)) = (study.subject(), study.chance(Probability::HALF)) else {
        return no_streak();
    };
    if subject.sessions < 2 {
        let line = "A single session won says nothing: a fair coin wins every second toss.";
        let verdict = "No streak yet".to_owned();
        return CardWords { verdict, lines: vec![line.to_owned()], quiet: Vec::new() };
    }
    let fair = chance_in_words(subject.sessions, study.sessions, chance);
    let longest = |p| format::fixed(study.expected_longest(p), 1);
    let mut lines = vec![
        fair,
        format!(
            "The longest run of so many tosses is {} long on average; the longest here is {}.",
            longest(Probability::HALF),
            study.all.iter().map(|streak| streak.sessions).max().unwrap_or(0),
        ),
    ];
    if let Some(p) = study.coin()
        && let Some(chance) = study.chance(p)
    {
        lines.push(format!(
            "With a coin that wins {} of tosses, the share of sessions won here, the chance is {} and \
             the longest run {} on average.",
            format::percent(p.get(), 1),
            format::chance(chance, 1),
            longest(p),
        ));
    }
    let quiet = vec![
        "Tosses are independent and the chance is exact. It is the chance of such a run somewhere in \
         the history, which is what a reader meets; that a given session begins one is far smaller."
            .to_owned(),
    ];
    CardWords { verdict: format::chance(chance, 1), lines, quiet }
}

/// Card of openings: the last opening of a year, and the best ones beside it.
pub fn opening_words(openings: &[OpeningStreak]) -> CardWords {
    let Some((opening, before)) = openings.split_last() else {
        return CardWords::absent("The opening of a year", none());
    };
    let span = match opening.streak {
        Some(streak) => format!("{}.", day_span(streak.start, streak.end)),
        None => format!("{} was not won.", format::day_long(opening.first)),
    };
    let mut best: Vec<&OpeningStreak> = before.iter().collect();
    best.sort_by_key(|opening| std::cmp::Reverse((opening.sessions(), opening.year)));
    let best: Vec<String> = best
        .iter()
        .take(2)
        .map(|opening| format!("{} ({})", opening.sessions(), opening.year))
        .collect();
    let best = (!best.is_empty()).then(|| format!("Best openings before: {}.", best.join(", ")));
    CardWords {
        verdict: format!("{} in {}", opening.sessions(), opening.year),
        lines: [span].into_iter().chain(best).collect(),
        quiet: Vec::new(),
    }
}

/// The chance that a year opens like the last one.
pub fn opening_chance_words(openings: &[OpeningStreak]) -> CardWords {
    let Some((opening, chance)) = openings.last().zip(OpeningChance::of(openings)) else {
        return CardWords::absent("The opening of a year", none());
    };
    if opening.streak.is_none() {
        let line = format!("The first session of {} was not won.", opening.year);
        let verdict = "No streak".to_owned();
        return CardWords { verdict, lines: vec![line], quiet: Vec::new() };
    }
    let OpeningChance { run, years, in_one, in_any } = chance;
    let one_in = format::count((1.0 / in_one).round() as usize);
    CardWords {
        verdict: format::chance(in_any, 2),
        lines: vec![
            format!(
                "With a fair coin one year in {one_in} opens with {run} or more; that any of {} does \
                 has a chance of {}: {}.",
                years_in_words(years),
                format::chance(in_any, 2),
                chance_verdict(in_any),
            ),
        ],
        quiet: vec![
            "The rule decides: counted from any session, a streak as long is far more likely. Where \
             the rule was chosen after the streak was seen, the smaller chance flatters it."
                .to_owned(),
        ],
    }
}

fn none() -> Absence {
    Absence::NotEnoughHistory { need: 1, have: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, metrics::streaks::streak::Streak};

    fn opening(year: i32, sessions: usize) -> OpeningStreak {
        let first: Day = format!("{year}-01-02").parse().unwrap();
        let end = first.plus_days(20);
        let streak = Streak { start: first, end, sessions, excess: 0.1, calendar_days: 21 };
        OpeningStreak { year, first, streak: (0 < sessions).then_some(streak) }
    }

    #[test]
    fn the_chance_of_an_opening_is_that_of_one_year_and_of_all() {
        let mut openings: Vec<_> = (2001..2026).map(|year| opening(year, 0)).collect();
        openings.push(opening(2026, 14));
        let words = opening_chance_words(&openings);
        assert_eq!(words.verdict, "0.16\u{a0}%");
        assert!(words.lines[0].contains("one year in 16,384 opens with 14 or more"), "{words:?}");
        let words = opening_words(&openings);
        assert_eq!(words.verdict, "14 in 2026");
        assert_eq!(words.lines[0], "2 to 22 January 2026.");
        assert_eq!(words.lines[1], "Best openings before: 0 (2025), 0 (2024).");
        assert_eq!(opening_words(&[]).verdict, "Not known");
        assert_eq!(opening_chance_words(&openings[..1]).verdict, "No streak");
    }
}
