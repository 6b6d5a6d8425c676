//! Charts: what holds for every kind, for each kind, and their golden drawings.

#![cfg(test)]

mod support;

mod chart {
    mod any;
    mod bars;
    mod every_kind;
    mod gallery;
    mod heatmap;
    mod histogram;
    mod line;
    mod long_history;
    mod m4;
    mod multiples;
    mod names;
    mod navigator;
    mod rasterizer;
    mod scatter;
    mod sparkline;
    mod svg;
    mod theme;
}
