//! The verdict on three horizons as one sentence.

use super::{
    super::{Emphasis, LegNames, Sentence, absence_words, counts::counted, too_short},
    lead::lead_words,
};
use crate::domain::{
    Absence, Day, Value, format,
    metrics::rotation::leadership::Leader,
    study::{
        Verdict,
        verdict::{Call, Outcome},
    },
};

/// One of the three horizons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Horizon {
    Year,
    Rule,
    Turn,
}

/// The horizons in their order.
pub(super) const HORIZONS: [Horizon; 3] = [Horizon::Year, Horizon::Rule, Horizon::Turn];

/// The verdict as a sentence: "Mixed: small caps lead by 1.4 points so far in 2026 …, but trail …".
pub(super) fn sentence(names: &LegNames, verdict: &Verdict) -> Sentence {
    let small = &names.small;
    if names.small == names.large {
        let name = small.inside();
        let are = small.told("are", "are", "were");
        return Sentence::new(format!("{name} and {name} {are} level: both legs are the same."));
    }
    let on = |leader| clauses(verdict, |call| call.leader == Some(leader));
    let (lead, trail) = (on(Leader::Small), on(Leader::Large));
    let leads = small.told("leads", "lead", "led");
    let trails = small.told("trails", "trail", "trailed");
    let of_one = |verb: &str, emphasis, clauses: &[String]| {
        let all = if clauses.len() == HORIZONS.len() { " on all three horizons:" } else { "" };
        Sentence::new(format!("{} ", small.opening()))
            .emphasised(verb, emphasis)
            .plain(format!("{all} {}", format::listed(clauses)))
    };
    let told = match verdict.outcome() {
        Ok(Outcome::Mixed) => Sentence::new(format!("Mixed: {} ", small.inside()))
            .emphasised(leads, Emphasis::Small)
            .plain(format!(" {}, but ", format::listed(&lead)))
            .emphasised(trails, Emphasis::Large)
            .plain(format!(" {}", format::listed(&trail))),
        Ok(Outcome::One(Leader::Small)) => of_one(leads, Emphasis::Small, &lead),
        Ok(Outcome::One(Leader::Large)) => of_one(trails, Emphasis::Large, &trail),
        Ok(Outcome::Neither) => Sentence::new(format!(
            "Neither {} nor {} {}",
            small.inside(),
            names.large.inside(),
            small.told("leads", "leads", "led"),
        )),
        Err(absence) => {
            let reason = too_short(absence, "session");
            return Sentence::new(format!("Who leads cannot be said: {reason}."));
        }
    };
    told.plain(format!("{}.", left_open(verdict)))
}

/// "; too short a history for the 40-week rule", or nothing where every horizon names a leg.
fn left_open(verdict: &Verdict) -> String {
    let of = |is: fn(&Value<Call>) -> bool, word: fn(Horizon) -> &'static str| -> Vec<String> {
        let open = HORIZONS.into_iter().zip(verdict.calls()).filter(|(_, call)| is(call));
        open.map(|(horizon, _)| word(horizon).to_owned()).collect()
    };
    let neither = of(|call| call.is_ok_and(|call| call.leader.is_none()), Horizon::neither);
    let unknown = of(Result::is_err, Horizon::noun);
    let mut words = String::new();
    if !neither.is_empty() && neither.len() < HORIZONS.len() {
        words = format!("; {}", format::listed(&neither));
    }
    if !unknown.is_empty() {
        words = format!("{words}; too short a history for {}", format::listed(&unknown));
    }
    words
}

/// A phrase a horizon: "by 1.4 points so far in 2026", "under the 40-week rule since 18 September".
fn clauses(verdict: &Verdict, is: impl Fn(&Call) -> bool) -> Vec<String> {
    let calls = HORIZONS.into_iter().zip(verdict.calls());
    let known = calls.filter_map(|(horizon, call)| Some((horizon, call.ok().filter(&is)?)));
    known.map(|(horizon, call)| horizon.clause(verdict, &call)).collect()
}

/// Why a horizon says nothing, in its own units.
pub(super) fn reason(horizon: Horizon, absence: Absence) -> String {
    let Absence::NotEnoughHistory { need, have } = absence else { return absence_words(absence) };
    let unit = if horizon == Horizon::Rule { "week" } else { "session" };
    format!("the history is too short: it needs {}, and has {have}", counted(need, unit))
}

impl Horizon {
    /// The horizon as a noun.
    fn noun(self) -> &'static str {
        match self {
            Self::Year => "the year",
            Self::Rule => "the 40-week rule",
            Self::Turn => "a great turn",
        }
    }

    /// What it says where it names no leg.
    fn neither(self) -> &'static str {
        match self {
            Self::Year => "level this year",
            Self::Rule => "neither leg by the 40-week rule",
            Self::Turn => "no great turn yet",
        }
    }

    /// What the leg leads or trails by, and since when.
    fn clause(self, verdict: &Verdict, call: &Call) -> String {
        let since = format::day_long(call.since);
        match self {
            Self::Year if verdict.as_of.is_some_and(|it| it.year() == call.since.year()) => {
                format!("by {} since {since}", lead_words(call.figure))
            }
            Self::Year => {
                let year = verdict.as_of.map(Day::year).unwrap_or_default();
                format!("by {} so far in {year}", lead_words(call.figure))
            }
            Self::Rule => format!("under the 40-week rule since {since}"),
            Self::Turn => {
                let gain = format::bound(call.figure.abs(), 1);
                let gain = gain.trim_start_matches('+');
                let is_turn = Some(call.since) != verdict.first;
                let turn = if is_turn { "the great turn of " } else { "" };
                format!("by {gain} since {turn}{since}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{metrics::Span, wording::Tense};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn call(leader: Option<Leader>, since: &str, figure: f64) -> Call {
        Call { leader, since: day(since), figure, span: Span::Full }
    }

    fn told(small: &str, large: &str, calls: [Value<Call>; 3]) -> String {
        told_in(Tense::Present, small, large, calls)
    }

    fn told_in(tense: Tense, small: &str, large: &str, calls: [Value<Call>; 3]) -> String {
        let names = LegNames::new(&small.parse().unwrap(), None, &large.parse().unwrap(), None);
        let names = names.told_in(tense);
        let [year, rule, turn] = calls;
        let (first, as_of) = (Some(day("2020-01-02")), Some(day("2026-09-25")));
        sentence(&names, &Verdict { first, as_of, year, rule, turn })
            .to_string()
            .replace('\u{a0}', " ")
    }

    #[test]
    fn the_sentence_holds_every_horizon() {
        let (small, large) = (Some(Leader::Small), Some(Leader::Large));
        let short = |need| Err(Absence::NotEnoughHistory { need, have: 1 });
        let known = |leader, since: &str, figure| Ok(call(leader, since, figure));
        let year = |leader, figure| known(leader, "2025-12-31", figure);
        let rule = |leader| known(leader, "2026-09-18", 0.01);
        for (calls, words) in [
            (
                [year(small, 0.014), rule(large), known(small, "2025-04-11", 0.059)],
                "Mixed: A leads by 1.4 points so far in 2026 and by 5.9 % since the great turn of \
                 11 April 2025, but trails under the 40-week rule since 18 September 2026.",
            ),
            (
                [year(large, -0.000_1), rule(large), known(large, "2020-01-02", -0.2)],
                "A trails on all three horizons: by less than 0.1 points so far in 2026, under the \
                 40-week rule since 18 September 2026 and by 20.0 % since 2 January 2020.",
            ),
            (
                [known(small, "2026-09-01", 0.02), short(40), short(127)],
                "A leads by 2.0 points since 1 September 2026; too short a history for the 40-week rule \
                 and a great turn.",
            ),
            (
                [year(small, 0.02), rule(None), known(None, "2020-01-02", 0.01)],
                "A leads by 2.0 points so far in 2026; neither leg by the 40-week rule and no great turn \
                 yet.",
            ),
            (
                [year(None, 0.0), rule(None), known(None, "2020-01-02", 0.0)],
                "Neither A nor B leads.",
            ),
            (
                [short(2), short(40), short(127)],
                "Who leads cannot be said: it takes two sessions, and there is one.",
            ),
        ] {
            assert_eq!(told("A", "B", calls), words);
        }
        let same = [year(None, 0.0), rule(None), known(None, "2020-01-02", 0.0)];
        assert_eq!(told("A", "A", same), "A and A are level: both legs are the same.");
    }

    #[test]
    fn of_old_figures_it_speaks_in_the_past() {
        let since = |leader, figure| Ok(call(leader, "2026-09-18", figure));
        let (small, large) = (Some(Leader::Small), Some(Leader::Large));
        for (calls, words) in [
            (
                [since(small, 0.014), since(large, 0.01), since(None, 0.0)],
                "Mixed: A led by 1.4 points since 18 September 2026, but trailed under the 40-week rule \
                 since 18 September 2026; no great turn yet.",
            ),
            (
                [since(small, 0.014), since(small, 0.01), since(small, 0.02)],
                "A led on all three horizons: by 1.4 points since 18 September 2026, under the 40-week \
                 rule since 18 September 2026 and by 2.0 % since the great turn of 18 September 2026.",
            ),
            ([since(None, 0.0); 3], "Neither A nor B led."),
        ] {
            assert_eq!(told_in(Tense::Past, "A", "B", calls), words);
        }
        let same = told_in(Tense::Past, "A", "A", [since(None, 0.0); 3]);
        assert_eq!(same, "A and A were level: both legs are the same.");
    }
}
