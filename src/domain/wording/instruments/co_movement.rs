//! Rolling beta and correlation in words.

use crate::domain::{Basis, Day, Spacing, Symbol, format, wording::counts::counted};

/// Label of the window.
pub const BETA_WINDOW_LABEL: &str = "Beta and correlation over";

/// "Beta of IWM to SPY".
pub(crate) fn rolling_beta_title(small: &Symbol, large: &Symbol) -> String {
    format!("Beta of {small} to {large}")
}

/// "Correlation of IWM and SPY".
pub(crate) fn rolling_correlation_title(small: &Symbol, large: &Symbol) -> String {
    format!("Correlation of {small} and {large}")
}

/// Subtitle of rolling beta.
pub(crate) fn rolling_beta_subtitle(
    (small, large): (&Symbol, &Symbol),
    (window, spacing): (usize, Spacing),
    basis: Basis,
) -> String {
    format!(
        "By how much {small} moved for each percent of {large}, over the {} to each day, {}",
        counted(window, spacing.period()),
        basis.label(),
    )
}

/// Subtitle of rolling correlation.
pub(crate) fn rolling_correlation_subtitle(
    (window, spacing): (usize, Spacing),
    basis: Basis,
) -> String {
    format!(
        "1 in step, 0 unrelated, −1 opposed, over the {} to each day, {}",
        counted(window, spacing.period()),
        basis.label(),
    )
}

/// The newest figure between the lowest and the highest there was: "1.13 on 25 September 2026; between
/// 0.71 (3 May 2007) and 1.52 (9 August 2002) so far."
///
/// ```
/// use rotascope::domain::wording::instruments::between_extremes;
///
/// let at = |day: &str, value: f64| (day.parse().unwrap(), value);
/// let points = [at("2026-01-05", 1.25), at("2026-01-06", 0.75), at("2026-01-07", 1.0)];
/// assert_eq!(
///     between_extremes(&points),
///     "1.00 on 7 January 2026; between 0.75 (6 January 2026) and 1.25 (5 January 2026) so far.",
/// );
/// assert_eq!(between_extremes(&[]), "The history is shorter than the window.");
/// ```
pub fn between_extremes(points: &[(Day, f64)]) -> String {
    let by_value = |a: &&(Day, f64), b: &&(Day, f64)| a.1.total_cmp(&b.1);
    let (Some(last), Some(low), Some(high)) =
        (points.last(), points.iter().min_by(by_value), points.iter().max_by(by_value))
    else {
        return "The history is shorter than the window.".to_owned();
    };
    let number = |value| format::fixed(value, 2);
    let (of_low, of_high) = (number(low.1), number(high.1));
    let newest = format!("{} on {}", number(last.1), format::day_long(last.0));
    if of_low == of_high {
        return format!("{newest}, as ever so far.");
    }
    format!(
        "{newest}; between {of_low} ({}) and {of_high} ({}) so far.",
        format::day_long(low.0),
        format::day_long(high.0),
    )
}
