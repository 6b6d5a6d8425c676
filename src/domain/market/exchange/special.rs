//! Closings of the exchange that no rule foretells.

use crate::domain::Day;

/// Days on which it was closed, with the reason.
const CLOSINGS: [(i32, u8, u8, &str); 24] = [
    (1956, 12, 24, "the day before Christmas"),
    (1958, 12, 26, "the day after Christmas"),
    (1961, 5, 29, "the day before Memorial Day"),
    (1963, 11, 25, "the funeral of President Kennedy"),
    (1968, 4, 9, "the funeral of Martin Luther King"),
    (1968, 7, 5, "the day after Independence Day"),
    (1969, 2, 10, "snow"),
    (1969, 3, 31, "the funeral of President Eisenhower"),
    (1969, 7, 21, "the first landing on the Moon"),
    (1972, 12, 28, "the funeral of President Truman"),
    (1973, 1, 25, "the funeral of President Johnson"),
    (1977, 7, 14, "a power failure in New York"),
    (1985, 9, 27, "Hurricane Gloria"),
    (1994, 4, 27, "the funeral of President Nixon"),
    (2001, 9, 11, "the attacks of 11 September"),
    (2001, 9, 12, "the attacks of 11 September"),
    (2001, 9, 13, "the attacks of 11 September"),
    (2001, 9, 14, "the attacks of 11 September"),
    (2004, 6, 11, "the funeral of President Reagan"),
    (2007, 1, 2, "the funeral of President Ford"),
    (2012, 10, 29, "Hurricane Sandy"),
    (2012, 10, 30, "Hurricane Sandy"),
    (2018, 12, 5, "the funeral of President Bush"),
    (2025, 1, 9, "the funeral of President Carter"),
];

/// The Wednesdays of 1968 on which it worked off its papers, but for weeks with another closing.
const PAPERWORK: [(u8, &[u8]); 7] = [
    (6, &[12, 19, 26]),
    (7, &[10, 17, 24, 31]),
    (8, &[7, 14, 21, 28]),
    (9, &[11, 18, 25]),
    (10, &[2, 9, 16, 23, 30]),
    (11, &[20]),
    (12, &[4, 11, 18]),
];

/// The closings of a year.
pub(super) fn of_year(year: i32) -> impl Iterator<Item = (Day, &'static str)> {
    let single = CLOSINGS.iter().filter(move |(in_year, ..)| *in_year == year);
    let single = single.map(|&(year, month, day, reason)| (year, month, day, reason));
    let paperwork = PAPERWORK
        .iter()
        .filter(move |_| year == 1968)
        .flat_map(|(month, days)| days.iter().map(|day| (1968, *month, *day, "paperwork")));
    single.chain(paperwork).filter_map(|(year, month, day, reason)| {
        Some((Day::from_ymd(year, month, day).ok()?, reason))
    })
}
