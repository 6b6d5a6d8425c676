//! Rotascope tells whether money is rotating from large caps to small caps, how strong and how
//! unusual that is, what it rests on, and what happened the other times.
//!
//! The crate is four layers; each may use those above it in this list and none below:
//!
//! - [`domain`]: facts, series, metrics, the snapshot format, view state, wording. Pure.
//! - [`chart`]: geometry and drawing with plotters' elements, on any of its backends. Pure.
//! - `platform` (feature `web`): the only place that talks to the browser.
//! - `ui` (feature `web`): the Leptos application.
//!
//! `cli` (feature `cli`) is the native command, and stands on `domain`; the answer that
//! a page opens with comes from `pages`.

pub mod chart;
#[cfg(feature = "cli")]
pub mod cli;
pub mod domain;
pub mod pages;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod ui;
