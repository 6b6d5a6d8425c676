//! Moving averages in the order of their values, kept from session to session.

use super::{
    pairs::place,
    table::{Row, Switch},
};

/// A window's place in the list of windows, and its mean on the session.
#[derive(Clone, Copy)]
struct Entry {
    mean: f64,
    window: u32,
}

/// The windows in the order of their means, the lowest first; of equal means the order stays.
pub(super) struct Order {
    entries: Vec<Entry>,
    windows: usize,
}

impl Order {
    /// The order of means on a first session; of equal ones the faster is the lower.
    pub(super) fn of(means: &[f64]) -> Self {
        let entries = (0..).zip(means).map(|(window, mean)| Entry { mean: *mean, window });
        let mut entries: Vec<Entry> = entries.collect();
        entries.sort_by(|a, b| a.mean.total_cmp(&b.mean).then(a.window.cmp(&b.window)));
        Self { entries, windows: means.len() }
    }

    /// True where no two means are equal.
    pub(super) fn is_strict(&self) -> bool {
        self.entries.is_sorted_by(|a, b| a.mean < b.mean)
    }

    /// For every pair whether the faster mean stands above the slower one.
    pub(super) fn sides(&self) -> Vec<bool> {
        let mut ranks = vec![0_usize; self.windows];
        for (rank, entry) in self.entries.iter().enumerate() {
            if let Some(place) = ranks.get_mut(entry.window as usize) {
                *place = rank;
            }
        }
        let slower = |fast: usize| ranks.iter().skip(fast + 1);
        ranks
            .iter()
            .enumerate()
            .flat_map(|(fast, rank)| slower(fast).map(move |it| it < rank))
            .collect()
    }

    /// Goes on to the means of the next session; every pair that changes places adds its switch.
    ///
    /// Insertion moves a mean past exactly those above it, one after the other, so that each is met
    /// once.
    #[inline]
    pub(super) fn go_on(
        &mut self,
        mean: impl Fn(usize) -> f64,
        switch: Option<&Switch>,
        sums: &mut [Row],
    ) {
        for entry in &mut self.entries {
            entry.mean = mean(entry.window as usize);
        }
        for end in 1..self.entries.len() {
            let mut at = end;
            while let Some(&[low, high]) = self.entries.get(at.wrapping_sub(1)..=at)
                && high.mean < low.mean
            {
                self.entries.swap(at - 1, at);
                at -= 1;
                let Some(switch) = switch else { continue };
                // What was the lower one stands above the other now.
                let (is_enter, fast, slow) = if low.window < high.window {
                    (true, low.window, high.window)
                } else {
                    (false, high.window, low.window)
                };
                let change = if is_enter { &switch.enter } else { &switch.leave };
                let place = place(fast as usize, slow as usize, self.windows);
                if let Some(sums) = sums.get_mut(place) {
                    for (sum, change) in sums.iter_mut().zip(change) {
                        *sum += *change;
                    }
                }
            }
        }
    }
}
