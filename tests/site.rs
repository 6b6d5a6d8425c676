//! The built site in a real browser: what a reader meets on good days and on bad ones.
//!
//! Every test has its own server and its own browser. `scripts/test` builds the site first.

#![cfg(test)]

mod site {
    mod browser;
    mod build;
    mod server;

    mod age;
    mod breadth;
    mod charts;
    mod claims;
    mod concentration;
    mod controls;
    mod damage;
    mod data;
    mod dialogs;
    mod figures;
    mod further_legs;
    mod instruments;
    mod interruptions;
    mod isolation;
    mod lab;
    mod leaks;
    mod offline;
    mod opening;
    mod own_data;
    mod pages;
    mod pickers;
    mod rates;
    mod rotation;
    mod shell;
    mod signals;
    mod size;
    mod storing;
    mod streaks;
    mod taken_away;
    mod valuation;
}
