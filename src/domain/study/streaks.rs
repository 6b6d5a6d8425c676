//! Streaks of the small leg, what followed them, and the same count by other funds.

use std::num::NonZero;

use super::{SEED, Scope};
use crate::domain::{
    Absence, Day, Pair, PairView, Symbol, Value,
    facts::InstrumentFacts,
    library::{Library, Load},
    metrics::streaks::{
        base_rate::{
            Probability, chance_of_run, expected_longest_run, expected_runs, observed_share,
        },
        forward_returns::{self, Anchor, ForwardReturn},
        opening_streaks::{OpeningStreak, chance_of_opening},
        peer_streaks::{PeerStreak, peer_streak},
        streak::{self, Streak, StreakState},
    },
    reaches,
};

/// A coin gives no more than so many streaks of a length that is called rare.
const FEW: f64 = 5.0;

/// Streaks of a view with what chance would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct StreakStudy {
    /// Every streak of the small leg, in time order.
    pub all: Vec<Streak>,
    /// Where the newest stands.
    pub state: StreakState,
    /// The last session that was read.
    pub as_of: Option<Day>,
    /// The number of returns.
    pub sessions: usize,
    /// The share of sessions that the small leg won.
    pub share: Value,
}

impl StreakStudy {
    /// The streaks of the small leg in a view.
    pub fn of(view: PairView<'_>) -> Self {
        Self {
            all: streak::streaks(view),
            state: streak::state(view),
            as_of: view.last_day(),
            sessions: streak::sessions(view),
            share: observed_share(view),
        }
    }

    /// The streak that a page speaks of: the newest while it lasts or on the day it breaks, else
    /// the longest that ended in the year of the last session, the last of equally long ones, else
    /// the newest.
    pub fn subject(&self) -> Option<&Streak> {
        let as_of = self.as_of?;
        match &self.state {
            StreakState::Running(streak) => Some(streak),
            StreakState::Broken { streak, on, .. } if *on == as_of => Some(streak),
            StreakState::Broken { streak, .. } => {
                let this_year = self.all.iter().filter(|s| s.end.year() == as_of.year());
                // Of equally long ones it is the last.
                Some(this_year.max_by_key(|streak| streak.sessions).unwrap_or(streak))
            }
            StreakState::Idle => None,
        }
    }

    /// A coin that wins as often as the small leg did; none where it won or lost every session, as
    /// such a coin says nothing.
    pub fn coin(&self) -> Option<Probability> {
        self.share.ok().filter(|share| 0.0 < *share && *share < 1.0).and_then(Probability::new)
    }

    /// The chance of a run like the subject's among as many sessions, each won with chance `p`.
    pub fn chance(&self, p: Probability) -> Option<f64> {
        self.chance_of(self.subject()?, p)
    }

    /// The chance of a run as long as `streak` among as many sessions, each won with chance `p`.
    pub fn chance_of(&self, streak: &Streak, p: Probability) -> Option<f64> {
        Some(chance_of_run(self.sessions, NonZero::new(streak.sessions)?, p))
    }

    /// The length of the longest run that as many sessions bring on average, each won with chance `p`.
    pub fn expected_longest(&self, p: Probability) -> f64 {
        expected_longest_run(self.sessions, p)
    }

    /// The shortest run from two sessions on that a fair coin brings only a few times, and how often
    /// it does; none of a short history.
    pub fn rare_length(&self) -> Option<(NonZero<usize>, f64)> {
        let expected = |run| expected_runs(self.sessions, run, Probability::HALF);
        let lengths = (1..=self.sessions).filter_map(NonZero::new);
        let runs = lengths.map(|run| (run, expected(run)));
        runs.into_iter().find(|(_, expected)| *expected <= FEW).filter(|(run, _)| 1 < run.get())
    }

    /// The longest streak, the earliest of equals.
    pub fn longest(&self) -> Option<&Streak> {
        streak::ranked(&self.all).first().map(|(_, longest)| *longest)
    }

    /// The sessions that the running streak has so far; zero where none runs.
    pub fn running(&self) -> usize {
        match &self.state {
            StreakState::Running(streak) => streak.sessions,
            StreakState::Broken { .. } | StreakState::Idle => 0,
        }
    }
}

/// What a fair coin makes of the opening of the last year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpeningChance {
    /// The sessions won at its beginning.
    pub run: usize,
    /// The years that were entered.
    pub years: usize,
    /// The chance that one year opens with as many or more.
    pub in_one: f64,
    /// The chance that any of the years does.
    pub in_any: f64,
}

impl OpeningChance {
    /// The chance of the last opening; none where the history enters no year.
    pub fn of(openings: &[OpeningStreak]) -> Option<Self> {
        let (run, years) = (openings.last()?.sessions(), openings.len());
        let chance = |years| chance_of_opening(years, run, Probability::HALF);
        Some(Self { run, years, in_one: chance(1), in_any: chance(years) })
    }
}

/// Relative returns after streaks of at least `least` sessions, horizon by horizon.
pub fn forward_returns(
    view: PairView<'_>,
    least: NonZero<usize>,
    anchor: Anchor,
) -> [ForwardReturn; 5] {
    forward_returns::forward_returns(view, least, anchor, SEED)
}

/// A fund that a streak is counted again with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its style; empty where it is not known.
    pub style: String,
}

/// The small leg and its peers but for the large leg; the small leg alone where none are known.
pub fn peers(facts: Option<&InstrumentFacts>, small: &Symbol, large: &Symbol) -> Vec<Peer> {
    let peer = |symbol: &Symbol| {
        let style = facts.and_then(|facts| facts.get(symbol)?.style.clone());
        Peer { symbol: symbol.clone(), style: style.unwrap_or_default() }
    };
    let others = facts.map(|facts| facts.peers(small)).unwrap_or_default().into_iter();
    let others = others.map(|other| &other.symbol).filter(|other| ![small, large].contains(other));
    std::iter::once(small).chain(others).map(peer).collect()
}

/// The sessions of a streak counted with a fund; none while its prices load.
pub type PeerCount = Load<Value<PeerStreak>>;

/// Counts the subject of a study again with a fund against the large leg.
///
/// # Errors
/// When the prices of the fund or of the large leg cannot be had.
pub fn count_again(
    library: &dyn Library,
    scope: &Scope,
    study: &StreakStudy,
    subject: &Streak,
    fund: &Symbol,
) -> PeerCount {
    let end = if study.as_of == Some(subject.end) { scope.as_of } else { subject.end };
    let (fund, large) = (library.prices(fund)?, library.prices(scope.large())?);
    Some(fund.and_then(|fund| {
        let pair = Pair::join(&fund.series, &large?.series, scope.basis);
        let (all, known) = (pair.view(), pair.as_of(scope.as_of));
        Ok(match all.days().first() {
            Some(&first) if known.is_empty() => Err(Absence::NotKnownYet { first }),
            _ => reaches(known.days(), end).and_then(|()| peer_streak(known, subject.start, end)),
        })
    }))
}
