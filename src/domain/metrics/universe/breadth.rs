//! Every line of breadth in one pass.

use std::borrow::Cow;

use rotascope_kernels::{Benchmark, LANES, Lanes, interleave, write_ratios};

use super::{
    BreadthLine,
    advance_decline::Advances,
    ahead_share::{Ahead, LAGS},
    dispersion::Dispersion,
    median_lead,
    net_new_highs::NewHighs,
    share_above_average::{AboveAverage, WINDOWS},
};
use crate::domain::{Basis, Day, PriceSeries, Value, metrics::panel::levels_on};

/// How many of the instruments take part, session by session of the benchmark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breadth {
    /// The sessions of the benchmark.
    pub days: Vec<Day>,
    /// The share above the average of 50 and of 200 sessions; see
    /// [`share_above_average`](super::share_above_average).
    pub above: [BreadthLine; 2],
    /// The share ahead of the benchmark over 21, 63 and 252 sessions; see
    /// [`ahead_share`](super::ahead_share).
    pub ahead: [BreadthLine; 3],
    /// The share at a high less the share at a low; see [`net_new_highs`](super::net_new_highs).
    pub new_highs: BreadthLine,
    /// The median return less the benchmark's; see [`median_lead`].
    pub median_lead: BreadthLine,
    /// The deviation of returns; see [`dispersion`](super::dispersion).
    pub dispersion: BreadthLine,
    /// Those that rose less those that fell; see [`advance_decline`](super::advance_decline), which
    /// sums it up.
    pub net_advances: BreadthLine,
}

impl Breadth {
    /// The lines to the close of a day, with nothing behind it.
    ///
    /// ```
    /// use rotascope::domain::{Day, metrics::universe::Breadth};
    ///
    /// let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
    /// let breadth = Breadth { days: days.clone(), ..Breadth::default() };
    /// assert_eq!(breadth.to(days[1]).days, days[..2]);
    /// ```
    #[must_use]
    pub fn to(&self, as_of: Day) -> Self {
        let sessions = self.days.partition_point(|day| *day <= as_of);
        let first = |line: &BreadthLine| line.first(sessions);
        Self {
            days: self.days.get(..sessions).unwrap_or_default().to_vec(),
            above: self.above.each_ref().map(first),
            ahead: self.ahead.each_ref().map(first),
            new_highs: first(&self.new_highs),
            median_lead: first(&self.median_lead),
            dispersion: first(&self.dispersion),
            net_advances: first(&self.net_advances),
        }
    }
}

/// Breadth of instruments against a benchmark, as it was known at the close of `as_of`.
///
/// An instrument without levels in the basis does not count. Shares and returns are shares of one.
///
/// ```
/// use rotascope::domain::{Basis, Day, PriceSeries, metrics::universe::breadth};
///
/// let days: Vec<Day> = (0..60).filter_map(Day::from_epoch_days).collect();
/// let series = |symbol: &str, last: f64| {
///     let mut closes = vec![100.0; 60];
///     closes[59] = last;
///     PriceSeries::new(symbol.parse()?, days.clone(), closes, vec![])
/// };
/// let (spy, up, down) = (series("SPY", 101.0)?, series("UP", 110.0)?, series("DOWN", 90.0)?);
///
/// let found = breadth(&spy, &[&up, &down], Basis::Price, days[59])?;
/// assert_eq!(found.above[0].newest(), Some((0.5, 2)));
/// assert_eq!(found.ahead[0].newest(), Some((0.5, 2)));
/// assert_eq!(found.above[1].newest(), None, "there are no 200 sessions");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// No value where the benchmark has no levels in the basis.
pub fn breadth(
    benchmark: &PriceSeries,
    instruments: &[&PriceSeries],
    basis: Basis,
    as_of: Day,
) -> Value<Breadth> {
    let sessions = benchmark.sessions_to(as_of);
    let days = benchmark.days().get(..sessions).unwrap_or_default();
    let base = levels_on(benchmark, basis, days)?;
    let known = instruments.iter().filter_map(|one| levels_on(one, basis, days).ok());
    let levels: Vec<Cow<'_, [f64]>> = known.collect();
    let levels: Vec<&[f64]> = levels.iter().map(Cow::as_ref).collect();
    let benchmark = Benchmark::new(&base);
    let mut counts = Counts::new(&benchmark);
    let mut ratios = Vec::with_capacity(sessions);
    for group in levels.chunks(LANES) {
        let levels = interleave(group);
        write_ratios(&mut ratios, &levels, &benchmark);
        counts.count(&levels, &ratios);
    }
    let median_lead = median_lead::line(&levels, &base);
    Ok(Breadth { days: days.to_vec(), median_lead, ..counts.lines() })
}

/// What is counted four instruments at a time.
struct Counts {
    above: [AboveAverage; 2],
    ahead: [Ahead; 3],
    new_highs: NewHighs,
    dispersion: Dispersion,
    advances: Advances,
}

impl Counts {
    fn new(benchmark: &Benchmark) -> Self {
        let sessions = benchmark.rows();
        Self {
            above: WINDOWS.map(|window| AboveAverage::new(sessions, window)),
            ahead: LAGS.map(|lag| Ahead::new(sessions, lag)),
            new_highs: NewHighs::new(sessions),
            dispersion: Dispersion::new(benchmark),
            advances: Advances::new(sessions),
        }
    }

    fn count(&mut self, levels: &[Lanes], ratios: &[Lanes]) {
        self.above.iter_mut().for_each(|above| above.count(levels));
        self.ahead.iter_mut().for_each(|ahead| ahead.count(ratios));
        self.new_highs.count(levels);
        self.dispersion.count(levels);
        self.advances.count(levels);
    }

    fn lines(&self) -> Breadth {
        Breadth {
            above: self.above.each_ref().map(AboveAverage::line),
            ahead: self.ahead.each_ref().map(Ahead::line),
            new_highs: self.new_highs.line(),
            dispersion: self.dispersion.line(),
            net_advances: self.advances.line(),
            ..Breadth::default()
        }
    }
}
