//! The answer of the page: whether the rule beat half in either leg, after costs.

use super::titles::cost_words;
use crate::domain::{
    format,
    study::lab::{Doubts, LabRun, LabStudy},
    wording::{Emphasis, LegNames, Sentence, counts::counted},
};

/// Whether a rule beat half in either leg after costs, with which chance and after how many tries.
pub fn headline(names: &LegNames, study: &LabStudy, cost: f64, doubts: Doubts) -> Sentence {
    let since = study.rule.test.days.first().map(|day| format::day_long(*day)).unwrap_or_default();
    let costs = format!("after costs of {} a side", cost_words(cost));
    let own = made(&study.rule);
    if names.are_same() {
        let same = "Both legs are the same, so that no rule can tell them apart: ";
        return Sentence::new(format!("{same}since {since} {own}, {costs}."));
    }
    let made = format!("it made {own} since {since}, 50/50 {}, {costs}.", made(&study.even));
    verdict(study.lead()).plain(format!(" 50/50: {made} {}", doubted(doubts)))
}

fn doubted(doubts: Doubts) -> String {
    let chance = match doubts.chance {
        Some(Ok((_, chance))) => format!(
            "The same holdings at random other times do as well with a chance of {}",
            format::chance(chance, 1)
        ),
        Some(Err(_)) => "There is no timing in it that could be chance".to_owned(),
        None => "How much of it is chance is being tried".to_owned(),
    };
    let tried = match doubts.tried {
        0 | 1 => "it is the first rule tried in this visit".to_owned(),
        more => format!("it is one of {} tried in this visit", counted(usize::from(more), "rule")),
    };
    format!("{chance}; {tried}.")
}

fn verdict(lead: f64) -> Sentence {
    let rule = Sentence::new("This rule ");
    match lead {
        0.0 => rule.plain("came to the same as"),
        lead if lead < 0.0 => rule.emphasised("did not beat", Emphasis::Strong),
        _ => rule.emphasised("beat", Emphasis::Strong),
    }
}

/// "+7.9 % a year", or what it made in all where that is less than a year.
fn made(run: &LabRun) -> String {
    let in_all = || {
        let end = run.test.equity.last().copied().unwrap_or(1.0);
        format!("{} in all", format::signed_percent(end - 1.0, 1))
    };
    let a_year = run.figures.annual_return;
    a_year.map_or_else(|_| in_all(), |share| format!("{} a year", format::signed_percent(share, 1)))
}
