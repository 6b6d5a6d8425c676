//! Geometry and drawing: data in, a laid-out [`Scene`] out, and one [`draw`] for every backend.
//!
//! A chart is a plain value. Its layout function turns it into primitives in CSS pixels, and the
//! same primitives are painted on a canvas, written as SVG and held as golden files. There is no
//! browser here, no clock, no global state and no panic on any input. Words come from `domain`,
//! colours from [`theme`] alone.
//!
//! Values that are not finite are treated as missing, and missing stays missing: a gap in a series
//! is a gap in its line, never a zero and never a bridge.

mod across;
pub mod bar_chart;
mod crossings;
pub mod cursor;
mod draw;
pub mod export;
mod face;
pub mod gallery;
mod geometry;
pub mod heatmap_chart;
pub mod histogram;
mod ink;
pub mod labels;
pub mod line_chart;
mod measure;
pub mod order;
pub mod point_labels;
mod projection;
pub mod range_navigator;
pub mod raster;
pub mod scatter_chart;
mod scene;
pub mod small_multiples;
mod sparkline;
mod svg;
pub mod theme;
pub mod ticks;
mod timeline;
mod tones;
mod value_axis;
mod value_kind;
mod values;
mod window;

pub use across::{Across, EventSteps, NameForm, StepUnit};
pub use bar_chart::BarChart;
pub use bar_chart::{GroupedBars, SessionBars};
pub use draw::{Units, draw};
pub use face::{Chart, ChartLayout, Column, LabelledValue, Navigator, Reading, Selection};
pub use geometry::{DevicePixelRatio, Insets, Point, Rect, Size};
pub use heatmap_chart::HeatmapChart;
pub use histogram::Histogram;
pub use ink::Ink;
pub use line_chart::LineChart;
pub use measure::{AverageWidths, MeasureText, Weight};
pub use projection::{Projection, Scale};
pub use range_navigator::RangeNavigator;
pub use scatter_chart::ScatterChart;
pub use scene::{Anchor, Item, Scene, Text};
pub use small_multiples::SmallMultiples;
pub use sparkline::{Sparkline, polyline};
pub use svg::svg;
pub use theme::Theme;
pub use timeline::Timeline;
pub use tones::tones;
pub use value_kind::ValueKind;
pub use values::Values;
pub use window::Window;

/// What is written where there is nothing to draw.
pub const NOTHING_TO_DRAW: &str = "There are no values in this range";
