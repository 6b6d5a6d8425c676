//! What is held, and what it returns.

/// All in cash.
pub const CASH: u8 = 2;
/// All in the large leg.
pub const LARGE: u8 = 0;
/// All in the small leg.
pub const SMALL: u8 = 1;

/// What is left of one unit of money by a trade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Costs {
    /// By a purchase with cash.
    pub buy: f64,
    /// By a sale for cash.
    pub sell: f64,
    /// By a sale of one leg and the purchase of the other.
    pub switch: f64,
}

impl Costs {
    /// The costs of trading at a cost a side, a share of the value traded.
    pub fn a_side(cost: f64) -> Self {
        Self { buy: 1.0 / (1.0 + cost), sell: 1.0 - cost, switch: (1.0 - cost) / (1.0 + cost) }
    }

    /// What is left by a trade from one holding to another.
    pub(super) fn of(self, from: u8, to: u8) -> f64 {
        match (from, to) {
            (CASH, CASH) | (SMALL, SMALL) | (LARGE, LARGE) => 1.0,
            (CASH, _) => self.buy,
            (_, CASH) => self.sell,
            _ => self.switch,
        }
    }
}

/// Returns of both legs and of cash, a session each, from the session after the first purchase on.
#[derive(Clone, Debug)]
pub struct Legs {
    /// Returns of the large leg, the small leg and cash.
    returns: [Vec<f64>; 3],
    /// What trades leave.
    pub(super) costs: Costs,
}

impl Legs {
    /// Returns from levels, the first of which are those of the first purchase; cash has a return a
    /// step.
    ///
    /// What is missing of cash earns nothing.
    pub fn new(small: &[f64], large: &[f64], cash: &[f64], costs: Costs) -> Self {
        let (small, large) = (returns(small), returns(large));
        let count = small.len().min(large.len());
        let cash = cash.iter().copied().chain(std::iter::repeat(0.0)).take(count).collect();
        Self { returns: [large, small, cash], costs }
    }

    /// The number of returns.
    pub fn len(&self) -> usize {
        self.returns.iter().map(Vec::len).min().unwrap_or(0)
    }

    /// True where there is no return.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a holding returns in a step, and what cash does.
    pub(super) fn at(&self, holding: u8, step: usize) -> (f64, f64) {
        let of = |holding: u8| {
            let column = self.returns.get(usize::from(holding));
            column.and_then(|column| column.get(step)).copied().unwrap_or(0.0)
        };
        (of(holding), of(CASH))
    }

    /// The growth in a step that ends with a trade, the first one begins with a purchase, and what
    /// cash returns.
    ///
    /// The growth of the step is one plus its return.
    pub(super) fn step(&self, step: usize, holding: u8, next: u8) -> (f64, f64) {
        let (earned, cash) = self.at(holding, step);
        let bought = if step == 0 { self.costs.of(CASH, holding) } else { 1.0 };
        ((1.0 + earned) * bought * self.costs.of(holding, next), cash)
    }
}

fn returns(levels: &[f64]) -> Vec<f64> {
    let steps = levels.iter().zip(levels.iter().skip(1));
    steps.map(|(before, level)| level / before - 1.0).collect()
}
