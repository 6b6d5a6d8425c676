//! Policy rate, yields and jobs, and how the pair has moved with them.

use std::num::NonZero;

use super::SEED;
use crate::domain::{
    Absence, Day, Observation, PairView, Value,
    facts::{MacroColumn, MacroId, PolicyFacts},
    library::{Library, Load},
    metrics::rates::{
        easing_cycles::{EasingCycle, cuts_within, easing_cycles},
        effective_changes::effective_changes,
        event_sets::EventSet,
        event_study::{EventStudy, EventWindow, event_study, event_study_months},
        payrolls::{JobsTrend, jobs_trend},
        rate_beta::{RateBetaPoint, RateFit, rate_betas_again, rate_fit},
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
    Some(library.macro_file(id)?.map(|file| Published {
        observations: known(&file, column, as_of).to_vec(),
        source: file.provenance.source.clone(),
    }))
}

/// The observations of a column that a day knows.
fn known(file: &MacroFile, column: MacroColumn, as_of: Day) -> &[Observation] {
    file.column(column, as_of).map(|known| known.series.as_of(as_of)).unwrap_or_default()
}

/// The cycles of rate cuts to the as-of day; nothing while the decisions load.
///
/// # Errors
/// When the decisions cannot be had.
pub fn cycles(library: &dyn Library) -> Load<Vec<EasingCycle>> {
    let (policy, as_of) = (library.policy()?, library.as_of()?);
    Some(policy.map(|policy| easing_cycles(&policy.changes_to(as_of))))
}

/// The newest cycle of cuts, and the cuts of the last twelve months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Easing {
    /// The cycle.
    pub cycle: EasingCycle,
    /// The number of cuts in twelve months.
    pub recent: usize,
    /// What they come to, in basis points; negative.
    pub recent_bp: f64,
}

impl Easing {
    /// The easing that a day knows of; none before the first cut.
    pub fn of(policy: &PolicyFacts, as_of: Day) -> Option<Self> {
        let decisions = policy.changes_to(as_of);
        let cycle = easing_cycles(&decisions).pop()?;
        let year = as_of.plus_months(-12).plus_days(1);
        let (recent, recent_bp) = cuts_within(&decisions, year, as_of);
        Some(Self { cycle, recent, recent_bp })
    }
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
    window: EventWindow,
    as_of: Day,
) -> EventStudy {
    let days = events.days(&policy.changes_to(as_of), as_of);
    event_study(view, &days, window, SEED).in_simple_returns()
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
    let as_of = library.as_of()?;
    let (two, ten) = (library.macro_file(MacroId::Yield2)?, library.macro_file(MacroId::Yield10)?);
    Some(two.and_then(|two| Ok(moves_with(view, &two, &*ten?, as_of))))
}

/// The weekly lead of a pair beside the moves of the 2-year and the 10-year yield, as a day knows them.
pub(crate) fn moves_with(
    view: PairView<'_>,
    two: &MacroFile,
    ten: &MacroFile,
    as_of: Day,
) -> Vec<WeeklyMove> {
    let [two, ten] = [two, ten].map(|file| known(file, MacroColumn::Level, as_of));
    weekly_moves(view, two, ten)
}

/// The coefficients on both yields, window by window, and the weeks they are of.
#[derive(Clone, Debug, PartialEq)]
pub struct RateBetas {
    /// The weeks of a window.
    pub weeks: NonZero<usize>,
    /// Every week.
    pub moves: Vec<WeeklyMove>,
    /// The coefficients from the first full window on.
    pub points: Vec<RateBetaPoint>,
}

impl RateBetas {
    /// The coefficients over windows of so many weeks; those of `before` are taken from there, as far
    /// as its weeks are the same.
    pub fn of(moves: Vec<WeeklyMove>, weeks: NonZero<usize>, before: Option<&Self>) -> Self {
        let before = before.filter(|before| before.weeks == weeks);
        let known = before.map(|before| (&*before.moves, &*before.points));
        let points = rate_betas_again(&moves, weeks, known.unwrap_or_default());
        Self { weeks, moves, points }
    }
}

/// The coefficients on both yields over the newest window of weeks.
///
/// # Errors
/// [`Absence::NotEnoughHistory`] where there are fewer weeks.
pub fn newest_fit(moves: &[WeeklyMove], weeks: usize) -> Value<RateFit> {
    let newest = moves.get(moves.len().saturating_sub(weeks)..).unwrap_or_default();
    match newest.len() {
        have if have < weeks => Err(Absence::NotEnoughHistory { need: weeks, have }),
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

impl PayrollVintage {
    /// True where it was published by a day.
    pub(crate) fn is_known(&self, as_of: Day) -> bool {
        self.published.is_none_or(|day| day <= as_of)
    }

    /// The mean change a month over the last months, and its interval.
    ///
    /// # Errors
    /// Where there are fewer months, or one is missing.
    pub fn trend(&self, months: usize) -> Value<JobsTrend> {
        jobs_trend(&self.levels, months)
    }

    /// The same vintage to the end of a month; none where it does not reach so far.
    #[must_use]
    pub fn to(mut self, end: Day) -> Option<Self> {
        self.levels.retain(|level| level.period_end <= end);
        self.levels.last().is_some_and(|last| last.period_end == end).then_some(self)
    }
}

/// Newest vintage of payrolls that was published by a day.
///
/// # Errors
/// [`Absence::NotKnownYet`] where every vintage is later, and [`Absence::NotInSnapshot`] where none
/// has levels by the day.
pub fn known_vintage(file: &MacroFile, as_of: Day) -> Value<PayrollVintage> {
    let all = vintages(file, as_of);
    let first = all.iter().find_map(|vintage| vintage.published);
    let none = first.map_or(Absence::NotInSnapshot, |first| Absence::NotKnownYet { first });
    all.into_iter().rfind(|vintage| vintage.is_known(as_of)).ok_or(none)
}

/// Every vintage of payrolls that has levels by a day, oldest first.
pub fn vintages(file: &MacroFile, as_of: Day) -> Vec<PayrollVintage> {
    let levels = file.vintages().iter().filter_map(|vintage| {
        let levels = vintage.column(MacroColumn::Level)?.as_of(as_of).to_vec();
        Some(PayrollVintage { published: vintage.published, levels })
    });
    levels.filter(|vintage| !vintage.levels.is_empty()).collect()
}
