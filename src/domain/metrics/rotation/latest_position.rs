//! Position of a map at its last bar.

use super::{MapStep, Position, Quadrant, RotationBar, quadrant_since};
use crate::domain::{Absence, Day, Value, metrics::Span};

/// The last bar of a map, and how it came there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LatestPosition {
    /// The last session of the last bar.
    pub day: Day,
    /// Extent of that bar: over, or running.
    pub span: Span,
    /// The position.
    pub position: Position,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// The bar since which that has not been left.
    pub since: Day,
    /// The quadrant before it, where the map held one.
    pub before: Option<Quadrant>,
    /// The way from the bar before; none where that has no position.
    pub step: Option<MapStep>,
}

/// Position of a map at its last bar; no value where that has none.
///
/// ```
/// use rotascope::domain::{Absence, Day, metrics::Span};
/// use rotascope::domain::metrics::rotation::{Maturity, Position, Quadrant, RotationBar, latest_position};
///
/// let bars: Vec<RotationBar> = [(99.0, 0), (101.0, 7), (102.0, 14)]
///     .into_iter()
///     .filter_map(|(y, day)| Some((y, Day::from_epoch_days(day)?)))
///     .map(|(y, day)| {
///         let position = Ok(Position { x: 101.0, y, maturity: Maturity::Settled });
///         RotationBar { day, span: Span::Full, position }
///     })
///     .collect();
/// let found = latest_position(&bars)?;
/// assert_eq!((found.quadrant, found.since), (Quadrant::Leading, bars[1].day));
/// assert_eq!(found.before, Some(Quadrant::Weakening));
/// assert_eq!(found.step.map(|step| step.velocity), Some(1.0));
/// assert_eq!(latest_position(&[]), Err(Absence::NotEnoughHistory { need: 1, have: 0 }));
/// # Ok::<(), Absence>(())
/// ```
pub fn latest_position(bars: &[RotationBar]) -> Value<LatestPosition> {
    let none = Absence::NotEnoughHistory { need: 1, have: 0 };
    let (last, earlier) = bars.split_last().ok_or(none)?;
    let position = last.position?;
    let (quadrant, since) = quadrant_since(bars).ok_or(none)?;
    let before = earlier.iter().rev().find(|bar| bar.day < since).and_then(|bar| bar.position.ok());
    let step = earlier.last().and_then(|bar| bar.position.ok()).map(|from| from.step_to(position));
    let before = before.map(Position::quadrant);
    Ok(LatestPosition { day: last.day, span: last.span, position, quadrant, since, before, step })
}
