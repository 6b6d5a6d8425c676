//! The map of a pair, bar by bar.

use super::{Formula, Position, Profile, Quadrant};
use crate::domain::{
    Day, PairView, Value,
    metrics::{
        Span,
        stats::{
            moves::log_moves,
            period::{Week, has_ended},
        },
    },
};

/// One bar of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RotationBar {
    /// The last session of the bar.
    pub day: Day,
    /// Extent of the bar; a part is drawn hollow and left out of statistics.
    pub span: Span,
    /// The position; no value until there are enough bars, and none where nothing varied.
    pub position: Value<Position>,
}

/// The position of the small leg against the large one, on every bar of the profile.
///
/// Absences count bars. A later session changes no bar but the last, and that one only while its
/// week is not over.
///
/// ```
/// use rotascope::domain::{Absence, Day, PairView};
/// use rotascope::domain::metrics::rotation::{Formula, Profile, Quadrant, rotation};
///
/// let days: Vec<Day> = (0..1_000).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..1_000).map(|n| 50.0 * 1.001_f64.powi(n)).collect();
/// let view = PairView::new(&days, &small, &[80.0; 1_000]);
/// let bars = rotation(view, Formula::RotationMap, Profile::Weekly);
/// // A week holds a base and 52 moves measure the noise, so that bar 53 is the first.
/// let too_few = Absence::NotEnoughHistory { need: 53, have: 52 };
/// assert_eq!(bars[51].position, Err(too_few));
/// let last = bars[140].position?;
/// assert_eq!(last.quadrant(), Quadrant::Leading);
/// assert!((last.x - 106.314).abs() < 0.01, "{}", last.x);
///
/// let itself = PairView::new(&days, &small, &small);
/// let bars = rotation(itself, Formula::RotationMap, Profile::Weekly);
/// assert_eq!(bars[140].position, Err(Absence::NoVariation));
/// # Ok::<(), Absence>(())
/// ```
pub fn rotation(view: PairView<'_>, formula: Formula, profile: Profile) -> Vec<RotationBar> {
    let bars = profile.bars(view);
    let (all, finished) = (bars.view(), bars.finished().len());
    let positions = formula.positions(&log_moves(all), profile);
    let place = |(index, (&day, position))| {
        let span = if index < finished { Span::Full } else { Span::Part };
        RotationBar { day, span, position }
    };
    all.days().iter().zip(positions).enumerate().map(place).collect()
}

/// The quadrant of the newest finished week, as every session of the view knew it; none before the
/// first that has one.
///
/// A week is finished on its last weekday, or, where that is a holiday, with the next session.
///
/// ```
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::rotation::{Formula, Quadrant, finished_quadrants};
///
/// // From Thursday, 1 January 1970, on every day.
/// let days: Vec<Day> = (0..1_000).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..1_000).map(|n| 50.0 * 1.001_f64.powi(n)).collect();
/// let view = PairView::new(&days, &small, &[80.0; 1_000]);
/// let found = finished_quadrants(view, Formula::RotationMap);
/// // Of the 53 weeks that it takes, the last ends on the Sunday with number 367, a week over on Friday.
/// assert_eq!((found[366], found[367]), (None, Some(Quadrant::Leading)));
/// ```
pub fn finished_quadrants(view: PairView<'_>, formula: Formula) -> Vec<Option<Quadrant>> {
    let bars = rotation(view, formula, Profile::Weekly);
    let is_over =
        |bar: &&RotationBar, day: Day| bar.day < day || (bar.day == day && has_ended::<Week>(day));
    let (mut ahead, mut newest) = (bars.iter().peekable(), None);
    let quadrant = |&day: &Day| {
        while let Some(bar) = ahead.next_if(|bar| is_over(bar, day)) {
            newest = bar.position.ok().map(Position::quadrant);
        }
        newest
    };
    view.days().iter().map(quadrant).collect()
}

/// The quadrant of the last bar, and the bar since which it has not been left.
///
/// None where the last bar has no position.
///
/// ```
/// use rotascope::domain::{Day, metrics::Span};
/// use rotascope::domain::metrics::rotation::{
///     Maturity, Position, Quadrant, RotationBar, quadrant_since,
/// };
///
/// let bars: Vec<RotationBar> = [(99.0, 0), (101.0, 7), (102.0, 14)]
///     .into_iter()
///     .filter_map(|(y, day)| Some((y, Day::from_epoch_days(day)?)))
///     .map(|(y, day)| {
///         let position = Ok(Position { x: 101.0, y, maturity: Maturity::Settled });
///         RotationBar { day, span: Span::Full, position }
///     })
///     .collect();
/// assert_eq!(quadrant_since(&bars), Some((Quadrant::Leading, bars[1].day)));
/// assert_eq!(quadrant_since(&[]), None);
/// ```
pub fn quadrant_since(bars: &[RotationBar]) -> Option<(Quadrant, Day)> {
    let quadrant = |bar: &RotationBar| bar.position.ok().map(Position::quadrant);
    let here = bars.last().and_then(quadrant)?;
    let stay = bars.iter().rev().take_while(|bar| quadrant(bar) == Some(here));
    stay.last().map(|first| (here, first.day))
}
