//! Policy rate, yields and jobs, and how the pair has moved with them.

use std::num::NonZero;

use super::SEED;
use crate::domain::{
    Absence, Day, Observation, PairView, Value,
    facts::{MacroColumn, MacroId, PolicyFacts},
    library::{Library, Load},
    metrics::rates::{
        easing_cycles::{EasingCycle, easing_cycles},
        effective_changes::effective_changes,
        event_sets::EventSet,
        event_study::{EventStudy, EventWindow, event_study, event_study_months},
        payrolls::{JobsTrend, jobs_trend},
        rate_beta::{RateFit, rate_fit},
        weekly_moves::{WeeklyMove, weekly_moves},
    },
    snapshot::MacroFile,
};

/// A series as far as it was published, and its publisher.
pub struct Published {
    /// The observations.
    pub observations: Vec<Observation>,
    /// The publisher.
    pub source: String,
}

/// The levels of an economic series, or the size factor, as the as-of day knows them; nothing while
/// the series loads.
///
/// # Errors
/// When the series cannot be had.
pub fn published(library: &dyn Library, id: MacroId) -> Load<Published> {
    let as_of = library.as_of()?;
    let column = match id {
        MacroId::SizeFactor => MacroColumn::SmallMinusBig,
        _ => MacroColumn::Level,
    };
    Some(library.macro_file(id)?.map(|file| {
        let known = file.column(column, as_of);
        let known = known.map(|known| known.series.as_of(as_of).to_vec());
        Published {
            observations: known.unwrap_or_default(),
            source: file.provenance.source.clone(),
        }
    }))
}

/// The cycles of rate cuts to the as-of day; nothing while the decisions load.
///
/// # Errors
/// When the decisions cannot be had.
pub fn cycles(library: &dyn Library) -> Load<Vec<EasingCycle>> {
    let (policy, as_of) = (library.policy()?, library.as_of()?);
    Some(policy.map(|policy| easing_cycles(&policy.changes_to(as_of))))
}

/// The events of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudiedEvents<'a> {
    /// Decisions of one kind.
    Of(EventSet),
    /// Days of the reader's own.
    Own(&'a [Day]),
}

impl StudiedEvents<'_> {
    fn days(self, decisions: &[(Day, f64)], as_of: Day) -> Vec<Day> {
        match self {
            Self::Of(set) => set.days(decisions),
            Self::Own(days) => days.iter().copied().filter(|day| *day <= as_of).collect(),
        }
    }
}

/// The ratio of a pair around events, by session, in simple returns.
///
/// The view ends at `as_of`, and so do the decisions.
pub fn ratio_events(
    view: PairView<'_>,
    policy: &PolicyFacts,
    events: StudiedEvents<'_>,
    as_of: Day,
) -> EventStudy {
    let days = events.days(&policy.changes_to(as_of), as_of);
    event_study(view, &days, EventWindow::SESSIONS, SEED).in_simple_returns()
}

/// The size factor around events, by month, in simple returns; cuts and rises are found in the monthly rate.
///
/// # Errors
/// When the rate or the factor cannot be had.
pub fn factor_events(library: &dyn Library, events: StudiedEvents<'_>) -> Load<EventStudy> {
    let as_of = library.as_of()?;
    let rate = match published(library, MacroId::FedFunds)? {
        Ok(rate) => rate.observations,
        Err(error) => return Some(Err(error)),
    };
    Some(published(library, MacroId::SizeFactor)?.map(|factor| {
        let days = events.days(&effective_changes(&rate), as_of);
        event_study_months(&factor.observations, &days, EventWindow::MONTHS, SEED)
            .in_simple_returns()
    }))
}

/// The weekly lead of a pair beside the moves of both yields; nothing while these load.
///
/// # Errors
/// When a yield cannot be had.
pub fn moves(library: &dyn Library, view: PairView<'_>) -> Load<Vec<WeeklyMove>> {
    let two = published(library, MacroId::Yield2)?;
    let ten = published(library, MacroId::Yield10)?;
    Some(two.and_then(|two| Ok(weekly_moves(view, &two.observations, &ten?.observations))))
}

/// The coefficients on both yields over the newest window of weeks.
///
/// # Errors
/// [`Absence::NotEnoughHistory`] where there are fewer weeks.
pub fn newest_fit(moves: &[WeeklyMove], weeks: NonZero<usize>) -> Value<RateFit> {
    let newest = moves.get(moves.len().saturating_sub(weeks.get())..).unwrap_or_default();
    match newest.len() {
        have if have < weeks.get() => Err(Absence::NotEnoughHistory { need: weeks.get(), have }),
        _ => rate_fit(newest),
    }
}

/// The levels of payrolls in one vintage, as far as they had been published.
#[derive(Clone, Debug, PartialEq)]
pub struct PayrollVintage {
    /// The day on which it was published; none where there is only one vintage.
    pub published: Option<Day>,
    /// The levels.
    pub levels: Vec<Observation>,
}

/// Every vintage of payrolls that has levels by a day, oldest first.
pub fn vintages(file: &MacroFile, as_of: Day) -> Vec<PayrollVintage> {
    let levels = file.vintages().iter().filter_map(|vintage| {
        let levels = vintage.column(MacroColumn::Level)?.as_of(as_of).to_vec();
        Some(PayrollVintage { published: vintage.published, levels })
    });
    levels.filter(|vintage| !vintage.levels.is_empty()).collect()
}

/// Job growth over several months in the vintage that a day may use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JobsStudy {
    /// The mean change and its interval.
    pub trend: Value<JobsTrend>,
    /// The day on which the vintage was published; none where there is only one.
    pub published: Option<Day>,
}

/// Job growth over so many months.
///
/// # Errors
/// [`Absence::NotInSnapshot`] where the file has no levels.
pub fn jobs(file: &MacroFile, months: usize, as_of: Day) -> Value<JobsStudy> {
    let used = file.column(MacroColumn::Level, as_of)?;
    let trend = jobs_trend(used.series.as_of(as_of), months);
    Ok(JobsStudy { trend, published: used.published })
}
