//! What a reader sees, as a value: the page and its settings, and their form in a link.
//!
//! The whole state lives in the fragment of the address, so that a link reproduces the view on any
//! host and nothing of it reaches a server. This module must not know what the figures are.

mod breadth;
mod chart_number;
mod claims;
mod fragment;
mod further_legs;
mod global;
mod history;
mod instruments;
mod keys;
mod lab;
mod notes;
mod page;
mod performance;
mod rates;
mod rotation;
mod saved;
mod selection;
mod signals;
mod state;
mod step;
mod streaks;
mod universe_group;
mod unread;
mod valuation;
mod words;
mod zoom;

pub use breadth::{BreadthView, MOST_MEMBERS, RankFilter, RankOrder};
pub use chart_number::ChartNumber;
pub use further_legs::FurtherLegs;
pub use history::History;
pub use instruments::{ColumnCodes, InstrumentsView, TableView};
pub use notes::{Note, Notes};
pub use page::Page;
pub use performance::{AverageWindow, PerformanceView, Rolling};
pub use rates::{BetaYears, Cuts, EventDays, Events, JobsMonths, RatesView};
pub use rotation::{MOST_OWN, MapGroup, MapOrder, Pace, RotationView, TailWeeks, selection};
pub use saved::{SavedView, SavedViews};
pub use selection::selected_symbols;
pub use state::{SnapshotRef, ViewState, YScale};
pub use step::Step;
pub use streaks::{BarOf, CountFrom, LeastRun, Listed, Measured, StreaksView};
pub use universe_group::UniverseGroup;
pub use unread::Unread;
pub use valuation::{ExitDiscount, GrowthGap, OwnPe, ScenarioYears, ValuationView};
pub use words::Words;
pub use zoom::Zoom;
