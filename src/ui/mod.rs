//! The Leptos application: the state graph, the shell, pages and panels.
//!
//! State is what cannot be derived: one [`ViewState`](crate::domain::view::ViewState) and the loaded
//! files, each `PageSignal`. All else is `ErasedMemo` in `state`, in the order of the data's way. Effects
//! write no state. Nothing here computes a figure or words a sentence: that is the domain's; and
//! nothing here names a browser object: that is `platform`'s.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]
#![expect(clippy::redundant_closure, reason = "`view!` makes one type of closures in place alone")]

mod acts;
mod answer;
mod app;
mod chart;
mod context;
mod controls;
mod custom;
mod data;
mod dialog;
mod dialogs;
mod effect;
mod embed;
mod erased_memo;
mod executor;
mod follower;
mod glossary;
mod lazy;
mod library;
mod marked;
mod notes;
mod offline;
mod opening;
mod page_signal;
mod page_view;
mod panels;
mod picker;
mod render;
mod shelf;
mod shell;
mod sight;
mod state;
mod storing;
mod theme;
mod trials;
mod views;

pub use app::mount;
