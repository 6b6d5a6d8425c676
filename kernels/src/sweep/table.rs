//! What a switch changes, session by session, in sums to the end of a block.

use std::ops::Range;

use wide::f64x2;

use super::{
    legs::{LARGE, Legs, SMALL},
    power_sums::{PowerSums, powers},
};

/// Sums of one rule side by side: four powers, the logarithm of growth, trades.
pub(super) type Row = [f64x2; 3];

/// What a switch into the small leg and one out of it add to the sums of a block.
#[derive(Clone, Copy)]
pub(super) struct Switch {
    pub(super) enter: Row,
    pub(super) leave: Row,
}

/// The switches of a block of steps.
pub(super) struct Table {
    /// One a step of the block, for a trade at its end.
    pub(super) switches: Vec<Switch>,
    /// The sums of a rule that holds the large leg all the time, and of one that holds the small one.
    pub(super) constant: [Row; 2],
    /// Sums of the size of what each power may be taken away from.
    scale: [f64; 4],
    steps: f64,
}

/// The share of a figure that rounding may cost.
const ROOM: f64 = 5e-10;

impl Table {
    pub(super) fn new(legs: &Legs, steps: Range<usize>) -> Self {
        let count = steps.len();
        let mut switches = Vec::with_capacity(count);
        let (mut constant, mut later) = ([PowerSums::default(); 2], [0.0; 4]);
        let (mut later_growth, mut scale) = (0.0, [0.0; 4]);
        for step in steps.rev() {
            let stay = |holding| legs.step(step, holding, holding);
            let traded = |holding, next| legs.step(step, holding, next);
            let ((large, cash), (small, _)) = (stay(LARGE), stay(SMALL));
            let switch = |growth: f64, without: f64, sign: f64| {
                let own = powers(growth - 1.0 - cash);
                let old = powers(without - 1.0 - cash);
                let mut sums = PowerSums { trades: 1.0, ..PowerSums::default() };
                for (place, ((own, old), later)) in
                    sums.powers.iter_mut().zip(own.iter().zip(old).zip(later))
                {
                    *place = sign * later + (own - old);
                }
                sums.log_growth = sign * later_growth + (growth / without).ln();
                row(&sums)
            };
            switches.push(Switch {
                enter: switch(traded(LARGE, SMALL).0, large, 1.0),
                leave: switch(traded(SMALL, LARGE).0, small, -1.0),
            });
            for (sums, growth) in constant.iter_mut().zip([large, small]) {
                *sums = sums.with(growth, cash, false);
            }
            let pairs = powers(small - 1.0 - cash).into_iter().zip(powers(large - 1.0 - cash));
            for ((later, scale), (small, large)) in later.iter_mut().zip(&mut scale).zip(pairs) {
                *later += small - large;
                *scale += (small - large).abs();
            }
            later_growth += (small / large).ln();
        }
        switches.reverse();
        Self { switches, constant: constant.map(|sums| row(&sums)), scale, steps: count as f64 }
    }

    /// True where taking sums from each other may have cost more digits than there is room for.
    pub(super) fn is_rough(&self, sums: &PowerSums) -> bool {
        let lost = f64::EPSILON * (sums.trades + 8.0) * ROOM.recip();
        let [first, second, third, fourth] = self.scale.map(|scale| lost * scale);
        let [_, squares, _, fourths] = sums.powers;
        let spread = (squares / self.steps).sqrt();
        let fits = first <= self.steps * spread
            && second <= squares
            && third <= self.steps * spread * spread * spread
            && fourth <= fourths;
        0.0 < sums.trades && !fits
    }
}

pub(super) fn row(sums: &PowerSums) -> Row {
    let [a, b, c, d] = sums.powers;
    [f64x2::new([a, b]), f64x2::new([c, d]), f64x2::new([sums.log_growth, sums.trades])]
}

pub(super) fn power_sums(row: Row) -> PowerSums {
    let [[a, b], [c, d], [log_growth, trades]] = row.map(f64x2::to_array);
    PowerSums { powers: [a, b, c, d], log_growth, trades }
}
