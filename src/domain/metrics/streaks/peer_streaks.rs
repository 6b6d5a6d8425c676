//! Peer streaks: the sessions of a streak counted with another fund.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Day, PairView, Value,
    metrics::{Definition, performance::geometric_excess::geometric_excess},
};

/// The same count, for readers.
pub const DEFINITION: Definition = Definition {
    key: "same_count",
    name: "The same count by another fund",
    tells: "How long the streak would have been, had it been counted with another fund from the same \
            first session on. Funds that hold nearly the same can differ widely: one session lost by \
            a hair ends a count.",
    formula: "the longest k such that s > l on the first k sessions from the streak's first one on",
    unit: "sessions; margins in percentage points",
    no_value: "The fund has no session before the streak, or none in it.",
    source: "this project",
};

/// A streak's sessions as another fund had them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeerStreak {
    /// Sessions won in a row, counted from the streak's first session; they may go on after it.
    pub in_row: usize,
    /// The first session that was not won, where there is one.
    pub lost: Option<Lost>,
    /// Sessions won among those of the streak, whether in a row or not.
    pub won: usize,
    /// Sessions of the streak that the fund has.
    pub sessions: usize,
    /// The geometric excess return over the sessions of the streak, a share of one.
    pub excess: Value,
}

/// The session that ended a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lost {
    /// The session.
    pub day: Day,
    /// The return of the fund less that of the large leg, a share of one; zero or below.
    pub margin: f64,
}

/// The sessions from `start` to `end`, the last one of a streak, counted with the legs of `view`.
///
/// No value where the view has no session before `start`, or none from there to `end`.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::streaks::peer_streaks::peer_streak};
///
/// let days: Vec<Day> = (0..6).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 5.0, 6.0, 3.0, 4.0, 5.0], &[1.0; 6]);
/// let found = peer_streak(view, days[1], days[4]).unwrap();
/// assert_eq!((found.in_row, found.won, found.sessions), (2, 3, 4));
/// assert_eq!(found.lost.map(|lost| (lost.day, lost.margin)), Some((days[3], -0.5)));
/// assert!(peer_streak(view, days[0], days[4]).is_err(), "nothing to measure the first return from");
/// ```
pub fn peer_streak(view: PairView<'_>, start: Day, end: Day) -> Value<PeerStreak> {
    let first = *view.days().first().ok_or(Absence::NoCommonSession)?;
    let before = view.days().partition_point(|&day| day < start).checked_sub(1);
    let counted = view.from(before.ok_or(Absence::NotKnownYet { first })?);
    let inside = counted.to(end);
    let ahead = |(_, small, large): &(Day, f64, f64)| large < small;
    let sessions = inside.len().saturating_sub(1);
    if sessions == 0 {
        return Err(Absence::NoCommonSession);
    }
    let lost = counted.returns().find(|session| !ahead(session));
    Ok(PeerStreak {
        in_row: counted.returns().take_while(ahead).count(),
        lost: lost.map(|(day, small, large)| Lost { day, margin: small - large }),
        won: inside.returns().filter(ahead).count(),
        sessions,
        excess: geometric_excess(inside),
    })
}
