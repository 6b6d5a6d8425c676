//! Every pair of moving averages: the small leg while the faster one stands above the slower.

use std::{cmp::Ordering, ops::Range};

use super::{
    legs::{LARGE, Legs, SMALL},
    one::sums_of,
    order::Order,
    pairs::{pair_count, pairs},
    power_sums::PowerSums,
    table::{Row, Table, power_sums},
};
use crate::{LANES, Lanes, mean_distances};

/// All pairs of windows on the ratio of two legs.
///
/// Decisions begin on the session on which the slowest window is full, and are traded on the next
/// close, which is the session that [`Legs`] begin with. On a tie the side is kept, and at the
/// beginning it is the large leg.
///
/// ```
/// use rotascope_kernels::{Costs, CrossSweep, Legs};
///
/// let ratio = [1.0, 1.0, 2.0, 4.0, 2.0, 1.0];
/// let sweep = CrossSweep::new(ratio.to_vec(), &[1, 2]);
/// let legs = Legs::new(&ratio[sweep.start()..], &[1.0; 4], &[], Costs::a_side(0.0));
/// // Above its mean of two on the third and fourth session, so held from the fourth to the sixth.
/// let found = sweep.sums(&legs, 0..legs.len());
/// assert!((found[0].total_return() + 0.75).abs() < 1e-12);
/// ```
#[derive(Clone, Debug)]
pub struct CrossSweep {
    ratio: Vec<f64>,
    windows: Vec<usize>,
    shares: Vec<f64>,
}

impl CrossSweep {
    /// All pairs of ascending windows of at least one session.
    pub fn new(ratio: Vec<f64>, windows: &[usize]) -> Self {
        let shares = windows.iter().map(|window| 1.0 / *window as f64).collect();
        Self { ratio, windows: windows.to_vec(), shares }
    }

    /// The session of the first trade: the one after the slowest window is full.
    pub fn start(&self) -> usize {
        self.windows.last().copied().unwrap_or(0)
    }

    /// The pairs in the order of results: the fastest window with all slower ones first.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let window = |at: usize| self.windows.get(at).copied();
        pairs(self.windows.len())
            .filter_map(move |(fast, slow)| Some((window(fast)?, window(slow)?)))
    }

    /// The sums of every pair over a range of steps of the legs.
    ///
    /// Sums over ranges that follow each other add up to those of all.
    #[inline(never)]
    pub fn sums(&self, legs: &Legs, steps: Range<usize>) -> Vec<PowerSums> {
        let steps = steps.start..steps.end.min(legs.len());
        if steps.is_empty() {
            return vec![PowerSums::default(); pair_count(self.windows.len())];
        }
        let table = Table::new(legs, steps.clone());
        // What is held over a step was decided on the session before its trade.
        let decided = self.start() + steps.start - 1;
        let mut order = self.order_on(decided);
        let [large, small] = table.constant;
        let held = order.sides().into_iter();
        let mut sums: Vec<Row> =
            held.map(|is_small| if is_small { small } else { large }).collect();
        self.walk(&mut order, decided + 1, &table, &mut sums);
        let mut found: Vec<PowerSums> = sums.into_iter().map(power_sums).collect();
        for ((fast, slow), sums) in self.pairs().zip(&mut found) {
            if table.is_rough(sums) {
                *sums = sums_of(legs, &self.held(fast, slow, legs.len()), steps.clone());
            }
        }
        found
    }

    /// What a pair holds over each step, and after the last one.
    pub fn held(&self, fast: usize, slow: usize, steps: usize) -> Vec<u8> {
        let first = self.start().saturating_sub(1);
        self.decided(fast, slow, first..first + steps + 1)
    }

    /// What a pair decides on each of some sessions, from the first decision on.
    ///
    /// Only means that are needed for them are summed.
    pub fn decided(&self, fast: usize, slow: usize, sessions: Range<usize>) -> Vec<u8> {
        let first = self.start().saturating_sub(1);
        let wanted = sessions.start.max(first)..sessions.end.min(self.ratio.len());
        let is_strict = |session: &usize| {
            side(self.mean_on(*session, fast), self.mean_on(*session, slow)).is_some()
        };
        // On a tie the side of the last session without one is kept.
        let from = (first..=wanted.start).rev().find(is_strict).unwrap_or(first);
        let back = (from + 1).saturating_sub(slow.max(fast));
        let ratio = self.ratio.get(back..wanted.end).unwrap_or_default();
        let [fast, slow] = [fast, slow].map(|window| mean_distances(ratio, window));
        let mut held = LARGE;
        let decided = fast.into_iter().zip(slow).skip(from - back).map(|(fast, slow)| {
            held = side(fast, slow).unwrap_or(held);
            held
        });
        decided.skip(wanted.start - from).collect()
    }

    /// A mean on a session, as distance from its ratio.
    fn mean_on(&self, session: usize, window: usize) -> Option<f64> {
        let held = self.ratio.get((session + 1).checked_sub(window)?..=session)?;
        *mean_distances(held, window).last()?
    }

    /// The order on a session, as it has come about since the first decision.
    fn order_on(&self, session: usize) -> Order {
        let first = self.start().saturating_sub(1);
        let mut from = session;
        let mut order = Order::of(&self.means(from));
        // Means that are equal are in the order of the last session on which they were not.
        while first < from && !order.is_strict() {
            from -= 1;
            order = Order::of(&self.means(from));
        }
        for session in from + 1..=session {
            let means = self.means(session);
            order.go_on(|window| means.get(window).copied().unwrap_or(f64::NAN), None, &mut []);
        }
        order
    }

    /// The means on one session, as distances from its ratio.
    fn means(&self, session: usize) -> Vec<f64> {
        let held = self.ratio.get(..=session).unwrap_or_default();
        let newest = held.last().copied().unwrap_or(f64::NAN);
        let (mut sum, mut before) = (0.0, 0);
        let mut values = held.iter().rev();
        let mean = |(window, share): (&usize, &f64)| {
            sum = values.by_ref().take(window - before).fold(sum, |sum, it| sum + (it - newest));
            before = *window;
            sum * share
        };
        self.windows.iter().zip(&self.shares).map(mean).collect()
    }

    /// Goes on from session to session, four means of a window at a time.
    fn walk(&self, order: &mut Order, from: usize, table: &Table, sums: &mut [Row]) {
        let mut means = vec![[0.0; LANES]; self.windows.len()];
        // A decision on the session before the last step's end is the last that is traded.
        let switches = table.switches.chunks(LANES);
        for (four, switches) in switches.enumerate() {
            let session = from + four * LANES;
            self.four_means(session, &mut means);
            for (lane, switch) in switches.iter().enumerate() {
                let mean = |window: usize| {
                    means.get(window).and_then(|four| four.get(lane)).copied().unwrap_or(f64::NAN)
                };
                order.go_on(mean, Some(switch), sums);
            }
        }
    }

    /// The means on a session and the three after it.
    #[inline]
    fn four_means(&self, session: usize, means: &mut [[f64; LANES]]) {
        let mut last = [f64::NAN; LANES];
        let ahead = self.ratio.get(session..).unwrap_or_default();
        for (place, value) in last.iter_mut().zip(ahead) {
            *place = *value;
        }
        let newest = Lanes::new(last);
        if ahead.len() < LANES {
            for (lane, _) in ahead.iter().enumerate() {
                for (four, mean) in means.iter_mut().zip(self.means(session + lane)) {
                    if let Some(place) = four.get_mut(lane) {
                        *place = mean;
                    }
                }
            }
            return;
        }
        let held = self.ratio.get(..session + LANES).unwrap_or_default();
        let mut values = held.windows(LANES).rev();
        let (mut sum, mut before) = (Lanes::splat(0.0), 0);
        for ((window, share), four) in self.windows.iter().zip(&self.shares).zip(means) {
            for values in values.by_ref().take(window - before) {
                let values: [f64; LANES] = values.try_into().unwrap_or([f64::NAN; LANES]);
                sum += Lanes::new(values) - newest;
            }
            before = *window;
            *four = (sum * Lanes::splat(*share)).to_array();
        }
    }
}

/// The side that two means decide for; none on a tie, or where one is missing.
fn side(fast: Option<f64>, slow: Option<f64>) -> Option<u8> {
    match fast?.partial_cmp(&slow?)? {
        Ordering::Greater => Some(SMALL),
        Ordering::Less => Some(LARGE),
        Ordering::Equal => None,
    }
}
