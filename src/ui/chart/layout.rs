//! Layout of a figure's chart, as a signal.

use crate::{chart::Layout, domain::Shared, ui::erased_memo::ErasedMemo};

/// A chart as it is laid out; nothing before there is a chart and a width.
pub type LayoutSignal = ErasedMemo<Option<Shared<dyn Layout>>>;
