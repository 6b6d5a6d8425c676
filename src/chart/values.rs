//! The values of a line, one a session, with a pyramid of their extremes.
//!
//! Values that are missing or not finite are not held, and no extreme.

use std::{
    ops::{Deref, Range},
    sync::{Arc, OnceLock},
};

use super::{Scale, pyramid::Pyramid};

/// The values of a line, one a session; copies share them.
///
/// It reads like a slice. The pyramid over it is built when it is first asked for, and then every
/// stretch is summed up in a few steps, however long it is.
///
/// ```
/// use rotascope::chart::{Scale, Values};
///
/// let values: Values = vec![Some(3.0), None, Some(-1.0), Some(7.0)].into();
/// assert_eq!(values.get(1), Some(&None));
/// assert_eq!(values.extent(0..3, Scale::Linear), Some((-1.0, 3.0)));
/// assert_eq!(values.extent(0..3, Scale::Log), Some((3.0, 3.0)));
/// assert_eq!(values.extent(1..2, Scale::Linear), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Values(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    values: Vec<Option<f64>>,
    pyramid: OnceLock<Pyramid>,
}

impl Values {
    /// The lowest and the highest value in a stretch that the scale holds; none where it holds none.
    pub fn extent(&self, sessions: Range<usize>, scale: Scale) -> Option<(f64, f64)> {
        let Stretch::Full { lowest, highest } = self.stretch(sessions.clone(), scale) else {
            let stretch = self.get(clipped(&sessions, self.len()))?;
            return match scale {
                Scale::Linear => {
                    let found = self.pyramid().extremes(self, sessions)?;
                    Some((self.at(found.lowest)?, self.at(found.highest)?))
                }
                Scale::Log => {
                    let held = stretch.iter().flatten().copied().filter(|v| scale.holds(*v));
                    held.fold(None, |extent, value| {
                        let (low, high): (f64, f64) = extent.unwrap_or((value, value));
                        Some((low.min(value), high.max(value)))
                    })
                }
            };
        };
        Some((self.at(lowest)?, self.at(highest)?))
    }

    /// What a stretch of sessions is like, as seen on a scale.
    pub(super) fn stretch(&self, sessions: Range<usize>, scale: Scale) -> Stretch {
        let wanted = sessions.len();
        let Some(found) = self.pyramid().extremes(self, sessions) else { return Stretch::Empty };
        let is_positive = || self.at(found.lowest).is_some_and(|value| 0.0 < value);
        if found.held == wanted && (scale == Scale::Linear || is_positive()) {
            Stretch::Full { lowest: found.lowest, highest: found.highest }
        } else {
            Stretch::Mixed
        }
    }

    fn at(&self, index: usize) -> Option<f64> {
        self.get(index).copied().flatten()
    }

    fn pyramid(&self) -> &Pyramid {
        self.0.pyramid.get_or_init(|| Pyramid::over(&self.0.values))
    }
}

/// `sessions` without those beyond the values.
fn clipped(sessions: &Range<usize>, count: usize) -> Range<usize> {
    let end = sessions.end.min(count);
    sessions.start.min(end)..end
}

/// What a stretch of sessions is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Every session has a value; the first of the lowest and the first of the highest.
    Full { lowest: usize, highest: usize },
    /// Some have one.
    Mixed,
    /// None has one.
    Empty,
}

impl Deref for Values {
    type Target = [Option<f64>];

    fn deref(&self) -> &Self::Target {
        &self.0.values
    }
}

impl PartialEq for Values {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.values == other.0.values
    }
}

impl From<Vec<Option<f64>>> for Values {
    fn from(values: Vec<Option<f64>>) -> Self {
        Self(Arc::new(Inner { values, pyramid: OnceLock::new() }))
    }
}

impl<const N: usize> From<[Option<f64>; N]> for Values {
    fn from(values: [Option<f64>; N]) -> Self {
        values.to_vec().into()
    }
}

impl FromIterator<Option<f64>> for Values {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(values: I) -> Self {
        values.into_iter().collect::<Vec<_>>().into()
    }
}
