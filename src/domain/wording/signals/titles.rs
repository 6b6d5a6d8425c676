//! Titles, labels and captions.

use crate::domain::{
    Basis, Day, Symbol, format, metrics::signals::after::AfterSignal, study::signals::SignalStudy,
    wording::counts::counted,
};

/// The horizons in words, in their order.
pub(crate) const HORIZON_WORDS: [&str; 5] =
    ["a week", "a month", "a quarter", "half a year", "a year"];

/// The choice of a ready condition.
pub(crate) const READY_LABEL: &str = "Condition";
/// The option that stands for a condition of the reader's own.
pub(crate) const OWN_OPTION: &str = "one of your own";
/// The choice of the horizon.
pub(crate) const HORIZON_LABEL: &str = "What came after";
/// The choice of the distance between events.
pub(crate) const APART_LABEL: &str = "Apart by";
/// The choice of the first condition.
pub(crate) const FIRST_LABEL: &str = "When";
/// The choice of the second condition.
pub(crate) const SECOND_LABEL: &str = "and";
/// The choice of the third condition.
pub(crate) const THIRD_LABEL: &str = "and also";
/// The option for no further condition.
pub(crate) const NONE_OPTION: &str = "nothing more";
/// The line about a link that cannot be read.
pub(crate) const LINK_TITLE: &str = "The link";
/// The cards, for screen readers.
pub(crate) const ASIDE_LABEL: &str = "The condition now, and chance";
/// The card about today.
pub(crate) const NOW_TITLE: &str = "Now";
/// The card about chance.
pub(crate) const CHANCE_TITLE: &str = "By chance";
/// What the bars stand for.
pub(crate) const BAR_NAMES: [&str; 2] = ["after these days", "after any session"];
/// Subtitle of the bars.
pub(crate) const BARS_SUBTITLE: &str = "Mean relative gain by sessions after the close of the day";
/// What the table of the base rate holds, for screen readers.
pub(crate) const BASE_LABEL: &str = "After any session";

/// The head of a column of the base rate: "Any: mean, %".
pub(crate) fn any_head(what: &str) -> String {
    format!("Any: {what}")
}

/// What is awaited until the table of horizons is there.
pub(crate) const HORIZONS_WHAT: &str = "what followed";
/// What is awaited until the table of events is there.
pub(crate) const EVENTS_WHAT: &str = "every such day";
/// Where the time of an event has not run out.
pub(crate) const OPEN: &str = "open";

/// "at least 21 sessions apart", as an option.
pub(crate) fn apart_words(sessions: usize) -> String {
    counted(sessions, "session")
}

/// Title of the bars and of the table of horizons.
pub(crate) fn followed_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} against {large} after these days")
}

/// Caption of the bars: which horizons stand apart from the usual.
pub(crate) fn bars_caption(after: &[AfterSignal]) -> String {
    let is_apart = |row: &&AfterSignal| {
        row.interval
            .ok()
            .zip(row.usual.mean.ok())
            .is_some_and(|((low, high), usual)| usual < low || high < usual)
    };
    let measured = after.iter().filter(|row| row.interval.is_ok()).count();
    match (measured, after.iter().filter(is_apart).count()) {
        (0, _) => "Fewer than five such days have run their time, too few for an interval.".into(),
        (_, 0) => {
            "At no horizon does the interval of the mean leave out what any session brought.".into()
        }
        (_, count) => format!(
            "At {} of {} horizons the interval of the mean leaves out what any session brought.",
            format::count_in_words(count),
            format::count_in_words(measured),
        ),
    }
}

/// Subtitle of the table of horizons.
pub(crate) fn horizons_subtitle(seed: u64) -> String {
    format!(
        "Relative gain in percent from the close of the day; interval: 95 of 100 means redrawn in \
         blocks (bootstrap, seed {seed}); chance: of a mean as far from that after any session when \
         all days are moved together (1,000 shifts)"
    )
}

/// Caption of the table of horizons: what is open, and what overlaps.
pub(crate) fn horizons_caption(row: Option<&AfterSignal>) -> String {
    let Some(row) = row.filter(|row| 0 < row.n + row.open) else { return String::new() };
    let span = counted(row.horizon, "session");
    let mut sentences = Vec::new();
    if row.disjoint < row.n {
        sentences.push(format!(
            "Over {span} the windows of {} such days overlap; {} of them share no session.",
            row.n, row.disjoint,
        ));
    }
    if 0 < row.open {
        let are = if row.open == 1 { "is" } else { "are" };
        sentences.push(format!(
            "{} {are} still open over {span} and left out.",
            format::capitalised(&format::count_in_words(row.open)),
        ));
    }
    sentences.join(" ")
}

/// Title of the paths.
pub(crate) fn paths_title(small: &Symbol, large: &Symbol) -> String {
    format!("{small} over {large} before and after")
}

/// Subtitle of the paths.
pub(crate) fn paths_subtitle(shown: usize, all: usize, basis: Basis) -> String {
    let which = match shown {
        shown if shown < all => format!("The newest {shown} of {all} such days"),
        _ => "Every such day".to_owned(),
    };
    format!(
        "{which}; relative gain from its close, {}; mean: geometric; band: 95 of 100 \
         means redrawn",
        basis.label()
    )
}

/// The name of a path that still runs.
pub(crate) fn running_path(day: &str) -> String {
    format!("{day}, so far")
}

/// Caption of the paths.
pub(crate) fn paths_caption(open: usize) -> String {
    match open {
        0 => "Every path has run its time.".to_owned(),
        1 => "One path has not run its time, and ends at the last session.".to_owned(),
        count => format!(
            "{} paths have not run their time, and end at the last session.",
            format::capitalised(&format::count_in_words(count)),
        ),
    }
}

/// Title of the ratio with its marks.
pub(crate) fn ratio_title(small: &Symbol, large: &Symbol) -> String {
    format!("These days on the ratio of {small} to {large}")
}

/// Subtitle of the ratio.
pub(crate) fn ratio_subtitle(first: Day, basis: Basis) -> String {
    format!("Level, 100 on {}, {}", format::day_long(first), basis.label())
}

/// Caption of the ratio.
pub(crate) fn ratio_caption(study: &SignalStudy) -> String {
    let Some(first) = study.first else {
        return "The condition cannot be judged on any session.".to_owned();
    };
    let share = study.true_sessions as f64 / study.sessions.max(1) as f64;
    format!(
        "It can be judged since {} and was true on {} of {} since.",
        format::day_long(first),
        match study.true_sessions {
            0 => "none".to_owned(),
            _ => format::chance(share, 1),
        },
        counted(study.sessions, "session"),
    )
}

/// Title of the reader's own conditions.
pub const OWN_TITLE: &str = "Your own conditions";
/// Subtitle of the reader's own conditions.
pub const OWN_SUBTITLE: &str =
    "Kept in this browser among your saved views, each answered for the pair and the day above";
/// What is awaited until a condition of the reader's own is answered.
pub const OWN_WHAT: &str = "the answer";
/// What saves the condition of the page.
pub const SAVE_LABEL: &str = "Save this condition";

/// The head of the days.
pub(crate) const DAY_HEAD: &str = "Day";
/// Title of the table of events.
pub(crate) const EVENTS_TITLE: &str = "Every such day";

/// Subtitle of the table of events.
pub(crate) fn events_subtitle(small: &Symbol, large: &Symbol) -> String {
    format!("{small} over {large} in percent, from the close of the day")
}

/// Caption of the table of events.
pub(crate) fn events_caption(apart: usize) -> String {
    match apart {
        0 => "Every session counts on which the condition became true.".to_owned(),
        _ => format!(
            "A day counts where the condition became true, {} or more after the day before it.",
            counted(apart, "session"),
        ),
    }
}
