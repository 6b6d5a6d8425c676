//! Layout of a figure's chart, as a signal.

use crate::{chart::Layout, domain::Shared, ui::derived::Derived};

/// A chart as it is laid out; nothing before there is a chart and a width.
pub type LayoutSignal = Derived<Option<Shared<dyn Layout>>>;
