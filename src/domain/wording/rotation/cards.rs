//! Cards beside the map: its formula, its turning and its lag.

use crate::domain::{
    Symbol, Value, format,
    metrics::rotation::{Formula, turning::NullOverlay},
    wording::{CardWords, too_short},
};

/// The formula and the defect of each, in a line.
pub fn formula_words(formula: Formula) -> CardWords {
    let line = |other: Formula| {
        let mark = if other == formula { " (chosen)" } else { "" };
        format!("{}{mark}: {}.", other.name(), defect(other))
    };
    let order = [Formula::RotationMap, Formula::DualEma, Formula::ZScore14];
    CardWords {
        verdict: formula.name().to_owned(),
        lines: order.map(line).into(),
        quiet: vec![
            "“RRG” is a registered trademark, and the formula behind it has not been published. \
             This map is neither that nor a copy of it, and agrees with it only by chance."
                .to_owned(),
        ],
    }
}

fn defect(formula: Formula) -> &'static str {
    match formula {
        Formula::RotationMap => {
            "both axes count in standard deviations of noise; its turning is mostly its own"
        }
        Formula::DualEma => {
            "not scaled by volatility, so a wild holding lies far out and a calm one near the middle"
        }
        Formula::ZScore14 => "erases the size of a trend, so a slow drift and a rout score alike",
    }
}

/// Card of turning: the part of it that noise would do as well.
pub fn turning_words(symbol: &Symbol, overlay: Value<NullOverlay>) -> CardWords {
    let what = format!("The turning of {symbol}");
    let (overlay, share) = match overlay.and_then(|found| Ok((found, found.here.share()?))) {
        Ok(found) => found,
        Err(absence) => {
            let line = format!("{what}: {}.", too_short(absence, "weekly step"));
            let verdict = "Not known".to_owned();
            return CardWords { verdict, lines: vec![line], quiet: Vec::new() };
        }
    };
    let percent = |share| format::percent(share, 0);
    let NullOverlay { here, tail, noise_share, p_value, walks, seed } = overlay;
    let verdict = match p_value {
        p if p < 0.05 => "turns more than noise does",
        _ => "chance explains it",
    };
    CardWords {
        verdict: format!("{} clockwise, {} by chance", percent(share), percent(noise_share)),
        lines: vec![
            format!(
                "Of {} weekly steps of {symbol} since its map begins {} turn clockwise about the \
                 centre; on maps of random walks {} do.",
                format::count(here.steps),
                percent(share),
                percent(noise_share),
            ),
            format!(
                "Of the {} steps of its drawn tail {} do; as many or more happen by chance in {} of \
                 random walks: {verdict}.",
                tail.steps,
                tail.clockwise,
                format::chance(p_value, 1),
            ),
        ],
        quiet: vec![format!(
            "Counted on {} random walks as long as the history (seed {}, so that it comes out the same \
             each time).",
            format::count(walks),
            seed.0,
        )],
    }
}

/// Card of lag: the bars until the map shows a turn.
pub fn lag_words(lag: Option<usize>) -> CardWords {
    let Some(lag) = lag else {
        return CardWords {
            verdict: "Never".to_owned(),
            lines: vec![
                "This formula does not show a turn from a steady fall to a steady rise.".to_owned(),
            ],
            quiet: Vec::new(),
        };
    };
    let weeks = match lag {
        1 => "a week".to_owned(),
        _ => format!("{} weeks", format::count_in_words(lag)),
    };
    CardWords {
        verdict: format!("Up to {weeks} late"),
        lines: vec![format!(
            "Where a steady fall of the ratio turns into an equally steady rise, the point comes into \
             the right half {weeks} after the turn. The map tells what has been, not what will be."
        )],
        quiet: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Absence,
        metrics::{Seed, rotation::turning::Turns},
    };

    #[test]
    fn the_turning_is_judged_by_its_p_value() {
        let overlay = |p_value| NullOverlay {
            here: Turns { steps: 81, clockwise: 60 },
            tail: Turns { steps: 12, clockwise: 10 },
            noise_share: 0.75,
            p_value,
            walks: 499,
            seed: Seed(1),
        };
        let symbol = "IWM".parse().unwrap();
        for (found, words) in [
            (
                Ok(overlay(0.36)),
                "Of the 12 steps of its drawn tail 10 do; as many or more happen by chance in 36.0\u{a0}% of random walks: chance explains it.",
            ),
            (Ok(overlay(0.002)), "turns more than noise does"),
            (Err(Absence::NoVariation), "The turning of IWM: the series does not vary."),
        ] {
            let found = turning_words(&symbol, found).lines.join(" ");
            assert!(found.contains(words), "{found}");
        }
    }

    #[test]
    fn every_formula_has_its_defect_in_a_line() {
        let words = formula_words(Formula::DualEma);
        assert_eq!(words.lines.len(), Formula::ALL.len());
        assert!(words.lines[1].contains("(chosen): not scaled by volatility"), "{words:?}");
        assert_eq!(lag_words(Some(16)).verdict, "Up to 16 weeks late");
        assert_eq!(lag_words(Some(1)).verdict, "Up to a week late");
        assert_eq!(lag_words(None).verdict, "Never");
    }
}
