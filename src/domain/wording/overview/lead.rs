//! Lead of the small leg over a range, in a sentence and in points.

use crate::domain::{
    format,
    study::PairReturns,
    wording::{Emphasis, LegNames, Sentence, too_short},
};

/// "Small caps lead by 6.5 points this year."
pub(in crate::domain::wording) fn lead_sentence(
    names: &LegNames,
    returns: &PairReturns,
    range: &str,
) -> Sentence {
    match returns.lead() {
        Ok(lead) => lead_by(names, lead, range),
        Err(absence) => {
            let why = too_short(absence, "session");
            Sentence::new(format!("Who leads {range} cannot be said: {why}."))
        }
    }
}

fn lead_by(names: &LegNames, lead: f64, range: &str) -> Sentence {
    let are = names.small.told("are", "are", "were");
    if names.are_same() {
        let name = names.small.inside();
        return Sentence::new(format!(
            "{name} and {name} {are} level {range}: both legs are the same."
        ));
    }
    if lead == 0.0 {
        let (small, large) = (names.small.opening(), names.large.inside());
        return Sentence::new(format!("{small} and {large} {are} level {range}."));
    }
    let (verb, emphasis) = if 0.0 < lead {
        (names.small.told("leads", "lead", "led"), Emphasis::Small)
    } else {
        (names.small.told("trails", "trail", "trailed"), Emphasis::Large)
    };
    Sentence::new(format!("{} {verb} by ", names.small.opening()))
        .emphasised(lead_words(lead), emphasis)
        .plain(format!(" {range}."))
}

/// A lead in points without its sign; one that rounds to zero is said to be small.
pub(super) fn lead_words(lead: f64) -> String {
    let words = format::points_bare(lead.abs(), 1);
    if words != format::points_bare(0.0, 1) {
        return words;
    }
    format!("less than {}", format::points_bare(0.001, 1))
}
