//! What the Federal Reserve decided, when it meets, and what it projected.

use super::{DatedFact, PointInTime, Provenance, latest, point_in_time::check_order};
use crate::domain::{Day, Error, Value, market::coded_enum};

coded_enum! {
    /// What happens on a day of the Federal Reserve's calendar.
    pub enum MeetingKind("a kind of meeting") {
        /// The chair's term ends.
        ChairTermEnds = "chair_term_ends",
        /// A decision on the policy rate.
        Meeting = "meeting",
        /// A decision, with new projections.
        MeetingWithProjections = "meeting_with_projections",
    }
}

/// From June to the end of the next year.
const ANNOUNCED_DAYS_BEFORE: i32 = 560;
/// No two regular meetings are further apart.
const BETWEEN_MEETINGS_DAYS: i32 = 56;

/// A change of the federal funds target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// The day of the decision.
    pub day: Day,
    /// The upper bound from then on, in percent; the target itself until 2008.
    pub upper_percent: f64,
    /// The lower bound, in percent; the same as the upper one until 2008.
    pub lower_percent: f64,
    /// The change of the upper bound in basis points; never zero.
    pub change_bp: i32,
}

/// A day of the Federal Reserve's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub day: Day,
    /// What happens.
    pub kind: MeetingKind,
    /// The same in words.
    pub label: String,
    /// Who published the day.
    pub source: String,
}

/// The median of the participants' projections of the federal funds rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// The day of the projection.
    pub as_of: Day,
    /// The year at whose end the rate is projected.
    pub for_year_end: i32,
    /// The rate in percent.
    pub median_percent: f64,
    /// Who published it.
    pub source: String,
}

impl DatedFact for Decision {
    fn known_on(&self) -> Day {
        self.day
    }
}

impl DatedFact for Projection {
    fn known_on(&self) -> Day {
        self.as_of
    }
}

/// All facts about monetary policy of the snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyFacts {
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The changes of the target, oldest first.
    pub decisions: Vec<Decision>,
    /// The calendar, in order; its days are announced long before.
    pub calendar: Vec<Meeting>,
    /// The projections, oldest first.
    pub projections: Vec<Projection>,
}

impl PolicyFacts {
    /// Facts with decisions and calendar in order.
    ///
    /// # Errors
    /// When days are out of order, a lower bound is above the upper one, or a change is not the
    /// difference to the decision before.
    pub fn new(
        provenance: Provenance,
        decisions: Vec<Decision>,
        calendar: Vec<Meeting>,
        projections: Vec<Projection>,
    ) -> Result<Self, Error> {
        check_decisions(&decisions)?;
        let days = || calendar.iter().map(|meeting| meeting.day);
        if let Some((_, day)) = days().zip(days().skip(1)).find(|(before, day)| day <= before) {
            let problem = format!("{day} stands twice or out of order");
            return Err(Error::invalid(problem, "sort the calendar").at_field("calendar"));
        }
        check_order(&projections, "projections")?;
        Ok(Self { provenance, decisions, calendar, projections })
    }

    /// The decision in force on `as_of`.
    ///
    /// # Errors
    /// As [`latest`].
    pub fn in_force(&self, as_of: Day) -> Value<PointInTime<'_, Decision>> {
        latest(&self.decisions, as_of)
    }

    /// The decisions made by the end of `as_of`, oldest first.
    pub fn decisions_to(&self, as_of: Day) -> &[Decision] {
        let count = self.decisions.partition_point(|decision| decision.day <= as_of);
        self.decisions.get(..count).unwrap_or_default()
    }

    /// The same as days with their changes in basis points, as the metrics of rates take them.
    pub fn changes_to(&self, as_of: Day) -> Vec<(Day, f64)> {
        let known = self.decisions_to(as_of).iter();
        known.map(|decision| (decision.day, f64::from(decision.change_bp))).collect()
    }

    /// The calendar after `as_of`, as far as it had been announced: a year's meetings are made
    /// public in the summer of the year before.
    pub fn ahead(&self, as_of: Day) -> impl Iterator<Item = &Meeting> {
        let announced = as_of.plus_days(ANNOUNCED_DAYS_BEFORE);
        let is_ahead = move |meeting: &&Meeting| as_of < meeting.day && meeting.day <= announced;
        self.calendar.iter().filter(is_ahead)
    }

    /// The next decision; none where the calendar begins so late that one before it may be missing.
    pub(crate) fn next_decision(&self, as_of: Day) -> Option<&Meeting> {
        let decisions = |meeting: &&Meeting| meeting.kind != MeetingKind::ChairTermEnds;
        let next = self.ahead(as_of).find(decisions)?;
        (as_of.days_until(next.day) <= BETWEEN_MEETINGS_DAYS).then_some(next)
    }
}

fn check_decisions(decisions: &[Decision]) -> Result<(), Error> {
    let invalid =
        |problem: String, remedy: &str| Err(Error::invalid(problem, remedy).at_field("decisions"));
    let mut before: Option<&Decision> = None;
    for decision in decisions {
        let Decision { day, upper_percent, lower_percent, change_bp } = decision;
        if !(lower_percent <= upper_percent && upper_percent.is_finite()) {
            return invalid(format!("{day}: the bounds are exchanged"), "put the lower one first");
        }
        if let Some(before) = before {
            if *day <= before.day {
                return invalid(format!("{day} stands twice or out of order"), "sort by day");
            }
            let moved = ((upper_percent - before.upper_percent) * 100.0).round();
            if moved != f64::from(*change_bp) {
                let problem = format!("{day}: the bound moved by {moved} bp, not {change_bp}");
                return invalid(problem, "give the change of the upper bound");
            }
        }
        if *change_bp == 0 {
            return invalid(format!("{day}: nothing changed"), "leave the day out");
        }
        before = Some(decision);
    }
    Ok(())
}
