//! Geometry and drawing: data in, a laid-out [`Scene`] out, and one [`draw`] for every backend.
//!
//! A chart is a plain value. Its layout function turns it into primitives in CSS pixels, and the
//! same primitives are painted on a canvas, written as SVG and held as golden files. There is no
//! browser here, no clock, no global state and no panic on any input. Words come from `domain`,
//! colours from [`theme`] alone.
//!
//! A new kind of chart:
//! 1. A folder named after it: `spec.rs` says what is to be drawn, `layout.rs` lays it out, `overlay.rs`
//!    answers the pointer ([`Layout`]), `table.rs` hands out its numbers ([`Table`], [`Chart`]).
//! 2. Its line in this file.
//! 3. An example in `gallery/list.rs`; `cargo test --test chart` writes its golden drawings.
//! 4. `tests/chart/<kind>.rs`, and one of it in the list of `tests/chart/every_kind.rs`.
//!
//! Values that are not finite are treated as missing, and missing stays missing: a gap in a series
//! is a gap in its line, never a zero and never a bridge.

pub mod bars;
pub mod cursor;
mod draw;
pub mod export;
pub mod gallery;
mod geometry;
pub mod heatmap;
pub mod histogram;
mod ink;
mod layout;
pub mod line;
pub mod multiples;
pub mod navigator;
pub mod plot;
#[cfg(feature = "cli")]
mod png;
pub mod rasterizer;
pub mod row_order;
pub mod scale;
pub mod scatter;
mod scene;
mod sonification;
mod sparkline;
mod svg;
mod table;
mod text_metrics;
pub mod theme;
mod value_kind;
mod values;

pub use bars::{BarChart, GroupedBars, SessionBars};
pub use draw::{Units, draw};
pub use geometry::{DevicePixelRatio, Insets, Point, Rect, Size};
pub use heatmap::HeatmapChart;
pub use histogram::Histogram;
pub use ink::Ink;
pub use layout::{Chart, Layout, Navigator, Reading, Selection, Sides, TimeAxis};
pub use line::LineChart;
pub use multiples::SmallMultiples;
pub use navigator::RangeNavigator;
#[cfg(feature = "cli")]
pub use png::png;
pub use scale::{
    EventSteps, NameForm, Projection, Scale, StepUnit, TimeScale, VisibleRange, XAxis,
};
pub use scatter::ScatterChart;
pub use scene::{Anchor, Item, Scene, Text, moved};
pub use sonification::tones;
pub use sparkline::{Sparkline, polyline};
pub use svg::svg;
pub use table::{Column, LabelledValue, Table};
pub use text_metrics::{AverageWidths, MeasureText, Weight};
pub use theme::Theme;
pub use value_kind::ValueKind;
pub use values::Values;

/// Sentence where there is nothing to draw.
pub const NOTHING_TO_DRAW: &str = "There are no values in this range";
