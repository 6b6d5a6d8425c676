//! Charts: what holds for every kind, for each kind, and their golden drawings.

#![cfg(test)]

mod support;

mod chart {
    mod cells;
    mod every_kind;
    mod gallery;
    mod line;
    mod long_history;
    mod m4;
    mod rasterizer;
    mod scatter;
    mod svg;
}
