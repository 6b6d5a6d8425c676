//! Card of concentration: the narrowness of the large index.

use crate::domain::{
    Day, Value,
    facts::{ConcentrationFacts, Index},
    format::{self, capitalised},
    wording::card::{CardWords, dated},
};

/// The weight of the Magnificent 7 in the large index, and of the ten largest in both.
///
/// No value where no weight was published by `as_of`.
pub(crate) fn card_words(
    facts: &ConcentrationFacts,
    small: Option<&Index>,
    large: &Index,
    as_of: Day,
) -> Value<CardWords> {
    let (weight, known) = facts.latest(large, |fact| fact.magnificent7_percent, as_of)?;
    let top10 = |index: &Index| {
        let (weight, _) = facts.latest(index, |fact| fact.top10_percent, as_of).ok()?;
        Some(format!("{} of the {index}", format::percent(weight / 100.0, 1)))
    };
    let indices = [Some(large), small.filter(|small| *small != large)].into_iter().flatten();
    let top10: Vec<String> = indices.filter_map(top10).collect();
    let effective = facts.latest(large, |fact| fact.effective_number, as_of).ok();
    let mut lines =
        vec![format!("{}.", dated("Weights published", known.fact.as_of, known.age_days))];
    if 0 < known.age_days && weight != 0.0 {
        lines.push("Prices have moved them since: see Concentration.".to_owned());
    }
    if !top10.is_empty() {
        lines.push(format!("The ten largest companies were {}.", top10.join(" and ")));
    }
    lines.extend(effective.map(|(number, _)| {
        format!("The {large} was as concentrated as {} equal companies.", format::fixed(number, 0))
    }));
    Ok(CardWords {
        verdict: if weight == 0.0 {
            "None of the seven".to_owned()
        } else {
            let (weight, day) = (format::percent(weight / 100.0, 1), known.fact.as_of);
            format!("{weight} in 7 stocks on {}", format::day_short(day))
        },
        lines,
        quiet: vec![format!("{}.", capitalised(&known.fact.source))],
    })
}
