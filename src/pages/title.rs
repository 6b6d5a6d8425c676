//! The title of a page in the browser's tabs and history, and what others say of it.

use super::{Context, Setting, as_of, further_legs_of, standing};
use crate::domain::{format::day_long, wording::Sentence};

/// Name of the page, the legs where it depends on them, the first sentence of its answer where that is
/// known, and the day.
pub fn title(cx: &dyn Context, answer: Option<&Sentence>) -> String {
    let page = cx.view().page;
    let legs = cx.legs().filter(|_| Setting::Legs.counts_on(page));
    let mut legs = legs.map(|(one, other)| format!("{one} against {other}"));
    for (number, leg) in further_legs_of(cx).iter().enumerate() {
        let legs = legs.get_or_insert_default();
        legs.push_str(if number == 0 { ", with " } else { ", " });
        legs.push_str(leg.as_str());
    }
    let answer = answer.map(ToString::to_string).unwrap_or_default();
    let first = answer.split_once(". ").map_or(answer.trim_end_matches('.'), |(first, _)| first);
    let day = as_of(cx).map(day_long).filter(|_| !first.is_empty());
    // An answer may say by itself whom it is about and of when it is.
    let unsaid = |part: &String| !first.contains(part.as_str());
    let parts = [legs.filter(unsaid), Some(first.to_owned()), day.filter(unsaid)];
    let mut title = page.title().to_owned();
    for (part, before) in
        parts.into_iter().flatten().filter(|part| !part.is_empty()).zip([": ", " · ", " · "])
    {
        title.push_str(before);
        title.push_str(&part);
    }
    title + " · Rotascope"
}

/// The whole answer, and as of when and on what it rests.
pub fn description(cx: &dyn Context, answer: &Sentence) -> String {
    format!("{answer} {}", standing(cx).unwrap_or_default())
}
