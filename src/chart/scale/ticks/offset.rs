//! Round numbers of steps before and after an event.

use super::{DateTick, linear_ticks};
use crate::domain::format;

/// The marks from one number to another at the first of the `strides`, ascending, at which labels
/// stand at least `gap_css` apart, each with where its label begins.
///
/// `x_css` gives the position of a place by its distance from the first. Labels are centred on their
/// marks, pushed in where they would leave `bounds_css`.
pub fn offset_ticks(
    (first, last): (i32, i32),
    strides: &[u32],
    x_css: &dyn Fn(usize) -> f64,
    width_css: &dyn Fn(&str) -> f64,
    bounds_css: (f64, f64),
    gap_css: f64,
) -> Vec<(DateTick, f64)> {
    let placed = |stride: u32| -> Vec<(DateTick, f64)> {
        let numbers = linear_ticks(f64::from(first), f64::from(last), f64::from(stride));
        let tick = |number: f64| {
            let label = format::signed(number, 0);
            let index = usize::try_from(number as i64 - i64::from(first)).ok()?;
            let width = width_css(&label);
            let last_start = (bounds_css.1 - width).max(bounds_css.0);
            let start = (x_css(index) - width / 2.0).clamp(bounds_css.0, last_start);
            Some((DateTick { index, label }, start))
        };
        numbers.into_iter().filter_map(tick).collect()
    };
    let stand_apart = |ticks: &Vec<(DateTick, f64)>| {
        let mut pairs = ticks.iter().zip(ticks.iter().skip(1));
        !ticks.is_empty()
            && pairs.all(|((tick, at), (_, next))| at + width_css(&tick.label) + gap_css <= *next)
    };
    strides.iter().copied().map(placed).find(stand_apart).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(numbers: (i32, i32), strides: &[u32], width_css: f64, labels: &str) {
        let step = width_css / f64::from((numbers.1 - numbers.0).max(1));
        let ticks = offset_ticks(
            numbers,
            strides,
            &|index| index as f64 * step,
            &|label| 7.0 * label.chars().count() as f64,
            (0.0, width_css),
            22.0,
        );
        let found: Vec<&str> = ticks.iter().map(|(tick, _)| tick.label.as_str()).collect();
        assert_eq!(found.join(" "), labels);
    }

    #[test]
    fn marks_are_round_and_apart() {
        check((-3, 3), &[1, 2], 400.0, "−3 −2 −1 0 +1 +2 +3");
        check((-21, 252), &[1, 10, 50, 100], 400.0, "0 +50 +100 +150 +200 +250");
        check((-12, 24), &[1, 3, 6, 12], 360.0, "−12 −6 0 +6 +12 +18 +24");
        check((0, 0), &[1], 320.0, "0");
        check((1, 5_000), &[500, 1000], 640.0, "+1000 +2000 +3000 +4000 +5000");
        check((0, 5_000), &[1], 320.0, "");
    }
}
