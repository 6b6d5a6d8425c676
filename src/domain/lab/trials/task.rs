//! What is tried, as it goes to those who do it.

use serde::{Deserialize, Serialize};

use super::piece::Piece;
use crate::domain::{
    Day, PairView, Value,
    metrics::lab::{CrossGrid, Market, Plan, walk_forward::year_blocks},
};

/// The sessions from one window to the next.
const STEP: usize = 5;
/// How many windows there are.
const COUNT: usize = 99;
/// The index of the first purchase: the session after the slowest window is full.
pub(super) const START: usize = STEP * COUNT;

/// The windows of the moving averages that are tried against each other, in sessions: 99 of them,
/// which make 4,851 pairs.
///
/// ```
/// use rotascope::domain::lab::windows;
///
/// assert_eq!((windows().len(), windows()[0], windows()[98]), (99, 5, 495));
/// ```
pub fn windows() -> Vec<usize> {
    (1..=COUNT).map(|number| STEP * number).collect()
}

/// What is tried on a pair: every pair of moving averages, and what a rule holds at other times.
///
/// It goes to workers as bytes and back.
///
/// ```
/// use rotascope::domain::{
///     Day, PairView,
///     lab::{Piece, Trials},
///     metrics::lab::{Market, Plan},
/// };
///
/// let days: Vec<Day> = (0..1_000).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..1_000).map(|at| 100.0 + f64::from(at % 70)).collect();
/// let view = PairView::new(&days, &small, &[100.0; 1_000]);
/// let market = Market { view, cash: Ok(&[0.0; 999]) };
/// let trials = Trials::new(market, &Plan::even(1_000, 0), 0.001)?;
/// assert_eq!(trials.pieces().first(), Some(&Piece::Chance));
/// assert_eq!(Trials::from_bytes(&trials.to_bytes()), Some(trials));
/// assert_eq!(Trials::from_bytes(b"nothing"), None);
/// # Ok::<(), rotascope::domain::Absence>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trials {
    days: Vec<i32>,
    small: Vec<f64>,
    large: Vec<f64>,
    cash: Vec<f64>,
    cost: f64,
    plan: Plan,
}

impl Trials {
    /// What is tried of a plan on a market at a cost a side, a share of one.
    ///
    /// No value where the return of cash is not known.
    pub fn new(market: Market<'_>, plan: &Plan, cost: f64) -> Value<Self> {
        Ok(Self {
            days: market.view.days().iter().map(|day| day.epoch_days()).collect(),
            small: market.view.small().to_vec(),
            large: market.view.large().to_vec(),
            cash: market.cash?.to_vec(),
            cost,
            plan: plan.clone(),
        })
    }

    /// Its form between threads.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The trials of a form; none where it is that of none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// The pieces, those first that are told first.
    pub fn pieces(&self) -> Vec<Piece> {
        let days = self.session_days();
        let market = self.market(&days);
        let years = self.grid(market).map(|grid| year_blocks(grid.steps(), market.view.spacing()));
        let years = years.unwrap_or_default();
        let of_grid = if years.is_empty() { None } else { Some(Piece::Overfitting) };
        let years = years.into_iter().map(|year| Piece::Year { from: year.start, to: year.end });
        std::iter::once(Piece::Chance).chain(years).chain(of_grid).collect()
    }

    /// Its sessions.
    pub(super) fn session_days(&self) -> Vec<Day> {
        self.days.iter().filter_map(|day| Day::from_epoch_days(*day)).collect()
    }

    /// The market, with its sessions.
    pub(super) fn market<'a>(&'a self, days: &'a [Day]) -> Market<'a> {
        Market { view: PairView::new(days, &self.small, &self.large), cash: Ok(&self.cash) }
    }

    /// Every pair of moving averages.
    pub(super) fn grid(&self, market: Market<'_>) -> Value<CrossGrid> {
        CrossGrid::new(market, &windows(), self.cost)
    }

    /// The plan of the rule, and the cost a side.
    pub(super) fn plan(&self) -> (&Plan, f64) {
        (&self.plan, self.cost)
    }
}
