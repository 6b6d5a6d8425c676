//! Days and months of the calendar.

use rotascope::domain::{Day, Month, Weekday};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn day_numbers_count_from_1970() {
    for (text, number) in
        [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-01-23", 20_476)]
    {
        assert_eq!(day(text).epoch_days(), number, "{text}");
        assert_eq!(Day::from_epoch_days(number), Some(day(text)));
    }
}

#[test]
fn every_day_number_prints_and_parses_back() {
    for number in (-700_000..2_900_000).step_by(97) {
        let day = Day::from_epoch_days(number).unwrap();
        assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
    }
}

#[test]
fn days_off_the_calendar_are_refused() {
    for (year, month, day) in
        [(2025, 2, 29), (2026, 13, 1), (2026, 0, 1), (-1, 1, 1), (10_000, 1, 1)]
    {
        assert!(Day::from_ymd(year, month, day).is_err(), "{year} {month} {day}");
    }
    for text in ["", "2026", "2026-1-2", "2026-13-01", "2025-02-29", "+026-01-01", "2026-01-01 "] {
        assert!(text.parse::<Day>().is_err(), "{text:?}");
    }
}

#[test]
fn months_are_added_on_the_calendar() {
    for (from, months, to) in [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-23", -6, "2025-07-23"),
        ("2026-01-23", -13, "2024-12-23"),
    ] {
        assert_eq!(day(from).plus_months(months), day(to));
    }
}

#[test]
fn months_are_counted_in_both_directions() {
    let month = |text: &str| text.parse::<Month>().unwrap();
    for (from, to, count) in
        [("2025-11", "2026-02", 3), ("2026-02", "2025-11", -3), ("2026-02", "2026-02", 0)]
    {
        assert_eq!(month(from).months_until(month(to)), count);
        assert_eq!(month(from).plus(count), month(to));
    }
}

#[test]
fn arithmetic_is_held_at_the_ends_of_the_calendar() {
    assert_eq!(day("9999-12-30").plus_days(i32::MAX), day("9999-12-31"));
    assert_eq!(day("0000-01-05").plus_days(i32::MIN), day("0000-01-01"));
    assert_eq!(day("0000-01-05").plus_months(i32::MIN), day("0000-01-05"));
}

#[test]
fn weeks_follow_iso_8601() {
    assert_eq!(day("2026-01-01").iso_week(), (2026, 1));
    assert_eq!(day("2027-01-01").iso_week(), (2026, 53));
    assert_eq!(day("2026-01-23").weekday(), Weekday::Friday);
}
