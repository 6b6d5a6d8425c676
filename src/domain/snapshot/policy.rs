//! What the Federal Reserve decided, when it meets, and what it projected.

use serde::{Deserialize, Serialize};

use super::{
    DatedFact, Known, Provenance,
    codes::coded_enum,
    dated::check_order,
    latest,
    provenance::ProvenanceWire,
    wire::{self, Schema, Text},
};
use crate::domain::{Day, Error, Figure};

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

    /// Reads `facts/policy.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or decisions contradict each other.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        let wire: PolicyWire = wire::read(path, bytes)?;
        wire.into_domain().map_err(|error| error.in_file(path))
    }

    /// The decision in force on `as_of`.
    ///
    /// # Errors
    /// As [`latest`].
    pub fn in_force(&self, as_of: Day) -> Figure<Known<'_, Decision>> {
        latest(&self.decisions, as_of)
    }

    /// The decisions made by the end of `as_of`, oldest first.
    pub fn decisions_to(&self, as_of: Day) -> &[Decision] {
        let count = self.decisions.partition_point(|decision| decision.day <= as_of);
        self.decisions.get(..count).unwrap_or_default()
    }

    /// The calendar after `as_of`.
    pub fn ahead(&self, as_of: Day) -> impl Iterator<Item = &Meeting> {
        self.calendar.iter().filter(move |meeting| as_of < meeting.day)
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

#[derive(Deserialize, Serialize)]
pub(super) struct PolicyWire {
    schema: Schema,
    provenance: ProvenanceWire,
    decisions: Vec<DecisionWire>,
    calendar: Vec<MeetingWire>,
    projections: Vec<ProjectionWire>,
}

#[derive(Deserialize, Serialize)]
struct DecisionWire {
    day: Text<Day>,
    upper_percent: f64,
    lower_percent: f64,
    change_bp: i32,
}

#[derive(Deserialize, Serialize)]
struct MeetingWire {
    day: Text<Day>,
    kind: Text<MeetingKind>,
    label: String,
    source: String,
}

#[derive(Deserialize, Serialize)]
struct ProjectionWire {
    as_of: Text<Day>,
    for_year_end: i32,
    median_percent: f64,
    source: String,
}

impl PolicyWire {
    fn into_domain(self) -> Result<PolicyFacts, Error> {
        let decision = |wire: DecisionWire| Decision {
            day: wire.day.0,
            upper_percent: wire.upper_percent,
            lower_percent: wire.lower_percent,
            change_bp: wire.change_bp,
        };
        let meeting = |wire: MeetingWire| Meeting {
            day: wire.day.0,
            kind: wire.kind.0,
            label: wire.label,
            source: wire.source,
        };
        let projection = |wire: ProjectionWire| Projection {
            as_of: wire.as_of.0,
            for_year_end: wire.for_year_end,
            median_percent: wire.median_percent,
            source: wire.source,
        };
        PolicyFacts::new(
            self.provenance.into_domain()?,
            self.decisions.into_iter().map(decision).collect(),
            self.calendar.into_iter().map(meeting).collect(),
            self.projections.into_iter().map(projection).collect(),
        )
    }
}

impl From<&PolicyFacts> for PolicyWire {
    fn from(facts: &PolicyFacts) -> Self {
        let decision = |d: &Decision| DecisionWire {
            day: Text(d.day),
            upper_percent: d.upper_percent,
            lower_percent: d.lower_percent,
            change_bp: d.change_bp,
        };
        let meeting = |meeting: &Meeting| MeetingWire {
            day: Text(meeting.day),
            kind: Text(meeting.kind),
            label: meeting.label.clone(),
            source: meeting.source.clone(),
        };
        let projection = |projection: &Projection| ProjectionWire {
            as_of: Text(projection.as_of),
            for_year_end: projection.for_year_end,
            median_percent: projection.median_percent,
            source: projection.source.clone(),
        };
        Self {
            schema: Schema,
            provenance: (&facts.provenance).into(),
            decisions: facts.decisions.iter().map(decision).collect(),
            calendar: facts.calendar.iter().map(meeting).collect(),
            projections: facts.projections.iter().map(projection).collect(),
        }
    }
}
