//! Three numbers that are a day in one order or another.

use crate::domain::{Day, formats::choices::DateOrder};

/// Three numbers of a day, the year last or, where all are short, perhaps first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Parts {
    numbers: [i32; 3],
    pub(super) has_short_year: bool,
    pub(super) has_dots: bool,
}

/// Every order of three numbers.
pub(super) const ORDERS: [DateOrder; 3] =
    [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];

impl Parts {
    /// None where no order makes a day of them.
    pub(super) fn new(
        [a, b]: [i32; 2],
        c: i32,
        has_short_year: bool,
        has_dots: bool,
    ) -> Option<Self> {
        let parts = Self { numbers: [a, b, c], has_short_year, has_dots };
        ORDERS.iter().any(|&order| parts.in_order(order).is_some()).then_some(parts)
    }

    /// The day in an order.
    pub(super) fn in_order(self, order: DateOrder) -> Option<Day> {
        let [a, b, c] = self.numbers;
        let (year, month, day) = match order {
            DateOrder::DayFirst => (c, b, a),
            DateOrder::MonthFirst => (c, a, b),
            DateOrder::YearFirst if self.has_short_year => (a, b, c),
            _ => return None,
        };
        let year = if self.has_short_year { century(year) } else { year };
        Day::from_ymd(year, month as u8, day as u8).ok()
    }

    /// The day, where one order alone makes one.
    pub(super) fn only(self) -> Option<Day> {
        let mut days: Vec<Day> = ORDERS.iter().filter_map(|&order| self.in_order(order)).collect();
        days.dedup();
        match days[..] {
            [day] => Some(day),
            _ if self.has_dots => self.in_order(DateOrder::DayFirst),
            _ => None,
        }
    }
}

/// The year from 1950 to 2049 that ends with two digits.
pub(super) fn century(short: i32) -> i32 {
    if short < 50 { 2000 + short } else { 1900 + short }
}
