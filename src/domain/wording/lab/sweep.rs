//! Every pair of moving averages, what choosing among them is worth, and a walk through them.

use crate::domain::{
    Value, format,
    metrics::lab::walk_forward::{Past, Walk},
    study::sweep::{PairFound, SweepStudy, WalkStudy},
    wording::{CardWords, counts::counted},
};

/// The cards, for screen readers.
pub(crate) const SWEEP_LABEL: &str = "Chance, and the best of all pairs";
/// Title of the map.
pub(crate) const MAP_TITLE: &str = "Every pair of moving averages, after costs";
/// What a row of the map is.
pub(crate) const MAP_HEADING: &str = "Slow";
/// The card about the chance of the rule.
pub(crate) const CHANCE_TITLE: &str = "By chance";
/// The card about the pairs.
pub(crate) const TRIED_TITLE: &str = "The best of all pairs";
/// Title of the walk.
pub(crate) const WALK_TITLE: &str = "Chosen again every year";
/// The name of the walk at its line.
pub(crate) const WALK_LINE: &str = "Walk-forward";
/// The name of the best pair at its line.
pub(crate) const HINDSIGHT_LINE: &str = "Best in hindsight";
/// What is awaited until the choices are there.
pub(crate) const CHOICES_WHAT: &str = "what the walk chose";
/// Title of the choices.
pub(crate) const CHOICES_TITLE: &str = "What was chosen, and when";
/// Subtitle of the choices.
pub(crate) const CHOICES_SUBTITLE: &str = "Windows in sessions; the newest first";

/// What is not there yet.
pub(crate) const AWAITED: &str = "This is tried as soon as the page is at rest.";
/// What a history is too short for.
pub(crate) const TOO_SHORT: &str = "The history is too short for it.";

/// Why nothing can be tried.
pub(crate) fn not_tried(problem: &str) -> String {
    format!("Nothing can be tried here, since {problem}.")
}

/// Subtitle of the map.
pub(crate) fn map_subtitle(study: Option<&SweepStudy>) -> String {
    let over = study.map(|study| format!(" over {}", counted(study.steps, "session")));
    format!(
        "Return a year less that of 50/50, in points{}; across: the fast mean, down: the slow one, in \
         sessions; outlined: the best pair, and the one chosen here",
        over.unwrap_or_default(),
    )
}

/// Caption of the map: how many pairs beat 50/50, the best, and where the rule stands.
pub(crate) fn map_caption(study: Option<&SweepStudy>, missing: &str) -> String {
    let Some(study) = study else { return missing.to_owned() };
    let ahead = study.excess.iter().filter(|excess| 0.0 < **excess).count();
    let all = counted(study.tried, "pair");
    let ahead = match ahead {
        0 => format!("None of {all} beat 50/50."),
        _ if ahead == study.tried => format!("Each of {all} beat 50/50."),
        _ => format!("{} of {all} beat 50/50.", format::count(ahead)),
    };
    let own = study.chosen.map(|pair| format!(" The pair chosen here: {}.", pair_words(&pair)));
    format!("{ahead}{}", own.unwrap_or_default())
}

/// "50 and 200 sessions, +0.4 points a year, Sharpe ratio 0.41, its neighbours 0.39".
fn pair_words(pair: &PairFound) -> String {
    let number =
        |value: Value| value.map_or_else(|_| "unknown".to_owned(), |it| format::fixed(it, 2));
    let excess =
        pair.excess.map(|share| format!(", {} a year against 50/50", format::points(share, 1)));
    format!(
        "{} and {} sessions{}, Sharpe ratio {}, the middle of its neighbours {}",
        format::count(pair.fast),
        format::count(pair.slow),
        excess.unwrap_or_default(),
        number(pair.sharpe),
        number(pair.plateau),
    )
}

/// The chance of the rule; nothing while it is awaited.
pub(crate) fn chance_words(found: Option<Value<(f64, f64)>>, missing: &str) -> CardWords {
    let card = |verdict: &str, line: String, quiet: Vec<String>| CardWords {
        verdict: verdict.to_owned(),
        lines: vec![line],
        quiet,
    };
    match found {
        None => card("…", missing.to_owned(), Vec::new()),
        Some(Err(_)) => card(
            "Not judged",
            "A rule that never changes what it holds, or holds shares of both legs, has no timing that \
             chance could have."
                .to_owned(),
            Vec::new(),
        ),
        Some(Ok((lead, chance))) => card(
            &format::chance(chance, 1),
            format!(
                "The same holdings at a random other time have a Sharpe ratio as far above that of 50/50 \
                 ({}) with this chance.",
                format::signed(lead, 2),
            ),
            vec!["1,000 shifts of what was held around the history, with the same trades; above 5 % the \
                  timing shows nothing."
                .to_owned()],
        ),
    }
}

/// What choosing the best of all pairs is worth.
pub(crate) fn tried_words(
    study: Option<&SweepStudy>,
    overfitting: Option<Value>,
    missing: &str,
) -> CardWords {
    let Some((study, best)) = study.and_then(|study| Some((study, study.best?))) else {
        return CardWords {
            verdict: "…".to_owned(),
            lines: vec![missing.to_owned()],
            quiet: Vec::new(),
        };
    };
    let lines = [
        Some(format!("{}.", format::capitalised(&pair_words(&best)))),
        best.deflated.ok().map(|deflated| {
            format!(
                "After {} tries the chance that it has any skill is {} (deflated Sharpe ratio); below \
                 95 % nothing is shown.",
                format::count(study.tried),
                format::chance(deflated, 1),
            )
        }),
        overfitting.and_then(Result::ok).map(|share| {
            format!(
                "In {} of all splits of the history the best pair of one half was no better than the \
                 middle in the other.",
                format::chance(share, 1),
            )
        }),
    ];
    let verdict = format!("{} and {} sessions", format::count(best.fast), format::count(best.slow));
    CardWords {
        verdict,
        lines: lines.into_iter().flatten().collect(),
        quiet: vec!["The best of many looks good, whatever it is worth.".to_owned()],
    }
}

/// Subtitle of the walk.
pub(crate) fn walk_subtitle(walk: Walk) -> String {
    let past = match walk.past {
        Past::Anchored => "all years so far".to_owned(),
        Past::Rolling => format!("the last {} years", format::count_in_words(walk.window_years)),
    };
    format!(
        "100 before the first purchase; each year the pair with the highest Sharpe ratio over {past} is \
         held over the next; the best in hindsight knew all of history"
    )
}

/// Caption of the walk: what it made beside 50/50 and the best in hindsight.
pub(crate) fn walk_caption(found: Option<&Value<WalkStudy>>, missing: &str) -> String {
    let Some(found) = found else { return missing.to_owned() };
    let Ok(study) = found else { return TOO_SHORT.to_owned() };
    let [walk, even, hindsight] = study.annual_returns.map(|share| {
        share.map_or_else(|_| "unknown".to_owned(), |it| format::signed_percent(it, 1))
    });
    format!(
        "Chosen again every year: {walk} a year, 50/50 {even}; the pair that was best over all of history \
         {hindsight}, which was known only afterwards."
    )
}

/// Caption of the choices.
pub(crate) fn choices_caption(found: Option<&Value<WalkStudy>>, missing: &str) -> String {
    let Some(found) = found else { return missing.to_owned() };
    let Ok(study) = found else { return TOO_SHORT.to_owned() };
    let choices = &study.walk.choices;
    let changes =
        choices.iter().zip(choices.iter().skip(1)).filter(|(a, b)| a.set != b.set).count();
    format!(
        "{}, of which {} changed the pair.",
        counted(choices.len(), "choice"),
        format::count_in_words(changes),
    )
}
