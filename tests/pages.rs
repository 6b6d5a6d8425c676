//! Pages as a reader reads them, without a browser.

#![cfg(test)]

mod support;

mod pages {
    mod actions;
    mod age;
    mod average;
    mod breadth;
    mod breadth_files;
    mod context;
    mod ended;
    mod export;
    mod further_legs;
    mod golden;
    mod grid;
    mod recessions;
    mod signals;
    mod spacing;
    mod text;
    mod title;
}
