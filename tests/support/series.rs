//! Made-up pairs for every property.

use proptest::prelude::*;
use rotascope::domain::{Day, PairView, Weekday};

/// The columns of a pair, owned.
#[derive(Clone, Debug)]
pub struct Columns {
    pub days: Vec<Day>,
    pub small: Vec<f64>,
    pub large: Vec<f64>,
}

impl Columns {
    pub fn view(&self) -> PairView<'_> {
        PairView::new(&self.days, &self.small, &self.large)
    }

    /// The same sessions with levels multiplied, a factor a leg.
    pub fn scaled(&self, small: f64, large: f64) -> Self {
        let times = |levels: &[f64], factor: f64| levels.iter().map(|v| v * factor).collect();
        let (small, large) = (times(&self.small, small), times(&self.large, large));
        Self { days: self.days.clone(), small, large }
    }

    /// One leg as both.
    pub fn against_itself(&self) -> Self {
        Self { large: self.small.clone(), ..self.clone() }
    }

    /// A copy of the first sessions, with nothing behind them.
    pub fn cut(&self, len: usize) -> Self {
        Self {
            days: self.days[..len].to_vec(),
            small: self.small[..len].to_vec(),
            large: self.large[..len].to_vec(),
        }
    }
}

/// Walks of both legs with ties, on sessions with week-ends, holidays and a rare long gap.
pub fn columns() -> impl Strategy<Value = Columns> {
    let step = prop_oneof![6 => 1..=1_i32, 3 => 2..=5_i32, 1 => 20..=70_i32];
    let gap = prop_oneof![60 => Just(0_i32), 1 => 300..=900_i32];
    let change = || prop_oneof![1 => Just(0.0), 6 => -0.08..0.08_f64];
    let row = (step, gap, change(), change());
    let start = (7_000..12_000_i32, -6.0..9.0_f64, -6.0..9.0_f64);
    (start, prop::collection::vec(row, 0..420)).prop_map(|((day, small, large), rows)| {
        let mut columns = Columns { days: vec![], small: vec![], large: vec![] };
        let (mut day, mut small, mut large) = (day, 10_f64.powf(small), 10_f64.powf(large));
        for (step, gap, small_change, large_change) in rows {
            day += step + gap;
            small *= 1.0 + small_change;
            large *= 1.0 + large_change;
            columns.days.push(Day::from_epoch_days(day).unwrap());
            columns.small.push(small);
            columns.large.push(large);
        }
        columns
    })
}

/// Sessions of a view from one index to another, both included.
pub fn between(view: PairView<'_>, from: usize, to: usize) -> PairView<'_> {
    view.first(to + 1).from(from)
}

/// Days in a row, with a level a leg from the number of the day.
pub fn daily(len: usize, levels: impl FnMut(usize) -> (f64, f64)) -> Columns {
    let days = (10_000..).filter_map(Day::from_epoch_days).take(len).collect();
    let (small, large) = (0..len).map(levels).unzip();
    Columns { days, small, large }
}

/// A number that is not random but looks so, from −1 to 1.
pub fn scattered(n: usize) -> f64 {
    ((n as f64 * 12.989_8).sin() * 43_758.545_3).fract()
}

/// Levels of a million that move by about a thousandth, and stand still in between.
pub fn hard() -> Columns {
    let mut ticks = 0.0;
    daily(10_400, |n| {
        if !(4_000..6_000).contains(&n) {
            ticks += (3.0 * scattered(n)).round();
        }
        (1e6 + ticks / 1_024.0, if n < 100 { 3e6 } else { 1e6 })
    })
}

/// The first weekdays from a day on.
pub fn weekdays(from: Day, count: usize) -> Vec<Day> {
    let days = (0..).map(|number| from.plus_days(number));
    let is_session = |day: &Day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    days.filter(is_session).take(count).collect()
}

/// Numbers from −0.5 to below 0.5 that look random, the same for the same seed.
pub fn noise(seed: u32) -> impl Iterator<Item = f64> {
    states(seed).map(|state| f64::from(state >> 16) / 65_536.0 - 0.5)
}

/// The linear congruential generator of Numerical Recipes; its low bits are hardly random.
pub fn states(seed: u32) -> impl Iterator<Item = u32> {
    let next = |&state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    std::iter::successors(Some(seed), next).skip(1)
}
