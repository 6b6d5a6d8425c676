//! Card of order: do sessions won and lost come as chance would have it?

use super::super::{CardWords, reason};
use crate::domain::{
    Absence, Value, format,
    metrics::streaks::{autocorrelation::Autocorrelation, wald_wolfowitz::RunsTest},
};

/// A p-value below this is called a pattern.
const UNLIKELY: f64 = 0.05;

/// The runs test and the autocorrelation in words.
pub fn order_words(runs: Value<RunsTest>, autocorrelation: Value<Autocorrelation>) -> CardWords {
    let runs = match runs {
        Ok(runs) => runs,
        Err(Absence::NotEnoughHistory { need, have }) => {
            return CardWords {
                verdict: "Not known".to_owned(),
                lines: vec![format!(
                    "It takes {} sessions won and as many lost; of one kind there {} {}.",
                    format::count_in_words(need),
                    if have == 1 { "is" } else { "are" },
                    if have == 0 { "none".to_owned() } else { format::count_in_words(have) },
                )],
                quiet: Vec::new(),
            };
        }
        Err(absence) => return CardWords::absent("Runs of sessions won and lost", absence),
    };
    let (verdict, meaning) = match runs.p_value {
        p if UNLIKELY <= p => ("No pattern", "so that chance explains it well enough"),
        _ if runs.z < 0.0 => {
            ("They cluster", "so that wins and losses come in longer runs than by chance")
        }
        _ => ("They alternate", "so that wins and losses take turns more often than by chance"),
    };
    let counted = format!(
        "The sessions fall into {} runs of wins or of losses; in a shuffled order they would fall \
         into {} on average. So wide a gap comes by chance in {} of shuffles, {meaning}.",
        format::count(runs.runs),
        format::count(runs.expected.round() as usize),
        format::chance(runs.p_value, 0),
    );
    let next = autocorrelation.map_or_else(
        |absence| format!("Autocorrelation: {}.", reason(absence)),
        |found| {
            let inside = found.rho.abs() <= found.band;
            format!(
                "The lead of a session and that of the next have a correlation of {}: {} zero (± {}).",
                format::fixed(found.rho, 3),
                if inside { "not distinguishable from" } else { "distinguishable from" },
                format::fixed(found.band, 3),
            )
        },
    );
    CardWords { verdict: verdict.to_owned(), lines: vec![counted, next], quiet: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Absence;

    fn check(z: f64, p_value: f64, rho: f64, words: &[&str]) {
        let runs = RunsTest { won: 500, lost: 500, runs: 480, expected: 501.0, z, p_value };
        let lag = Autocorrelation { rho, band: 0.06, n: 1_000 };
        let found = order_words(Ok(runs), Ok(lag));
        let all = format!("{} {}", found.verdict, found.lines.join(" "));
        for words in words {
            assert!(all.contains(words), "{all}");
        }
    }

    #[test]
    fn the_verdict_follows_both_p_and_the_sign() {
        check(
            -1.33,
            0.18,
            0.02,
            &["No pattern", "480 runs", "into 501", "in 18\u{a0}%", "not distinguishable"],
        );
        check(
            -3.0,
            0.002_7,
            0.11,
            &["They cluster", "longer runs", "distinguishable from zero (± 0.060)"],
        );
        check(3.0, 0.002_7, -0.11, &["They alternate", "−0.110"]);
        let absence = Absence::NotEnoughHistory { need: 10, have: 4 };
        assert_eq!(order_words(Err(absence), Err(absence)).verdict, "Not known");
    }
}
