//! The reduction by `DuckDB` against our own panel: `universe/reduce`, run as its users run it.

#![cfg(test)]

mod support;

mod universe {
    mod agreement;
    mod cases;
    mod comparison;
    mod input;
    mod real;
    mod reduction;
}
