//! Returns after earlier streaks, in a sentence.

use super::super::LegNames;
use crate::domain::{
    format,
    metrics::streaks::forward_returns::{Anchor, ForwardReturn},
};

/// The horizon that the caption speaks of: a quarter.
const SPOKEN: usize = 63;

/// "After streaks of five sessions or more".
pub fn followed_title(least: usize) -> String {
    format!("After streaks of {} sessions or more", format::count_in_words(least))
}

/// Subtitle: the numbers of the table explained.
pub fn followed_subtitle(anchor: Anchor, seed: u64) -> String {
    let from = match anchor {
        Anchor::Reached => "on which a streak became so long",
        Anchor::Broken => "that broke a streak so long",
    };
    format!(
        "Relative return in percent from the session {from}; interval: 95 of 100 means of samples \
         drawn in blocks, seed {seed}"
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
        n => format!("{} streaks", format::count(n)),
    };
    let (small, large) = (names.small.inside(), names.large.inside());
    let percent = |share| format::signed_percent(share, 2);
    let told = match row.interval {
        Err(absence) => format!("too few for an interval ({absence})"),
        Ok((low, high)) => {
            let verdict = if low <= usual && usual <= high {
                "covers what is usual after any session, so the streaks foretold nothing"
            } else {
                "leaves out what is usual after any session"
            };
            format!(
                "the interval from {} to {} {verdict} ({})",
                percent(low),
                percent(high),
                percent(usual)
            )
        }
    };
    format!(
        "In the {SPOKEN} sessions after {times} of {least} sessions or more, {small} made {} on \
         {large} on average; {told}.",
        percent(mean),
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
                "after 27 streaks of 7 sessions or more, small caps made −1.20\u{a0}% on large caps on average; the interval from −3.00\u{a0}% to +2.00\u{a0}% covers",
            ),
            (
                row(27, Ok(0.03), Ok((0.02, 0.04))),
                "leaves out what is usual after any session (+0.10\u{a0}%)",
            ),
            (row(1, Ok(0.03), Err(none)), "after the one streak of 7"),
            (row(0, Err(none), Err(none)), "No earlier streak of 7 sessions"),
        ] {
            let found = followed_caption(&names, 7, &[row]);
            assert!(found.contains(words), "{found}");
        }
    }
}
