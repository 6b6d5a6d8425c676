//! Sessions of the New York Stock Exchange, by its rules and its list of other closings.
//!
//! Written against the exchange's pages "Holidays and Trading Hours" (the years 2026 to 2028), its
//! Rule 7.2 and its list "Special Closings", read in November 2026, and held against the sessions of the
//! S&P 500 since 3 January 1950 and of SPY since 29 January 1993, to the day. Saturdays, on which it
//! traded until May 1952, are left out, as providers leave them out. Later years follow by the rules; a
//! closing that nobody foresees, as for the death of a president, goes to `special.rs`.
//!
//! No crate reaches far enough: those that are kept begin in 2001 (finance-dates), 2010
//! (exchange-hours) and 2020 (nyse-holiday-cal, trading-calendar).

mod closings;
mod holidays;
mod special;

pub use closings::{Closings, closed_for, stale_from};
pub use holidays::FIRST_YEAR;
