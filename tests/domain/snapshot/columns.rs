//! Columns from their text to days and values, beside the same done number by number.

use proptest::{collection::vec, prelude::*};
use rotascope::domain::Day;
use rotascope_kernels::{
    EXACT, are_positive, dates,
    json::{numbers_of, sums_of},
    quotients,
};

/// Items of a list: mostly short numbers, as columns have them, and what is just right or wrong.
fn items() -> impl Strategy<Value = Vec<String>> {
    let item = prop_oneof![
        8 => "[1-9]",
        8 => "-?[1-9][0-9]{0,7}",
        2 => "-?[1-9][0-9]{7,15}",
        1 => (-1..=1_i64, any::<bool>())
            .prop_map(|(by, is_below)| (if is_below { -EXACT } else { EXACT } + by).to_string()),
        1 => "-?0",
        1 => "[ \n\t]{0,9}-?[1-9][0-9]{0,3}[ \r]{0,9}",
    ];
    let odd = prop::sample::select(&["1.5", "1e3", "\"2\"", "null", "[7]", "{}", "-0.0"][..]);
    let wrong = prop_oneof![
        odd.prop_map(str::to_owned),
        "-?[1-9][0-9]{16,24}",
        Just(i64::MIN.to_string()),
    ];
    // Whole blocks of single digits have a way of their own.
    let digits = vec("[0-9]", 0..200);
    let lists = prop_oneof![vec(item, 0..120), digits];
    (lists, prop::option::weighted(0.2, (wrong, any::<prop::sample::Index>()))).prop_map(
        |(mut items, wrong)| {
            if let Some((wrong, at)) = wrong {
                items.insert(at.index(items.len() + 1), wrong);
            }
            items
        },
    )
}

/// The whole number that an item is, where it is exact as f64.
fn whole(item: &str) -> Option<i64> {
    item.trim().parse().ok().filter(|number| (-EXACT..=EXACT).contains(number))
}

fn running_sums(numbers: &[i64]) -> Option<Vec<i64>> {
    let mut sum = 0;
    let sums = numbers.iter().map(|number| {
        sum += number;
        (-EXACT..=EXACT).contains(&sum).then_some(sum)
    });
    sums.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn numbers_and_sums_are_those_of_each_item(items in items()) {
        let list = format!("[{}]", items.join(","));
        let numbers: Option<Vec<i64>> = items.iter().map(|item| whole(item)).collect();
        prop_assert_eq!(numbers_of(list.as_bytes()), numbers.clone(), "{}", list);
        let sums = numbers.and_then(|numbers| running_sums(&numbers));
        prop_assert_eq!(sums_of(list.as_bytes()), sums, "{}", list);
    }

    #[test]
    fn values_are_the_nearest_of_their_decimals(
        numbers in vec(-EXACT..=EXACT, 0..20),
        decimals in 0..=9_i32,
    ) {
        let nearest = |number: &i64| format!("{number}e-{decimals}").parse().unwrap();
        let expected: Vec<f64> = numbers.iter().map(nearest).collect();
        prop_assert_eq!(quotients(&numbers, 10_f64.powi(decimals)), expected);
    }

    #[test]
    fn positive_is_above_zero_and_finite(
        mut values in vec(f64::MIN_POSITIVE..f64::MAX, 0..9),
        other in any::<f64>(),
        at in any::<prop::sample::Index>(),
    ) {
        prop_assert!(are_positive(&values));
        values.insert(at.index(values.len() + 1), other);
        prop_assert_eq!(are_positive(&values), 0.0 < other && other.is_finite(), "{}", other);
    }

    #[test]
    fn days_are_those_of_each_number(
        first in -750_000..3_000_000_i64,
        steps in vec(prop_oneof![9 => 1..5_i64, 1 => -400..4_000_i64, 1 => any::<i32>().prop_map(i64::from)], 0..40),
    ) {
        let numbers = steps.iter().scan(first, |number, step| {
            *number += step;
            Some(*number)
        });
        let numbers: Vec<i64> = numbers.collect();
        let each = numbers.iter().map(|&number| {
            i32::try_from(number).ok().and_then(Day::from_epoch_days).ok_or(number)
        });
        let expected = each.collect::<Result<Vec<Day>, i64>>();
        prop_assert_eq!(Day::column(&numbers), expected.clone());
        prop_assert_eq!(dates(&numbers).map(|dates| dates.len()), expected.map(|days| days.len()));
    }
}

#[test]
fn the_edges_of_what_is_positive() {
    for (value, expected) in [
        (f64::from_bits(1), true),
        (f64::MAX, true),
        (0.0, false),
        (-0.0, false),
        (-1.0, false),
        (f64::INFINITY, false),
        (f64::NEG_INFINITY, false),
        (f64::NAN, false),
    ] {
        for length in 1..9 {
            let mut values = vec![1.0; length];
            values[length / 2] = value;
            assert_eq!(are_positive(&values), expected, "{value}, {length} values");
        }
    }
}
