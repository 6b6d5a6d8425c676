//! Frame of a plot: where sessions and values lie.

use std::ops::Range;

use rotascope_kernels::IndexScale;

use super::series::{LinePath, LineSeries};
use crate::chart::{DevicePixelRatio, Point, Projection, Rect, VisibleRange};

/// Positions of sessions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) struct Sessions {
    pub left_css: f64,
    pub width_css: f64,
    /// Those in sight.
    pub window: VisibleRange,
}

impl Sessions {
    pub fn right_css(&self) -> f64 {
        self.left_css + self.width_css
    }

    /// From one session to the next.
    pub fn step_css(&self) -> f64 {
        self.index_scale().step()
    }

    /// Position of a session; the only one lies in the middle.
    pub fn x_css(&self, index: usize) -> f64 {
        self.index_scale().place(index)
    }

    fn index_scale(&self) -> IndexScale {
        let VisibleRange { first, last } = self.window;
        IndexScale { first, last, left: self.left_css, width: self.width_css }
    }
}

/// Frame of a plot: positions of sessions and values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) struct Frame {
    pub plot: Rect,
    pub sessions: Sessions,
    pub y: Projection,
    pub dpr: DevicePixelRatio,
    /// The height of the strip with names above the plot.
    pub strip_css: f64,
    /// Path of lines from one value to the next.
    pub path: LinePath,
}

impl Frame {
    /// The sessions in sight, in stretches that share a column of device pixels.
    pub fn columns(&self) -> Vec<Range<usize>> {
        self.sessions.index_scale().columns(self.dpr.get())
    }

    /// Position of a value; none where there is none, or it is out of sight.
    pub fn point(&self, series: &LineSeries, index: usize) -> Option<Point> {
        let value = series.values.at(index)?;
        let y_css = self.y.position_css(value)?;
        self.sessions.window.holds(index).then(|| Point::new(self.sessions.x_css(index), y_css))
    }
}
