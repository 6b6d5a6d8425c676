//! Since when the ratio has not been as high, or as low.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{Absence, Day, PairView, Value, market::coded_enum, metrics::Definition};

/// Highest since, for readers.
pub const DEFINITION: Definition = Definition {
    key: "highest_since",
    name: "Highest since",
    tells: "The last earlier session on which the ratio closed as high as on the last one, or as low. \
            Where there is none, it is at the extreme of the whole history.",
    formula: "max s < t with Qₛ ≥ Qₜ (≤ for the lowest), where Q = S / L",
    unit: "a date; sessions since then",
    no_value: "Fewer than two sessions.",
    source: "Definition; as the financial press speaks of records",
};

coded_enum! {
    /// The end of the range at which a ratio stands.
    pub enum Extreme("an end of the range") {
        /// The top.
        Highest = "highest",
        /// The bottom.
        Lowest = "lowest",
    }
}

/// How far back no session was as high, or as low, as the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// The last earlier session that was; none in the whole history.
    pub since: Option<Day>,
    /// The first session of the history.
    pub first: Day,
    /// The sessions of which the last is the extreme, itself included.
    pub sessions: usize,
}

/// How far back no session was as high, or as low, as the last one of a view.
///
/// No value of fewer than two sessions.
///
/// ```
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::performance::highest_since::{Extreme, record};
///
/// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[3.0, 1.0, 1.5, 2.0], &[1.0; 4]);
/// let highest = record(view, Extreme::Highest)?;
/// assert_eq!((highest.since, highest.sessions), (Some(days[0]), 3));
/// assert_eq!(record(view, Extreme::Lowest)?.since, Some(days[2]));
/// let whole = record(view.first(2), Extreme::Lowest)?;
/// assert_eq!((whole.since, whole.sessions), (None, 2));
/// # Ok::<(), rotascope::domain::Absence>(())
/// ```
pub fn record(view: PairView<'_>, extreme: Extreme) -> Value<Record> {
    record_of(view, &ratios(view), extreme)
}

fn ratios(view: PairView<'_>) -> Vec<f64> {
    view.iter().map(|(_, small, large)| small / large).collect()
}

fn record_of(view: PairView<'_>, ratios: &[f64], extreme: Extreme) -> Value<Record> {
    let too_short = Absence::NotEnoughHistory { need: 2, have: view.len() };
    let first = *view.days().first().ok_or(too_short)?;
    let (last, earlier) = ratios.split_last().filter(|_| 1 < ratios.len()).ok_or(too_short)?;
    let is_as_far = |ratio: &f64| match extreme {
        Extreme::Highest => last <= ratio,
        Extreme::Lowest => ratio <= last,
    };
    let rival = earlier.iter().rposition(is_as_far);
    Ok(Record {
        since: rival.and_then(|at| view.days().get(at)).copied(),
        first,
        sessions: view.len() - rival.map_or(0, |at| at + 1),
    })
}

/// The farther reaching of both records, and which it is.
///
/// No value of fewer than two sessions.
pub fn farthest(view: PairView<'_>) -> Value<(Extreme, Record)> {
    let ratios = ratios(view);
    let of = |extreme| record_of(view, &ratios, extreme).map(|record| (extreme, record));
    let (highest, lowest) = (of(Extreme::Highest)?, of(Extreme::Lowest)?);
    Ok(if highest.1.sessions < lowest.1.sessions { lowest } else { highest })
}
