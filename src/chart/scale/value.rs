//! From values to positions and back, on a linear or logarithmic scale.
//!
//! A value that the scale cannot hold (not finite; not positive on a logarithmic scale) has no
//! position. A range without extent is widened, so that nothing is ever divided by zero.

/// Scale of an axis of values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal differences are equally far apart.
    #[default]
    Linear,
    /// Equal ratios are equally far apart; only positive values have a place.
    Log,
}

impl Scale {
    /// True where the scale has a place for `value`.
    pub fn holds(self, value: f64) -> bool {
        value.is_finite() && self.floor() < value
    }

    /// Floor that values must be above to have a place.
    pub(in crate::chart) fn floor(self) -> f64 {
        match self {
            Self::Linear => f64::NEG_INFINITY,
            Self::Log => 0.0,
        }
    }

    fn forward(self, value: f64) -> f64 {
        match self {
            // Halved so that the widest range of finite values has a finite length.
            Self::Linear => value / 2.0,
            Self::Log => value.ln(),
        }
    }

    fn back(self, scaled: f64) -> f64 {
        match self {
            Self::Linear => scaled * 2.0,
            Self::Log => scaled.exp(),
        }
    }
}

/// A map from values to positions in CSS pixels, and back.
///
/// ```
/// use rotascope::chart::{Projection, Scale};
///
/// let y = Projection::new(Scale::Log, (1.0, 100.0), (200.0, 0.0));
/// assert!((y.position_css(10.0).unwrap() - 100.0).abs() < 1e-9);
/// assert!((y.value(100.0) - 10.0).abs() < 1e-9);
/// assert_eq!(y.position_css(-1.0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    scale: Scale,
    low: f64,
    high: f64,
    at_low_css: f64,
    at_high_css: f64,
}

impl Projection {
    /// The map that puts the ends of `range` at the positions `at_css`.
    ///
    /// A range without extent is widened on both sides; one that the scale cannot hold becomes
    /// zero to one, or one to ten.
    pub fn new(scale: Scale, range: (f64, f64), at_css: (f64, f64)) -> Self {
        let (low, high) = extent(scale, range);
        let (low, high) = (scale.forward(low), scale.forward(high));
        Self { scale, low, high, at_low_css: at_css.0, at_high_css: at_css.1 }
    }

    /// Position of `value`; none where the scale has no place for it.
    pub fn position_css(&self, value: f64) -> Option<f64> {
        if !self.scale.holds(value) {
            return None;
        }
        let share = (self.scale.forward(value) - self.low) / (self.high - self.low);
        let position = self.at_low_css + share * (self.at_high_css - self.at_low_css);
        position.is_finite().then_some(position)
    }

    /// The value that lies at a position.
    pub fn value(&self, position_css: f64) -> f64 {
        let room = self.at_high_css - self.at_low_css;
        let share = if room == 0.0 { 0.0 } else { (position_css - self.at_low_css) / room };
        self.scale.back(self.low + share * (self.high - self.low))
    }

    /// The values at the two ends, lower first.
    pub fn range(&self) -> (f64, f64) {
        (self.scale.back(self.low), self.scale.back(self.high))
    }

    /// The scale.
    pub fn scale(&self) -> Scale {
        self.scale
    }
}

fn extent(scale: Scale, (low, high): (f64, f64)) -> (f64, f64) {
    let (low, high) = if high < low { (high, low) } else { (low, high) };
    if !scale.holds(low) || !scale.holds(high) {
        return if scale == Scale::Log { (1.0, 10.0) } else { (0.0, 1.0) };
    }
    if scale.forward(low) < scale.forward(high) {
        return (low, high);
    }
    match scale {
        Scale::Linear if low == 0.0 => (-1.0, 1.0),
        Scale::Linear => (low - low.abs() / 20.0, low + low.abs() / 20.0),
        Scale::Log => (low / 1.05, low * 1.05),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_without_extent_is_widened() {
        for (scale, value) in [(Scale::Linear, 0.0), (Scale::Linear, -7.0), (Scale::Log, 100.0)] {
            let map = Projection::new(scale, (value, value), (100.0, 0.0));
            let middle = map.position_css(value).unwrap();
            assert!((middle - 50.0).abs() < 1e-6, "{scale:?} {value}: {middle}");
        }
    }

    #[test]
    fn ranges_that_the_scale_cannot_hold_are_replaced() {
        let map = Projection::new(Scale::Linear, (f64::NAN, f64::INFINITY), (0.0, 10.0));
        assert_eq!(map.range(), (0.0, 1.0));
        let map = Projection::new(Scale::Log, (-3.0, 5.0), (0.0, 10.0));
        assert_eq!(map.position_css(1.0), Some(0.0));
    }

    #[test]
    fn the_widest_range_has_finite_positions() {
        let map = Projection::new(Scale::Linear, (-f64::MAX, f64::MAX), (0.0, 10.0));
        assert_eq!(map.position_css(0.0), Some(5.0));
    }
}
