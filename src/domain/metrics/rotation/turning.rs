//! Turning of a map beside that of noise.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::{Formula, Position, Profile};
use crate::domain::{
    Absence, PairView, Value,
    metrics::{
        Definition, Seed,
        stats::{
            self,
            moves::{self, log_moves},
            random::Random,
        },
    },
};

/// Clockwise steps, for readers.
pub const DEFINITION: Definition = Definition {
    key: "clockwise_steps",
    name: "Clockwise steps against noise",
    tells: "How many steps on the map turn clockwise around its centre, and how many do so on maps \
            of random walks, which hold no rotation at all. Where both shares are alike, the \
            turning is made by the averages and not by the market.",
    formula: "clockwise: xₜ₋₁ yₜ < yₜ₋₁ xₜ, where x = X − 100 and y = Y − 100;  noise: 499 walks as \
              long as the history, of normal moves as large as its own on average;  \
              p = (1 + walks whose last k steps turn clockwise as often as the tail or more) / 500",
    unit: "share of steps in percent; p from 0 to 1",
    no_value: "The map has fewer than two positions, or fewer steps than the tail; nothing varied.",
    source: "Monte Carlo test of G. A. Barnard (1963), as in A. C. Davison and D. V. Hinkley, \
             Bootstrap Methods and their Application, chapter 4; applied by this project",
};

const WALKS: usize = 499;

/// Steps of a map, and those of them that turn clockwise around the centre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    /// Steps between two positions.
    pub steps: usize,
    /// Steps that turn clockwise; one straight towards the centre or away from it does not.
    pub clockwise: usize,
}

/// The turning of a map beside that of random walks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NullOverlay {
    /// All steps of the map on bars that are over.
    pub here: Turns,
    /// The last of them, as many as are drawn.
    pub tail: Turns,
    /// The share of clockwise steps on maps of random walks, from 0 to 1.
    pub noise_share: f64,
    /// The chance that the tail of a random walk turns clockwise as often or more often.
    pub p_value: f64,
    /// The random walks drawn.
    pub walks: usize,
    /// The seed of their random numbers.
    pub seed: Seed,
}

impl Turns {
    /// The share of steps that turn clockwise, from 0 to 1.
    ///
    /// No value without a step.
    pub fn share(self) -> Value {
        match self.steps {
            0 => Err(Absence::NotEnoughHistory { need: 1, have: 0 }),
            steps => Ok(self.clockwise as f64 / steps as f64),
        }
    }

    fn of(clockwise: &[bool]) -> Self {
        let turned = clockwise.iter().filter(|&&turned| turned).count();
        Self { steps: clockwise.len(), clockwise: turned }
    }
}

/// The turning of the map of a pair, and of maps of as many random walks of the same length.
///
/// The tail is the last `tail` steps. Equal seeds give equal results, bit for bit. No value where
/// the map has fewer steps than the tail, or where nothing varied.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::{Seed, rotation::{Formula, Profile, turning::null_overlay}};
///
/// let days: Vec<Day> = (0..900).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..900).map(|n| (0.1 * f64::from(n * n)).sin().exp()).collect();
/// let view = PairView::new(&days, &small, &[1.0; 900]);
/// let overlay = |tail| {
///     let tail = NonZero::new(tail).unwrap();
///     null_overlay(view, Formula::RotationMap, Profile::Weekly, tail, Seed(1))
/// };
/// let found = overlay(12).unwrap();
/// assert!((found.noise_share - 0.75).abs() < 0.02, "noise turns clockwise too");
/// assert!(overlay(500).is_err(), "the map is shorter than this tail");
/// ```
pub fn null_overlay(
    view: PairView<'_>,
    formula: Formula,
    profile: Profile,
    tail: NonZero<usize>,
    seed: Seed,
) -> Value<NullOverlay> {
    overlay_of_moves(&finished_moves(view, profile), formula, profile, tail, seed)
}

/// The moves of a pair between bars that are over, of which alone its turning is made.
pub(crate) fn finished_moves(view: PairView<'_>, profile: Profile) -> Vec<f64> {
    log_moves(profile.bars(view).finished())
}

/// The turning of the map of a series of moves, as [`null_overlay`].
pub(crate) fn overlay_of_moves(
    moves: &[f64],
    formula: Formula,
    profile: Profile,
    tail: NonZero<usize>,
    seed: Seed,
) -> Value<NullOverlay> {
    let place = formula.placing(profile);
    let turns = clockwise_steps(&place(moves));
    let drawn = last(&turns, tail)
        .ok_or(Absence::NotEnoughHistory { need: tail.get(), have: turns.len() })?;
    let size = (stats::sum(moves.iter().map(|move_| move_ * move_)) / moves.len() as f64).sqrt();
    if size <= moves::ROUNDING {
        return Err(Absence::NoVariation);
    }
    let mut random = Random::new(seed);
    let (mut noise, mut as_clockwise) = (Turns::default(), 0_usize);
    for _ in 0..WALKS {
        let walk: Vec<f64> = moves.iter().map(|_| size * random.normal()).collect();
        let turns = clockwise_steps(&place(&walk));
        let all = Turns::of(&turns);
        noise.steps += all.steps;
        noise.clockwise += all.clockwise;
        let as_often = last(&turns, tail).is_some_and(|walk| drawn.clockwise <= walk.clockwise);
        as_clockwise += usize::from(as_often);
    }
    Ok(NullOverlay {
        here: Turns::of(&turns),
        tail: drawn,
        noise_share: noise.share()?,
        p_value: (1 + as_clockwise) as f64 / (1 + WALKS) as f64,
        walks: WALKS,
        seed,
    })
}

/// The last steps, where there are so many.
fn last(turns: &[bool], tail: NonZero<usize>) -> Option<Turns> {
    turns.get(turns.len().checked_sub(tail.get())?..).map(Turns::of)
}

/// Steps from one position to that of the next bar: true where it turns clockwise.
fn clockwise_steps(positions: &[Value<Position>]) -> Vec<bool> {
    let steps = positions.iter().zip(positions.iter().skip(1));
    let both = steps.filter_map(|(from, to)| Some(((*from).ok()?, (*to).ok()?)));
    both.map(|(from, to)| {
        let ((x, y), (next_x, next_y)) = (from.from_centre(), to.from_centre());
        x * next_y < y * next_x
    })
    .collect()
}
