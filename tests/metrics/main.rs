//! Every metric against a naive oracle, and the rules that hold for all.

#![cfg(test)]

mod base_rate;
mod calendar;
mod columns;
mod concentration;
mod counted;
mod figures;
mod golden;
mod invariants;
mod nearness;
mod oracles;
mod persistence;
mod probes;
mod rate_beta;
mod rates;
mod regimes;
mod registry;
mod risk;
mod rotation;
mod rotation_golden;
mod shipped;
mod size_factor;
mod trailing_yield;
mod trend;
mod turning;
mod valuation;
