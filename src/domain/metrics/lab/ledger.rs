//! Money in both legs and cash: its value, and what trading costs.
//!
//! Levels are positive and finite, and one at the first trade, so that a leg that is held all the
//! time is worth its own level to the last bit.

use super::plan::Weights;

/// What one unit of each holding is worth on a session.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    pub(super) small: f64,
    pub(super) large: f64,
    pub(super) cash: f64,
}

/// Units of both legs and of cash.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ledger {
    small: f64,
    large: f64,
    cash: f64,
}

/// A rebalancing, in shares of the value before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rebalanced {
    /// Value that changed hands: sales and purchases.
    pub(super) traded: f64,
    /// What it cost.
    pub(super) cost: f64,
}

/// A trade below this share of the money is rounding.
const ROUNDING: f64 = 1e-12;
/// The steps to the value after costs; there are at most as many kinks as legs.
const STEPS: usize = 4;

impl Ledger {
    /// One unit of cash.
    pub(super) const START: Self = Self { small: 0.0, large: 0.0, cash: 1.0 };

    /// The value of everything.
    pub(super) fn value(self, worth: Worth) -> f64 {
        let Self { small, large, cash } = self;
        // Legs that are worth the same are one, whatever the weights: X against X is X.
        let legs = if worth.small == worth.large {
            (small + large) * worth.small
        } else {
            small * worth.small + large * worth.large
        };
        legs + cash * worth.cash
    }

    /// The shares of the value that stand in the legs.
    pub(super) fn weights(self, worth: Worth) -> Weights {
        let value = self.value(worth);
        Weights { small: self.small * worth.small / value, large: self.large * worth.large / value }
    }

    /// Trades to weights at a cost a side; none where only rounding would be traded.
    pub(super) fn trade(&mut self, to: Weights, worth: Worth, cost: f64) -> Option<Rebalanced> {
        let before = self.value(worth);
        let held = [self.small * worth.small, self.large * worth.large];
        let after = value_after(before, held, [to.small, to.large], cost);
        let moved = (to.small * after - held[0]).abs() + (to.large * after - held[1]).abs();
        if moved <= ROUNDING * before {
            return None;
        }
        let cash = if to.small + to.large == 1.0 { 0.0 } else { to.cash() };
        *self = Self {
            small: to.small * after / worth.small,
            large: to.large * after / worth.large,
            cash: cash * after / worth.cash,
        };
        Some(Rebalanced { traded: moved / before, cost: 1.0 - after / before })
    }
}

/// The value that is left once weights of it are held, each side of a trade paid for.
///
/// It is the root of v + c·Σ|wᵢv − hᵢ| − V, which bends upward, so that steps of Newton's from the
/// right end on it.
fn value_after(value: f64, held: [f64; 2], to: [f64; 2], cost: f64) -> f64 {
    let mut after = value;
    for _ in 0..STEPS {
        let (mut paid, mut slope) = (value, 1.0);
        for (held, weight) in held.into_iter().zip(to) {
            let side = if held < weight * after { cost } else { -cost };
            paid += side * held;
            slope += side * weight;
        }
        after = paid / slope;
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One per cent a side, so that sums can be done by hand.
    fn check(held: [f64; 2], to: [f64; 2], expected: f64) {
        let after = value_after(100.0, held, to, 0.01);
        assert!((after - expected).abs() < 1e-12, "{after}");
        let moved: f64 = held.iter().zip(to).map(|(held, to)| (to * after - held).abs()).sum();
        assert!((after + 0.01 * moved - 100.0).abs() < 1e-12, "every side is paid for");
    }

    #[test]
    fn a_side_costs_what_changes_hands() {
        // A first purchase: what is bought and its cost are the money.
        check([0.0, 0.0], [1.0, 0.0], 100.0 / 1.01);
        // A full switch sells and buys.
        check([100.0, 0.0], [0.0, 1.0], 99.0 / 1.01);
        // To cash is one side.
        check([0.0, 100.0], [0.0, 0.0], 99.0);
        // From 60 and 40 to halves: 10 are sold, a little less is bought.
        check([60.0, 40.0], [0.5, 0.5], (100.0 - 0.6 + 0.4) / 1.0);
    }

    #[test]
    fn nothing_costs_nothing() {
        assert_eq!(value_after(0.3, [0.3, 0.0], [0.0, 1.0], 0.0), 0.3);
        let worth = Worth { small: 1.7, large: 0.9, cash: 1.0 };
        let mut ledger = Ledger::START;
        assert!(ledger.trade(Weights::SMALL, worth, 0.01).is_some());
        assert!(ledger.trade(Weights::SMALL, worth, 0.01).is_none());
    }
}
