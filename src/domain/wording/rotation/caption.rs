//! Title, subtitle and caption of the map.

use super::{left_out_words, quadrant_name};
use crate::domain::{
    format::{self, capitalised},
    metrics::{Span, rotation::Formula},
    study::rotation::{MapMember, MapStudy},
};

/// Subtitle: the length of the tails, and the meaning of hollow heads and asterisks.
pub fn map_subtitle(study: &MapStudy, formula: Formula, weeks: usize) -> String {
    let rings = match formula.rings() {
        [] => "",
        _ => " Rings: one and two standard deviations of pure noise.",
    };
    let is_part = study.members.iter().any(|member| member.latest.span == Span::Part);
    let hollow = if is_part { " Hollow heads: the week is not over." } else { "" };
    let has_star = study.members.iter().any(MapMember::is_provisional);
    let star = if has_star { " Asterisk: provisional, the history is short." } else { "" };
    format!("Weekly against {}, tails of {weeks} weeks.{rings}{hollow}{star}", study.benchmark)
}

/// Title: the number ahead of the benchmark: "Eight of eleven are ahead of VTI".
pub fn map_title(study: &MapStudy) -> String {
    let ahead = study.members.iter().filter(|member| 100.0 <= member.latest.position.x).count();
    if study.members.is_empty() {
        return format!("Nothing can be placed against {} yet", study.benchmark);
    }
    let words = match ahead {
        0 => "none".to_owned(),
        count => format::count_in_words(count),
    };
    format!(
        "{} of {} {} ahead of {}",
        capitalised(&words),
        format::count_in_words(study.members.len()),
        if ahead == 1 { "is" } else { "are" },
        study.benchmark,
    )
}

/// Caption: the last change of quadrant, the farthest out, and what is left out.
pub fn map_caption(study: &MapStudy) -> String {
    let newest = study.members.iter().max_by_key(|member| member.latest.since);
    let moved = newest.and_then(|member| {
        let (now, before) = (member.latest.quadrant, member.latest.before?);
        Some(format!(
            "{} moved last, from {} to {}, in the week to {}.",
            member.symbol,
            quadrant_name(before),
            quadrant_name(now),
            format::day_long(member.latest.since),
        ))
    });
    let far = study.farthest().map(|member| {
        let distance = format::fixed(member.latest.position.distance(), 2);
        format!("{} is farthest from the centre, at {distance}.", member.symbol)
    });
    let left_out = Some(left_out_words(&study.left_out)).filter(|words| !words.is_empty());
    let sentences = [moved, far, left_out];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A heading with its point of the compass: "45° NE".
///
/// ```
/// use rotascope::domain::wording::rotation::compass;
///
/// assert_eq!(compass(0.0), "0° N");
/// assert_eq!(compass(143.1), "143° SE");
/// assert_eq!(compass(359.9), "0° N");
/// ```
pub fn compass(degrees: f64) -> String {
    const POINTS: [&str; 8] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];
    let whole = degrees.round().rem_euclid(360.0);
    let point = POINTS.get((whole / 45.0).round() as usize % POINTS.len());
    format!("{}° {}", format::fixed(whole, 0), point.copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Absence,
        study::rotation::{LeftOut, WhyLeftOut, example as study},
    };

    #[test]
    fn the_caption_names_who_moved_and_who_is_missing() {
        let why = WhyLeftOut::Absent(Absence::NoCommonSession);
        let left_out = vec![LeftOut { symbol: "XLC".parse().unwrap(), why }];
        let found = map_caption(&MapStudy { left_out, ..study() });
        assert_eq!(
            found,
            "IWM moved last, from improving to leading, in the week to 16 January 2026. IWM is \
             farthest from the centre, at 2.24. Not on the map: XLC (no session in common)."
        );
        assert_eq!(map_title(&study()), "Two of three are ahead of VTI");
        let none = MapStudy { members: Vec::new(), ..study() };
        assert_eq!(map_caption(&none), "");
        let subtitle = map_subtitle(&study(), Formula::RotationMap, 12);
        assert!(subtitle.contains("tails of 12 weeks. Rings:") && !subtitle.contains("Hollow"));
        assert!(!map_subtitle(&study(), Formula::DualEma, 12).contains("Rings"));
    }
}
