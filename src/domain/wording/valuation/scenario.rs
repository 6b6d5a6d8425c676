//! A valuation scenario in words and rows.

use crate::domain::{
    Absence, Value, format,
    metrics::valuation::scenario::ScenarioOutcome,
    study::valuation::ScenarioStudy,
    wording::{LegNames, absence_words, reason},
};

/// The parts of a scenario with their names: in all and a year, shares of one.
pub fn scenario_rows(found: &ScenarioStudy) -> Vec<(&'static str, Value, Value)> {
    let row = |label, found: Value<ScenarioOutcome>| {
        (label, found.map(|found| found.total), found.map(|found| found.a_year))
    };
    vec![
        row("From earnings", found.earnings),
        row("From the valuation", found.valuation),
        row("Together", found.together),
    ]
}

/// The growth and the discount with which neither leg would win.
pub fn scenario_caption(found: &ScenarioStudy) -> String {
    let or_why = |found: Value, write: fn(f64, usize) -> String| match found {
        Ok(share) => write(share, 1),
        Err(absence) => reason(absence),
    };
    format!(
        "Neither leg would win with this growth and {} at the end, or with this valuation at the end \
         and a growth gap of {} a year. Dividends are left out, and nothing here is a forecast.",
        match found.break_even_discount {
            Ok(discount) if discount < 0.0 => {
                format!("a premium of {}", format::percent(-discount, 1))
            }
            discount => format!("a discount of {}", or_why(discount, format::percent)),
        },
        or_why(found.break_even_growth, format::signed_percent),
    )
}

/// Line where the scenario has nothing to start from.
pub(crate) fn no_start(absence: Absence) -> String {
    format!("There is no gap to start from: {}.", absence_words(absence))
}

/// "5 years".
pub(crate) fn years_words(years: i16) -> String {
    format!("{years} {}", if years == 1 { "year" } else { "years" })
}

/// "+2 % a year".
pub(crate) fn growth_gap_words(percent: i16) -> String {
    format!("{} a year", format::signed_percent(f64::from(percent) / 100.0, 0))
}

/// "none (parity)", "20 %" or "a premium of 10 %".
pub(crate) fn exit_discount_words(percent: i16) -> String {
    let share = format::percent(f64::from(percent.unsigned_abs()) / 100.0, 0);
    match percent {
        0 => "none (parity)".to_owned(),
        1.. => share,
        _ => format!("a premium of {share}"),
    }
}

/// Caption of the grid of scenarios.
pub(crate) fn scenario_grid_caption(names: &LegNames, years: f64) -> String {
    format!(
        "What {} would gain on {} a year over {} {}, for each discount at the end (down) and each gap \
         of earnings growth a year (across). Warm cells: {} {}.",
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
    use crate::domain::study::valuation::{PeSides, scenario};

    #[test]
    fn the_parts_multiply_up_and_the_break_even_breaks_even() {
        let sides = PeSides::own(10.0, 20.0, None);
        let found = scenario(&sides, 1.0, 0.1, 0.0).unwrap();
        let totals: Vec<f64> = scenario_rows(&found).iter().map(|row| row.1.unwrap()).collect();
        assert!((totals[0] - 0.1).abs() < 1e-12 && (totals[1] - 1.0).abs() < 1e-12, "{totals:?}");
        assert!((totals[2] - 1.2).abs() < 1e-12, "{totals:?}");
        let caption = scenario_caption(&found);
        assert!(caption.contains("growth gap of −50.0\u{a0}% a year"), "{caption}");
        assert!(caption.contains("discount of 54.5\u{a0}%"), "{caption}");
    }
}
