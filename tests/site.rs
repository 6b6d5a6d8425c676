//! The built site in a real browser: what a reader meets on good days and on bad ones.
//!
//! Every test has its own server and its own browser. `scripts/test` builds the site first.

#![cfg(test)]

#[path = "site/browser.rs"]
mod browser;
#[path = "site/build.rs"]
mod build;
#[path = "site/server.rs"]
mod server;

#[path = "site/charts.rs"]
mod charts;
#[path = "site/claims.rs"]
mod claims;
#[path = "site/concentration.rs"]
mod concentration;
#[path = "site/damage.rs"]
mod damage;
#[path = "site/data.rs"]
mod data;
#[path = "site/figures.rs"]
mod figures;
#[path = "site/instruments.rs"]
mod instruments;
#[path = "site/interruptions.rs"]
mod interruptions;
#[path = "site/offline.rs"]
mod offline;
#[path = "site/own_data.rs"]
mod own_data;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/rates.rs"]
mod rates;
#[path = "site/rotation.rs"]
mod rotation;
#[path = "site/shell.rs"]
mod shell;
#[path = "site/size.rs"]
mod size;
#[path = "site/streaks.rs"]
mod streaks;
#[path = "site/valuation.rs"]
mod valuation;
