//! The concentration page in words: what the weights say, and what the few made of the index.

use crate::domain::{
    Day, Value,
    facts::{Concentration, ConcentrationFacts, Index, PointInTime, first_later},
    format,
    wording::{Sentence, absence_words},
};

/// A published figure of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightRow {
    /// The index.
    pub index: String,
    /// The name of the figure.
    pub label: &'static str,
    /// The figure, or why there is none.
    pub value: Value<String>,
    /// The day of the weights, marked where it is later than the as-of day.
    pub dated: String,
    /// The publisher.
    pub source: String,
}

/// One kind of figure that sources publish of an index.
struct WeightKind {
    label: &'static str,
    pick: fn(&Concentration) -> Option<f64>,
    write: fn(f64) -> String,
}

const KINDS: [WeightKind; 5] = [
    WeightKind {
        label: "Magnificent 7",
        pick: |fact| fact.magnificent7_percent,
        write: |percent| format::percent(percent / 100.0, 1),
    },
    WeightKind {
        label: "Ten largest",
        pick: |fact| fact.top10_percent,
        write: |percent| format::percent(percent / 100.0, 1),
    },
    WeightKind {
        label: "Effective number",
        pick: |fact| fact.effective_number,
        write: |number| format::fixed(number, 1),
    },
    WeightKind {
        label: "HHI",
        pick: |fact| fact.effective_number.map(f64::recip),
        write: |hhi| format::fixed(hhi, 4),
    },
    WeightKind {
        label: "Holdings",
        pick: |fact| fact.holdings.map(f64::from),
        write: |lines| format::count(lines as usize),
    },
];

/// Every figure of an index as `as_of` knows it; where only a later one exists, that, marked so.
pub fn weight_rows(facts: &ConcentrationFacts, index: &Index, as_of: Day) -> Vec<WeightRow> {
    KINDS.iter().map(|kind| weight_row(facts, index, kind, as_of)).collect()
}

fn weight_row(
    facts: &ConcentrationFacts,
    index: &Index,
    kind: &WeightKind,
    as_of: Day,
) -> WeightRow {
    let found = facts.latest(index, kind.pick, as_of).or_else(|absence| {
        let of_it = |fact: &&Concentration| &fact.subject == index && (kind.pick)(fact).is_some();
        let later = first_later(facts.indices.iter().filter(of_it), as_of).ok_or(absence)?;
        (kind.pick)(later.fact).map(|value| (value, later)).ok_or(absence)
    });
    let known = found.ok().map(|(_, known)| known);
    WeightRow {
        index: index.to_string(),
        label: kind.label,
        value: found.map(|(value, _)| (kind.write)(value)),
        dated: known.map(dated).unwrap_or_default(),
        source: known.map(|known| known.fact.source.clone()).unwrap_or_default(),
    }
}

fn dated(known: PointInTime<'_, Concentration>) -> String {
    let later = if known.age_days < 0 { ", known only later" } else { "" };
    format!("{}{later}", format::day_short(known.fact.as_of))
}

/// Weight of the seven as prices moved it since it was published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DriftedWeight {
    /// A share of one.
    pub weight: f64,
    /// The session to which it was moved.
    pub day: Day,
    /// The day of the published weights.
    pub published: Day,
}

/// Headline: the narrowness of the large index beside the small one, each figure with its day.
///
/// `drifted` is the weight of the seven in the large index as prices moved it, where it is known.
pub fn headline(
    facts: &ConcentrationFacts,
    large: &Index,
    small: Option<&Index>,
    as_of: Day,
    drifted: Option<DriftedWeight>,
) -> Sentence {
    let spread = |index: &Index| {
        let (number, known) = facts.latest(index, |fact| fact.effective_number, as_of).ok()?;
        let number = format::fixed(number, 0);
        let day = format::day_long(known.fact.as_of);
        Some(format!("The {index} was as concentrated as {number} equal companies on {day}."))
    };
    let small = small.filter(|small| *small != large);
    let spread = [Some(large), small].into_iter().flatten().filter_map(spread);
    let seven = weight_sentence(facts, large, as_of, drifted);
    let parts: Vec<String> = std::iter::once(seven).chain(spread).collect();
    Sentence::new(parts.join(" "))
}

fn weight_sentence(
    facts: &ConcentrationFacts,
    large: &Index,
    as_of: Day,
    drifted: Option<DriftedWeight>,
) -> String {
    let moved = |drifted: DriftedWeight| {
        let (weight, on) = (format::percent(drifted.weight, 1), format::day_long(drifted.day));
        (weight, on, format::day_long(drifted.published))
    };
    let (percent, known) = match facts.latest(large, |fact| fact.magnificent7_percent, as_of) {
        Ok((0.0, _)) => return format!("None of the seven largest companies is in the {large}."),
        Ok(found) => found,
        Err(absence) => {
            let why = absence_words(absence);
            let not_known = format!("How narrow the {large} was is not known: {why}.");
            let Some(drifted) = drifted else { return not_known };
            let (weight, day, _) = moved(drifted);
            return format!(
                "{not_known} By those later weights, moved back with prices, seven companies were \
                 {weight} of it on {day}."
            );
        }
    };
    if let Some(drifted) = drifted.filter(|drifted| drifted.published <= as_of) {
        let (weight, day, published) = moved(drifted);
        return format!(
            "Seven companies were {weight} of the {large} on {day}, by the weights of {published} \
             moved on with prices."
        );
    }
    let weight = format::percent(percent / 100.0, 1);
    let quoted = if known.fact.holdings.is_none() { ", as quoted" } else { "" };
    let on = format::day_long(known.fact.as_of);
    format!("Seven companies were {weight} of the {large} on {on}{quoted}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Absence,
        facts::{Adjustment, Frequency, Provenance},
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn facts() -> ConcentrationFacts {
        let fact = |as_of, subject, seven, top10, effective| Concentration {
            as_of: day(as_of),
            subject,
            holdings: None,
            top10_percent: top10,
            magnificent7_percent: seven,
            effective_number: effective,
            source: "an issuer".to_owned(),
        };
        let provenance = Provenance {
            name: "Weights".to_owned(),
            unit: "percent".to_owned(),
            frequency: Frequency::Irregular,
            adjustment: Adjustment::None,
            source: "issuers".to_owned(),
            retrieved: day("2026-09-27"),
            licence: "facts".to_owned(),
            vintage: None,
        };
        let indices = vec![
            fact("2026-01-23", Index::Sp500, None, None, None),
            fact("2026-05-05", Index::Russell2000, Some(0.0), Some(7.3), Some(531.2)),
            fact("2026-06-19", Index::Sp500, Some(32.5), Some(37.5), Some(48.7)),
        ];
        ConcentrationFacts::new(provenance, indices, vec![]).unwrap()
    }

    #[test]
    fn the_headline_says_what_the_day_knows() {
        let drifted =
            DriftedWeight { weight: 0.339, day: day("2026-01-23"), published: day("2026-06-19") };
        for (as_of, drifted, words) in [
            (
                "2026-01-23",
                Some(drifted),
                "not known: first published on 19 June 2026, later than this day. By those later weights, \
                 moved back with prices, seven companies were 33.9\u{a0}% of it on 23 January 2026.",
            ),
            (
                "2026-09-25",
                None,
                "32.5\u{a0}% of the S&P 500 on 19 June 2026, as quoted. The S&P 500 was as concentrated \
                 as 49 equal companies on 19 June 2026. The Russell 2000 was as concentrated as 531 \
                 equal companies on 5 May 2026.",
            ),
            (
                "2026-09-25",
                Some(DriftedWeight { day: day("2026-09-25"), ..drifted }),
                "33.9\u{a0}% of the S&P 500 on 25 September 2026, by the weights of 19 June 2026 moved on",
            ),
            (
                "2008-06-10",
                None,
                "not known: first published on 19 June 2026, later than this day.",
            ),
        ] {
            let small = Some(&Index::Russell2000);
            let said = headline(&facts(), &Index::Sp500, small, day(as_of), drifted).to_string();
            assert!(said.contains(words), "{said}");
        }
        let said = headline(&facts(), &Index::Sp400, None, day("2026-09-25"), None);
        assert!(said.to_string().ends_with("this snapshot holds no figure."), "{said}");
        let said = headline(&facts(), &Index::Russell2000, None, day("2026-09-25"), None);
        assert!(said.to_string().starts_with("None of the seven"), "{said}");
    }

    #[test]
    fn figures_that_came_later_are_marked() {
        let rows = weight_rows(&facts(), &Index::Sp500, day("2026-01-23"));
        let row = |label: &str| rows.iter().find(|row| row.label == label).unwrap();
        assert_eq!(row("Magnificent 7").dated, "19 Jun 2026, known only later");
        assert_eq!(row("Ten largest").dated, "19 Jun 2026, known only later");
        assert_eq!(row("HHI").value, Ok("0.0205".to_owned()));
        assert_eq!(row("Holdings").value, Err(Absence::NotInSnapshot));
    }
}
