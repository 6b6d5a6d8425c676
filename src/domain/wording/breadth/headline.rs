//! The answer of the page: do most take part, or few?

use super::GroupName;
use crate::domain::{
    format::{capitalised, count_in_words},
    metrics::universe::BreadthShare,
    study::universe::UniverseStudy,
    view::UniverseGroup,
    wording::{Emphasis, Sentence, Tense},
};

/// Headline: how many stand above their long average, and how many are ahead of the benchmark over a
/// quarter.
pub fn headline(study: &UniverseStudy, group: UniverseGroup, tense: Tense) -> Sentence {
    let name = GroupName(group);
    let found = [BreadthShare::Above200, BreadthShare::Ahead63].map(|share| {
        let (value, count) = study.breadth.share(share).newest()?;
        Some(((value * count as f64).round() as usize, count))
    });
    let [Some(above), Some(ahead)] = found else {
        return Sentence::new(format!(
            "Too little is known of the {} on this day: it takes 200 sessions.",
            name.many()
        ));
    };
    let (stand, are) = (tense.verb("stand", "stood"), tense.verb("are", "were"));
    let take_part = tense.verb("take part", "took part");
    Sentence::new(format!("{} of the {} ", capitalised(how_many([above, ahead])), name.many()))
        .emphasised(take_part, Emphasis::Strong)
        .plain(format!(
            ": {} of {} {stand} above their average of 200 sessions, and {} of {} {are} ahead of {} over 63 \
             sessions.",
            part(above.0),
            count_in_words(above.1),
            part(ahead.0),
            count_in_words(ahead.1),
            study.benchmark,
        ))
}

/// "none", "one", "seven".
fn part(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { count_in_words(count) }
}

/// "most" where more than half do both, "few" where no more than half do either, else "some".
fn how_many(parts: [(usize, usize); 2]) -> &'static str {
    let more_than_half = parts.map(|(part, of)| of < 2 * part);
    match more_than_half {
        [true, true] => "most",
        [false, false] => "few",
        _ => "some",
    }
}
