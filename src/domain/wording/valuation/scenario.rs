//! A valuation scenario in words and rows.

use super::PeSides;
use crate::domain::{
    Value, format,
    metrics::valuation::scenario::{Scenario, ScenarioOutcome, break_even_growth_gap, outcome},
    wording::LegNames,
};

/// Outcome of a scenario, part by part.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioWords {
    /// Earnings, valuation and both: in all and a year, shares of one.
    pub rows: Vec<(&'static str, Value, Value)>,
    /// The assumption under which neither leg would win.
    pub caption: String,
}

/// The relative return of the small leg if its earnings outgrow the large leg's by `growth_gap` a
/// year and its discount ends at `exit_discount`, both shares of one.
pub fn scenario_words(
    sides: &PeSides,
    years: f64,
    growth_gap: f64,
    exit_discount: f64,
) -> Value<ScenarioWords> {
    let now = sides.relative_pe()?;
    let exit = 1.0 - exit_discount;
    let found = |growth, exit_relative_pe| {
        outcome(Scenario {
            relative_pe: now,
            exit_relative_pe,
            small_growth: growth,
            large_growth: 0.0,
            years,
        })
    };
    let row = |label, found: Value<ScenarioOutcome>| {
        (label, found.map(|found| found.total), found.map(|found| found.a_year))
    };
    let whole = found(growth_gap, exit);
    let break_even = whole.map(|whole| 1.0 - whole.break_even_relative_pe);
    let or_why = |found: Value, write: fn(f64, usize) -> String| match found {
        Ok(share) => write(share, 1),
        Err(absence) => absence.to_string(),
    };
    let caption = format!(
        "Neither leg would win with this growth and a discount of {} at the end, or with this \
         discount and a growth gap of {} a year. Dividends are left out, and nothing here is a \
         forecast.",
        or_why(break_even, format::percent),
        or_why(break_even_growth_gap(now, exit, years), format::signed_percent),
    );
    let rows = vec![
        row("From earnings", found(growth_gap, now)),
        row("From the valuation", found(0.0, exit)),
        row("Together", whole),
    ];
    Ok(ScenarioWords { rows, caption })
}

/// "5 years".
pub fn years_words(years: i16) -> String {
    format!("{years} {}", if years == 1 { "year" } else { "years" })
}

/// "+2 % a year".
pub fn growth_gap_words(percent: i16) -> String {
    format!("{} a year", format::signed_percent(f64::from(percent) / 100.0, 0))
}

/// "none (parity)", "20 %" or "a premium of 10 %".
pub fn exit_discount_words(percent: i16) -> String {
    let share = format::percent(f64::from(percent.unsigned_abs()) / 100.0, 0);
    match percent {
        0 => "none (parity)".to_owned(),
        1.. => share,
        _ => format!("a premium of {share}"),
    }
}

/// Caption of the grid of scenarios.
pub fn scenario_grid_caption(names: &LegNames, years: f64) -> String {
    format!(
        "How much {} would gain on {} a year over {} {}, for each discount at the end (down) and \
         each gap of earnings growth a year (across). Warm cells: {} {}.",
        names.small.inside(),
        names.large.inside(),
        format::fixed(years, 0),
        if years == 1.0 { "year" } else { "years" },
        names.small.inside(),
        names.small.verb("wins", "win"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_multiply_up_and_the_break_even_breaks_even() {
        let sides = PeSides::own(10.0, 20.0, None);
        let found = scenario_words(&sides, 1.0, 0.1, 0.0).unwrap();
        let totals: Vec<f64> = found.rows.iter().map(|row| row.1.unwrap()).collect();
        assert!((totals[0] - 0.1).abs() < 1e-12 && (totals[1] - 1.0).abs() < 1e-12, "{totals:?}");
        assert!((totals[2] - 1.2).abs() < 1e-12, "{totals:?}");
        assert!(found.caption.contains("growth gap of −50.0\u{a0}% a year"), "{}", found.caption);
        assert!(found.caption.contains("discount of 54.5\u{a0}%"), "{}", found.caption);
    }
}
