//! Returns after earlier streaks, in a sentence.

use super::super::{LegNames, moves::gained_on, reason};
use crate::domain::{
    Absence, Symbol, format,
    metrics::streaks::forward_returns::{Anchor, ForwardReturn},
};

/// The horizon that the caption speaks of: a quarter.
const SPOKEN: usize = 63;

/// "IWM after streaks of five sessions or more".
pub(crate) fn followed_title(small: &Symbol, least: usize) -> String {
    format!("{small} after streaks of {} sessions or more", format::count_in_words(least))
}

/// Subtitle: the numbers of the table explained.
pub(crate) fn followed_subtitle(anchor: Anchor, seed: u64) -> String {
    let from = match anchor {
        Anchor::Reached => "that made a streak so long",
        Anchor::Broken => "that ended a streak so long",
    };
    format!(
        "Relative gain in percent from the session {from}; interval: 95 of 100 means of histories \
         redrawn in blocks of sessions (bootstrap, seed {seed})"
    )
}

/// Caption: the quarter after such streaks, and whether that was out of the ordinary.
pub fn followed_caption(names: &LegNames, least: usize, rows: &[ForwardReturn]) -> String {
    let Some(row) = rows.iter().find(|row| row.horizon == SPOKEN) else { return String::new() };
    let (Ok(mean), Ok(usual)) = (row.mean, row.usual) else {
        return format!(
            "No earlier streak of {least} sessions or more has {SPOKEN} sessions after it."
        );
    };
    let times = match row.n {
        1 => "the one streak".to_owned(),
        n => format!("{} streaks", format::count_in_words(n)),
    };
    let (small, large) = (names.small.inside(), names.large.inside());
    let told = match row.interval {
        Err(Absence::NotEnoughHistory { need, .. }) => {
            format!("too few for an interval, which takes {}", format::count_in_words(need))
        }
        Err(absence) => format!("too few for an interval ({})", reason(absence)),
        Ok((low, high)) => {
            let (verb, end) = if low <= usual && usual <= high {
                ("includes", ", so the streaks foretold nothing")
            } else {
                ("leaves out", "")
            };
            format!(
                "the interval from {} to {} {verb} the {} that is usual after any session{end}",
                format::bound(low, 2),
                format::bound(high, 2),
                format::signed_percent(usual, 2),
            )
        }
    };
    format!(
        "In the {SPOKEN} sessions after {times} of {least} sessions or more, {small} {} {large} on \
         average; {told}.",
        gained_on(mean, 2),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Absence, Value, metrics::Seed};

    fn row(n: usize, mean: Value, interval: Value<(f64, f64)>) -> ForwardReturn {
        let share_positive = mean;
        ForwardReturn {
            horizon: 63,
            n,
            mean,
            median: mean,
            share_positive,
            interval,
            usual: Ok(0.001),
            seed: Seed(1),
        }
    }

    #[test]
    fn the_sentence_says_whether_the_streaks_foretold_anything() {
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        let names = LegNames::new(&small, Some("small blend"), &large, Some("large blend"));
        let none = Absence::NotEnoughHistory { need: 1, have: 0 };
        for (row, words) in [
            (
                row(27, Ok(-0.012), Ok((-0.03, 0.02))),
                "after 27 streaks of 7 sessions or more, small caps lost 1.20\u{a0}% to large caps on average; the interval from −3.00\u{a0}% to +2.00\u{a0}% includes",
            ),
            (
                row(27, Ok(0.03), Ok((0.02, 0.04))),
                "leaves out the +0.10\u{a0}% that is usual after any session",
            ),
            (row(1, Ok(0.03), Err(none)), "after the one streak of 7"),
            (row(0, Err(none), Err(none)), "No earlier streak of 7 sessions"),
        ] {
            let found = followed_caption(&names, 7, &[row]);
            assert!(found.contains(words), "{found}");
        }
    }
}
