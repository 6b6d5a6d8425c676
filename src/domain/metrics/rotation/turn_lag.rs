//! Lag of a map at a turn.

use super::{Formula, Profile};

/// Bars of the fall, long enough for every average to have come to rest.
const FALL: usize = 600;
/// The longest lag that is looked for.
const MOST: usize = 600;
/// The move of one bar; no formula depends on its size here.
const MOVE: f64 = 0.01;

/// After how many bars the map shows a turn of the ratio from a steady fall to an equally steady
/// rise: the first bar whose relative trend is at 100 or above.
///
/// None where the formula never shows it.
///
/// ```
/// use rotascope::domain::metrics::rotation::{Formula, Profile, turn_lag};
///
/// // A gap of averages of 10 and 30 bars turns when 14.5 (29/31)ⁿ − 4.5 (9/11)ⁿ falls below 5.
/// assert_eq!(turn_lag(Formula::RotationMap, Profile::Weekly), Some(16));
/// ```
pub fn turn_lag(formula: Formula, profile: Profile) -> Option<usize> {
    let moves: Vec<f64> =
        (0..FALL + MOST).map(|bar| if bar < FALL { -MOVE } else { MOVE }).collect();
    let positions = formula.positions(&moves, profile);
    // Position 0 is before the first move, so that this skips the last one of the fall, too.
    let risen = positions.iter().skip(FALL + 1);
    let shown = |position: &crate::domain::Value<super::Position>| {
        position.is_ok_and(|position| 100.0 <= position.x)
    };
    risen.take(MOST).position(shown).map(|bar| bar + 1)
}
