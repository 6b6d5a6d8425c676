//! The ratio of a pair against its moving average, and since when it stands on its side.

use std::num::NonZero;

use crate::domain::{Absence, Day, PairView, Value, metrics::rotation::ratio_average::gap};

/// The ratio against its moving average.
#[derive(Clone, Debug, PartialEq)]
pub struct RatioAverage {
    /// The closes of the average.
    pub window: NonZero<usize>,
    /// The ratio over its average minus one, on each session; none until the window is full.
    pub gaps: Vec<Option<f64>>,
    /// The same on the last session.
    pub now: Value,
    /// The session on which the ratio crossed to the side where it stands; none where it has stood
    /// there since the window was full, and where it stands on neither.
    pub crossed: Option<Day>,
}

impl RatioAverage {
    /// The ratio of a history against its average over so many closes.
    ///
    /// ```
    /// use std::num::NonZero;
    /// use rotascope::domain::{Day, PairView, study::RatioAverage};
    ///
    /// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
    /// let view = PairView::new(&days, &[4.0, 12.0, 12.0, 4.0], &[1.0; 4]);
    /// let found = RatioAverage::of(view, NonZero::new(2).unwrap());
    /// assert_eq!((found.now, found.crossed), (Ok(-0.5), Some(days[3])));
    /// ```
    pub fn of(history: PairView<'_>, window: NonZero<usize>) -> Self {
        let gaps = gap(history, window);
        let (need, have) = (window.get(), gaps.len());
        let short = Absence::NotEnoughHistory { need, have };
        let now = gaps.last().copied().flatten().ok_or(short);
        let crossed = crossed(history.days(), &gaps);
        Self { window, gaps, now, crossed }
    }
}

/// The first session of the side that the last gap has; a tie on the way keeps the side.
fn crossed(days: &[Day], gaps: &[Option<f64>]) -> Option<Day> {
    let last = gaps.last().copied().flatten().filter(|gap| *gap != 0.0)?;
    let mut first = None;
    for (&day, gap) in days.iter().zip(gaps).rev() {
        match (*gap)? {
            0.0 => {}
            gap if gap.signum() == last.signum() => first = Some(day),
            _ => return first,
        }
    }
    None
}
