//! Ranks of instruments by each of their newest figures, and how they changed in a month.

use rotascope_kernels::{BETA_WINDOW, MOMENTUM_LAG, Z_SCORE_WINDOW};

use super::median_lead::LAG;
use crate::domain::{
    Basis, Day, PriceSeries, Value,
    market::coded_enum,
    metrics::{
        Definition,
        panel::{PanelRow, panel},
        rotation::mansfield,
    },
};

/// Rank, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ranking",
    name: "Rank among the instruments",
    tells: "The place of an instrument by a figure, 1 for the highest, the share of the others that it \
            stands above, and by how many places it has risen in 21 sessions.",
    formula: "rank = 1 + number of instruments with a higher figure;  percentile = number with a lower \
              figure / (number with a figure − 1);  change = rank 21 sessions ago − rank",
    unit: "a place; percent; places",
    no_value: "The instrument has no such figure on the day; for the change, it had none 21 sessions of \
               the benchmark ago; for the percentile, it is the only one.",
    source: "Competition ranking; percentile rank after the convention of spreadsheets (PERCENTRANK)",
};

coded_enum! {
    /// A figure that instruments are ranked by.
    #[derive(Default)]
    pub enum RankedBy("a figure of the ranking") {
        /// The gain from 252 to 21 sessions ago, a share of one.
        #[default]
        Momentum = "momentum",
        /// The distance of the ratio from its average of 200 sessions, in percent.
        Mansfield = "mansfield",
        /// The score of the ratio among its last 63, around 100.
        Score = "score",
        /// The change of the score in 21 sessions, in percent.
        ScoreChange = "change",
        /// Beta to the benchmark over 252 returns.
        Beta = "beta",
        /// The distance from the own peak, a share of one.
        Drawdown = "drawdown",
    }
}

impl RankedBy {
    /// Sessions that the figure looks back on, the newest among them.
    ///
    /// ```
    /// use rotascope::domain::metrics::universe::RankedBy;
    ///
    /// assert_eq!(RankedBy::ScoreChange.sessions(), 84, "63, and 21 before them");
    /// ```
    pub fn sessions(self) -> usize {
        match self {
            Self::Momentum | Self::Beta => BETA_WINDOW + 1,
            Self::Mansfield => mansfield::SESSIONS.get(),
            Self::Score => Z_SCORE_WINDOW,
            Self::ScoreChange => Z_SCORE_WINDOW + MOMENTUM_LAG,
            Self::Drawdown => 1,
        }
    }

    fn of(self, row: &PanelRow) -> Value {
        match self {
            Self::Momentum => row.momentum,
            Self::Mansfield => row.mansfield,
            Self::Score => row.score,
            Self::ScoreChange => row.score_change,
            Self::Beta => row.beta,
            Self::Drawdown => row.drawdown,
        }
    }
}

/// A figure of an instrument and its place among all that have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The figure.
    pub value: Value,
    /// The place, 1 for the highest; none without a figure.
    pub rank: Option<usize>,
    /// The share of the others that have a lower figure; none where there is no other.
    pub percentile: Option<f64>,
    /// The place of 21 sessions of the benchmark before; none where it had no figure then.
    pub before: Option<usize>,
}

impl Ranked {
    /// Places that it has risen in 21 sessions of the benchmark; none where it has no figure, or had none
    /// then.
    pub fn rise(&self) -> Option<isize> {
        Some(self.before?.cast_signed() - self.rank?.cast_signed())
    }
}

/// Every instrument ranked by every figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    columns: Vec<(RankedBy, Vec<Ranked>)>,
}

impl Ranking {
    /// The ranking by figures, each with its values and the places of 21 sessions before, in one order of
    /// the instruments.
    pub(in crate::domain) fn of(
        columns: impl Iterator<Item = (RankedBy, Vec<Value>, Vec<Option<usize>>)>,
    ) -> Self {
        let column = |(by, values, before)| (by, ranked(values, before));
        Self { columns: columns.map(column).collect() }
    }

    /// The instruments ranked by a figure, in the order in which they were handed in.
    pub fn by(&self, figure: RankedBy) -> &[Ranked] {
        let column = self.columns.iter().find(|(by, _)| *by == figure);
        column.map(|(_, ranked)| ranked.as_slice()).unwrap_or_default()
    }
}

/// The ranking of instruments against a benchmark, as it was known at the close of `as_of`.
///
/// ```
/// use rotascope::domain::{Basis, Day, PriceSeries, metrics::universe::{RankedBy, ranking}};
///
/// let days: Vec<Day> = (0..300).filter_map(Day::from_epoch_days).collect();
/// let series = |symbol: &str, step: f64| {
///     let closes = (0..300).map(|n| 100.0 + step * f64::from(n)).collect();
///     PriceSeries::new(symbol.parse()?, days.clone(), closes, vec![])
/// };
/// let (spy, fast, slow) = (series("SPY", 0.1)?, series("FAST", 0.5)?, series("SLOW", 0.2)?);
///
/// let found = ranking(&spy, &[&slow, &fast], Basis::Price, days[299]);
/// let [slow, fast] = found.by(RankedBy::Momentum) else { unreachable!() };
/// assert_eq!((fast.rank, fast.percentile, fast.rise()), (Some(1), Some(1.0), Some(0)));
/// assert_eq!((slow.rank, slow.percentile), (Some(2), Some(0.0)));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn ranking(
    benchmark: &PriceSeries,
    instruments: &[&PriceSeries],
    basis: Basis,
    as_of: Day,
) -> Ranking {
    let now = panel(benchmark, instruments, basis, as_of);
    let then = benchmark.sessions_to(as_of).checked_sub(LAG + 1);
    let then = then.and_then(|at| benchmark.days().get(at));
    let before = then.map(|day| panel(benchmark, instruments, basis, *day)).unwrap_or_default();
    let columns = RankedBy::ALL.iter().map(|by| {
        let values = |rows: &[PanelRow]| rows.iter().map(|row| by.of(row)).collect::<Vec<_>>();
        let before: Vec<Option<f64>> = values(&before).into_iter().map(Result::ok).collect();
        (*by, values(&now), places_of(&before))
    });
    Ranking::of(columns)
}

/// The place of each figure, 1 for the highest; equal ones share a place, and none has none.
pub(in crate::domain) fn places_of(figures: &[Option<f64>]) -> Vec<Option<usize>> {
    let places = Places::of(figures.iter().flatten());
    figures.iter().map(|figure| Some(places.rank((*figure)?))).collect()
}

/// Values with their places; those of before are none where they are not handed in.
fn ranked(values: Vec<Value>, before: Vec<Option<usize>>) -> Vec<Ranked> {
    let places = Places::of(values.iter().flatten());
    let rows = values.into_iter().zip(before.into_iter().chain(std::iter::repeat(None)));
    rows.map(|(value, before)| Ranked {
        value,
        rank: value.ok().map(|value| places.rank(value)),
        percentile: value.ok().and_then(|value| places.percentile(value)),
        before,
    })
    .collect()
}

/// The figures that there are, the lowest first.
struct Places(Vec<f64>);

impl Places {
    fn of<'a>(figures: impl Iterator<Item = &'a f64>) -> Self {
        let mut known: Vec<f64> = figures.copied().collect();
        known.sort_unstable_by(f64::total_cmp);
        Self(known)
    }

    /// The place of one of the figures, 1 for the highest; equal ones share a place.
    fn rank(&self, value: f64) -> usize {
        1 + self.0.len() - self.0.partition_point(|other| *other <= value)
    }

    /// The share of the others that are lower than one of the figures; none where there is no other.
    fn percentile(&self, value: f64) -> Option<f64> {
        let others = self.0.len().checked_sub(1).filter(|others| 0 < *others)?;
        Some(self.0.partition_point(|other| *other < value) as f64 / others as f64)
    }
}
