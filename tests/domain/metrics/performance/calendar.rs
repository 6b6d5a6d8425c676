//! Years, months and rolling windows against sessions found by search.

use proptest::prelude::*;
use rotascope::domain::{
    Day, PairView,
    metrics::{
        Span,
        performance::{
            calendar_years::{CalendarYear, Winner, calendar_years},
            month_heatmap::month_heatmap,
            rolling_excess::{Years, rolling_excess},
        },
    },
};

use crate::support::{
    nearness::{compounded, figure_near, log_excess, near, share_of},
    series::{between, columns},
};

/// The indices of the base and the last session of a period, which is named by a number.
fn base_of(days: &[Day], name: i32, name_of: fn(Day) -> i32) -> Option<(usize, usize)> {
    let last = days.iter().rposition(|&day| name_of(day) == name)?;
    let before = days.iter().rposition(|&day| name_of(day) == name - 1);
    let first = days.iter().position(|&day| name_of(day) == name)?;
    let base = before.unwrap_or(first);
    (base < last).then_some((base, last))
}

fn month_number(day: Day) -> i32 {
    day.year() * 12 + i32::from(day.month()) - 1
}

fn check_year(view: PairView<'_>, row: &CalendarYear) {
    let (base, last) = base_of(view.days(), row.year, Day::year).unwrap();
    let inside = between(view, base, last);
    near(row.small, compounded(inside.returns().map(|(_, small, _)| small)));
    near(row.large, compounded(inside.returns().map(|(_, _, large)| large)));
    near(row.excess, (1.0 + row.small) / (1.0 + row.large) - 1.0);
    assert_eq!((row.base, row.last), (view.days()[base], view.days()[last]));
    assert_eq!(row.sessions, last - base);
    assert_eq!(row.winner == Winner::Small, 0.0 < row.excess);
    assert_eq!(row.winner == Winner::Large, row.excess < 0.0);
    let has_base = row.base.year() == row.year - 1;
    let has_end =
        row.year < view.last_day().unwrap().year() || "12-29" <= &row.last.to_string()[5..];
    assert!(row.span == Span::Part || (has_base && has_end), "{row:?}");
    assert!(row.span == Span::Full || !has_base || view.last_day() == Some(row.last), "{row:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn calendar_years_are_found_by_search(columns in columns()) {
        let view = columns.view();
        let found = calendar_years(view);
        for row in &found {
            check_year(view, row);
        }
        let years: Vec<i32> = found.iter().map(|row| row.year).collect();
        let expected: Vec<i32> =
            (1980..2200).filter(|&year| base_of(view.days(), year, Day::year).is_some()).collect();
        prop_assert_eq!(years, expected);
    }

    #[test]
    fn months_are_found_by_search(columns in columns()) {
        let view = columns.view();
        let found = month_heatmap(view);
        for cell in &found.cells {
            let name = month_number(cell.month.first_day());
            let (base, last) = base_of(view.days(), name, month_number).unwrap();
            near(cell.excess, log_excess(between(view, base, last)).exp_m1());
        }
        for (summary, month) in found.by_month.iter().zip(1..) {
            let full = found.cells.iter().filter(|cell| cell.span == Span::Full);
            let mut named: Vec<f64> =
                full.filter(|cell| cell.month.month() == month).map(|cell| cell.excess).collect();
            named.sort_by(f64::total_cmp);
            let (n, won) = (named.len(), named.iter().filter(|&&excess| 0.0 < excess).count());
            prop_assert_eq!(summary.n, n);
            figure_near(summary.mean, (0 < n).then(|| named.iter().sum::<f64>() / n as f64));
            let middle = |at: usize| named.get(at).copied();
            let median = middle(n / 2).zip(middle(n.saturating_sub(1) / 2));
            figure_near(summary.median, median.map(|(a, b)| f64::midpoint(a, b)));
            figure_near(summary.hit_rate, share_of(won, n));
        }
    }

    #[test]
    fn rolling_windows_are_computed_afresh(columns in columns(), years in 1..4_u8) {
        let view = columns.view();
        let found = rolling_excess(view, Years::new(years).unwrap());
        prop_assert_eq!(found.values.len(), view.len());
        for (end, (&day, value)) in view.days().iter().zip(&found.values).enumerate() {
            let wanted = day.plus_months(-12 * i32::from(years));
            let base = view.days().iter().rposition(|&other| other <= wanted);
            prop_assert_eq!(value.is_some(), base.is_some());
            if let (Some(value), Some(base)) = (value, base) {
                let mean = log_excess(between(view, base, end)) / (end - base) as f64;
                near(*value, (252.0 * mean).exp_m1());
            }
        }
        let windows: Vec<f64> = found.values.iter().flatten().copied().collect();
        let won = windows.iter().filter(|&&excess| 0.0 < excess).count();
        figure_near(found.share_won, share_of(won, windows.len()));
    }
}
