//! The same holdings at another time: moved together around the sessions.

use super::{legs::Legs, one::sums_of, power_sums::powers};

/// Holdings of a rule as stretches: where each begins, and what it holds.
type Runs = Vec<(usize, u8)>;

/// The share of a figure that rounding may cost.
const ROOM: f64 = 5e-10;

/// The sums of returns above cash and of their squares, once what is held over each step has been
/// moved later by each of these numbers of steps, around the end.
///
/// Trades cost what they cost, the first purchase too; where the end meets the beginning the money
/// changes its place for nothing.
///
/// ```
/// use rotascope_kernels::{Costs, LARGE, Legs, SMALL, shifted};
///
/// let legs = Legs::new(&[1.0, 2.0, 2.0], &[1.0, 1.0, 3.0], &[], Costs::a_side(0.0));
/// assert_eq!(shifted(&legs, &[SMALL, LARGE], &[0, 1]), [[3.0, 5.0], [0.0, 0.0]]);
/// ```
#[inline(never)]
pub fn shifted(legs: &Legs, held: &[u8], shifts: &[usize]) -> Vec<[f64; 2]> {
    let steps = legs.len().min(held.len());
    let held = held.get(..steps).unwrap_or(held);
    let (runs, kept) = (runs(held), Kept::new(legs, steps));
    shifts.iter().map(|shift| kept.moved(legs, held, &runs, shift % steps.max(1))).collect()
}

/// Stretches of the same holding; the last one may go on at the beginning.
fn runs(held: &[u8]) -> Runs {
    let changes = held.iter().zip(held.iter().skip(1)).zip(1..);
    let changes = changes.filter(|((before, after), _)| before != after);
    let changes = changes.map(|((_, after), at)| (at, *after));
    held.first().map(|holding| (0, *holding)).into_iter().chain(changes).collect()
}

/// Sums up to every step of each holding.
struct Kept {
    sums: [Vec<[f64; 2]>; 3],
    scale: f64,
    steps: usize,
}

impl Kept {
    fn new(legs: &Legs, steps: usize) -> Self {
        let mut scale = 0.0;
        let mut of = |holding: u8| {
            let mut total = [0.0; 2];
            let mut sums = vec![total];
            sums.extend((0..steps).map(|step| {
                total = plus(total, excess(legs, step, holding, holding), 1.0);
                total
            }));
            scale += total[1];
            sums
        };
        let sums = [of(0), of(1), of(2)];
        Self { sums, scale, steps }
    }

    fn moved(&self, legs: &Legs, held: &[u8], runs: &Runs, shift: usize) -> [f64; 2] {
        let mut total = [0.0; 2];
        let ends = runs.iter().skip(1).map(|(start, _)| *start).chain([self.steps]);
        let next = runs.iter().skip(1).chain(runs.first());
        for (((start, holding), end), (_, next)) in runs.iter().zip(ends).zip(next) {
            let (from, to) = (start + shift, end + shift);
            // A stretch over the end goes on at the beginning.
            let parts = [(from.min(self.steps), to.min(self.steps)), around(from, to, self.steps)];
            for (from, to) in parts {
                total = plus(total, self.until(*holding, to), 1.0);
                total = plus(total, self.until(*holding, from), -1.0);
            }
            let last = (to - 1) % self.steps;
            if last + 1 < self.steps {
                total = plus(total, excess(legs, last, *holding, *next), 1.0);
                total = plus(total, excess(legs, last, *holding, *holding), -1.0);
            }
        }
        let lost = f64::EPSILON * (runs.len() + 8) as f64 * self.scale;
        if ROOM * total[1] < lost {
            let mut other = held.to_vec();
            other.rotate_right(shift);
            let [first, second, ..] = sums_of(legs, &other, 0..self.steps).powers;
            return [first, second];
        }
        total
    }

    fn until(&self, holding: u8, step: usize) -> [f64; 2] {
        let sums = self.sums.get(usize::from(holding));
        sums.and_then(|sums| sums.get(step)).copied().unwrap_or([0.0; 2])
    }
}

/// The part of a stretch beyond the end, from the beginning.
fn around(from: usize, to: usize, steps: usize) -> (usize, usize) {
    (from.saturating_sub(steps), to.saturating_sub(steps))
}

/// The return above cash of a step, and its square.
fn excess(legs: &Legs, step: usize, holding: u8, next: u8) -> [f64; 2] {
    let (growth, cash) = legs.step(step, holding, next);
    let [first, second, ..] = powers(growth - 1.0 - cash);
    [first, second]
}

fn plus(sums: [f64; 2], more: [f64; 2], sign: f64) -> [f64; 2] {
    [sums[0] + sign * more[0], sums[1] + sign * more[1]]
}
