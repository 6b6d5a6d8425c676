//! Every pair of moving averages, what choosing among them is worth, and a walk through them.

use crate::domain::{
    Value, format,
    metrics::lab::walk_forward::{Past, Walk},
    study::lab::Doubts,
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
/// The choice of the past of the walk.
pub(crate) const PAST_LABEL: &str = "Choose by";
/// The choice of the years before a choice of the walk.
pub(crate) const LOOK_BACK_LABEL: &str = "Look back";
/// The choice of the years that a choice is held.
pub(crate) const HOLD_YEARS_LABEL: &str = "Hold for";
/// Title of the walk.
pub(crate) const WALK_TITLE: &str = "Chosen from the past alone";
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

/// The chance of the rule, alone and among as many as were tried.
pub(crate) fn chance_words(doubts: Doubts, missing: &str) -> CardWords {
    let card = |verdict: &str, line: String, quiet: Vec<String>| CardWords {
        verdict: verdict.to_owned(),
        lines: vec![line],
        quiet,
    };
    match doubts.chance {
        None => card("…", missing.to_owned(), Vec::new()),
        Some(Err(_)) => card(
            "Not judged",
            "A rule that never changes what it holds, or holds shares of both legs, has no timing that \
             chance could have."
                .to_owned(),
            Vec::new(),
        ),
        Some(Ok((lead, chance))) => CardWords {
            verdict: format::chance(chance, 1),
            lines: [
                Some(format!(
                    "The same holdings at random other times do as well with this chance; the Sharpe ratio \
                     of the rule is {} {} that of 50/50.",
                    format::fixed(lead.abs(), 2),
                    if lead < 0.0 { "below" } else { "above" },
                )),
                among(doubts),
            ]
            .into_iter()
            .flatten()
            .collect(),
            quiet: vec![
                "1,000 shifts of what was held around the history, with the same trades; above 5 % the \
                 timing shows nothing."
                    .to_owned(),
            ],
        },
    }
}

/// What the chance becomes among rules that were tried; nothing of one alone.
fn among(doubts: Doubts) -> Option<String> {
    let chance = doubts.chance_of_any().filter(|_| 1 < doubts.tried)?;
    Some(format!(
        "Of {} that were tried in this visit, at least one looks this good with a chance of {}.",
        counted(usize::from(doubts.tried), "rule"),
        format::chance(chance, 1),
    ))
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
                "It stands above what the best of {} worthless pairs would show with a probability of {} \
                 (deflated Sharpe ratio); below 95 % nothing is shown.",
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

/// The past that a choice looks at.
pub(crate) fn past_words(past: Past) -> &'static str {
    match past {
        Past::Anchored => "all years so far",
        Past::Rolling => "the last years",
    }
}

/// "5 years".
pub(crate) fn years_words(years: i16) -> String {
    counted(usize::try_from(years).unwrap_or(0), "year")
}

/// Subtitle of the walk.
pub fn walk_subtitle(walk: Walk) -> String {
    let past = match (walk.past, walk.window_years) {
        (Past::Anchored, years) => format!("all years so far, {} at least,", years_in_words(years)),
        (Past::Rolling, 1) => "the last year".to_owned(),
        (Past::Rolling, years) => format!("the last {}", years_in_words(years)),
    };
    let (each, next) = match walk.hold_years {
        1 => ("each year".to_owned(), "the next".to_owned()),
        years => (format!("every {}", years_in_words(years)), "the next ones".to_owned()),
    };
    format!(
        "100 before the first purchase; {each} the pair with the highest Sharpe ratio over {past} is held \
         over {next}; the best in hindsight knew all of history"
    )
}

/// "one year", "five years".
fn years_in_words(years: usize) -> String {
    let plural = if years == 1 { "" } else { "s" };
    format!("{} year{plural}", format::count_in_words(years))
}

/// Caption of the walk: what it made beside 50/50 and the best in hindsight.
pub(crate) fn walk_caption(found: Option<&Value<WalkStudy>>, missing: &str) -> String {
    let Some(found) = found else { return missing.to_owned() };
    let Ok(study) = found else { return TOO_SHORT.to_owned() };
    let [walk, even, hindsight] = study.annual_returns.map(|share| {
        share.map_or_else(|_| "unknown".to_owned(), |it| format::signed_percent(it, 1))
    });
    format!(
        "Chosen again and again: {walk} a year, 50/50 {even}; the pair that was best over all of history \
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
