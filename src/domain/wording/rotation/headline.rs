//! The answer of the page: where the holding that is looked at stands, and where the others do.

use crate::domain::{
    Symbol, format,
    metrics::{Span, rotation::Quadrant},
    study::rotation::MapStudy,
    wording::{Emphasis, Sentence, Tense},
};

/// The name of a quadrant inside a sentence.
pub(crate) fn quadrant_name(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Leading => "leading",
        Quadrant::Weakening => "weakening",
        Quadrant::Lagging => "lagging",
        Quadrant::Improving => "improving",
    }
}

fn meaning(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Leading => "ahead and gaining pace",
        Quadrant::Weakening => "ahead but losing pace",
        Quadrant::Lagging => "behind and losing pace",
        Quadrant::Improving => "behind but gaining pace",
    }
}

/// Headline: the quadrant of the subject and its first day there, and the members in each quadrant.
pub fn headline(study: &MapStudy, subject: Option<&Symbol>, tense: Tense) -> Sentence {
    let benchmark = &study.benchmark;
    if study.members.is_empty() {
        return Sentence::new(format!(
            "Nothing can be placed against {benchmark} on this day; another benchmark may reach back \
             farther."
        ));
    }
    let subject = subject.and_then(|symbol| study.member(symbol));
    let own = subject.map_or_else(Sentence::default, |member| {
        let latest = &member.latest;
        let provisionally = match latest.span {
            Span::Full => "",
            Span::Part => " (this week is not over)",
        };
        let is = tense.verb("is", "was");
        Sentence::new(format!("Against {benchmark}, {} {is} ", member.symbol))
            .emphasised(quadrant_name(latest.quadrant), Emphasis::Strong)
            .plain(format!(
                ", {}, since {}{provisionally}.",
                meaning(latest.quadrant),
                format::day_long(latest.since),
            ))
    });
    own.then(Sentence::new(counts(study)))
}

/// "Of nine on the map three are leading, two weakening, one lagging and three improving."
fn counts(study: &MapStudy) -> String {
    let all = [Quadrant::Leading, Quadrant::Weakening, Quadrant::Lagging, Quadrant::Improving];
    let count = |quadrant| {
        let there = study.members.iter().filter(|m| m.latest.quadrant == quadrant).count();
        let there = if there == 0 { "none".to_owned() } else { format::count_in_words(there) };
        format!("{there} {}", quadrant_name(quadrant))
    };
    let counts: Vec<String> = all.map(count).into();
    let (last, first) = counts
        .split_last()
        .map_or((String::new(), String::new()), |(l, f)| (l.clone(), f.join(", ")));
    let out = study.left_out.len();
    let left_out = match out {
        0 => String::new(),
        _ => format!(" {} cannot be placed.", capital_count(out)),
    };
    format!(
        "Of {} on the map: {first} and {last}.{left_out}",
        format::count_in_words(study.members.len()),
    )
}

fn capital_count(count: usize) -> String {
    crate::domain::format::capitalised(&format::count_in_words(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::study::rotation::example as study;

    #[test]
    fn the_answer_names_the_subject_and_counts_the_rest() {
        let found = headline(&study(), Some(&"IWM".parse().unwrap()), Tense::Present);
        assert_eq!(
            found.to_string(),
            "Against VTI, IWM is leading, ahead and gaining pace, since 16 January 2026. Of three \
             on the map: one leading, one weakening, one lagging and none improving."
        );
        let past = headline(&study(), Some(&"IWM".parse().unwrap()), Tense::Past).to_string();
        assert!(past.starts_with("Against VTI, IWM was leading, ahead and gaining pace"), "{past}");
        let none = MapStudy { members: Vec::new(), ..study() };
        assert_eq!(
            headline(&none, None, Tense::Present).to_string(),
            "Nothing can be placed against VTI on this day; another benchmark may reach back farther."
        );
    }
}
