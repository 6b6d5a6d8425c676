//! How often and how far the policy rate was moved in a window.

use super::{
    ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs, Parts,
    QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, metrics, usual,
};
use crate::domain::{
    Absence,
    format::{self, capitalised, day_span},
    metrics::rates::policy_path::{PolicyChange as Moved, policy_change},
    view::Page,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "policy_change",
    name: "Change of the policy rate",
    unit: Unit::BasisPoints,
    fields: &[
        Field::FROM,
        Field::TO,
        Field { name: "cuts", label: "Number of cuts", control: Control::Count(1) },
    ],
    method: &metrics::rates::policy_path::DEFINITION,
    usual: usual(Test::About, -25_000, 0),
};

/// The Federal Reserve cut so many times from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyChange {
    from: Day,
    to: Day,
    cuts: u16,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<PolicyChange, Error> {
    let (from, to) = parts.window()?;
    let cuts = parts.count("cuts", 0, 999)?;
    Ok(PolicyChange { from, to, cuts })
}

impl ClaimKind for PolicyChange {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        vec![self.from.to_string(), self.to.to_string(), self.cuts.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        format!(
            "The Federal Reserve made {} from {}, and moved its rate by {} in all",
            cuts(usize::from(self.cuts)),
            day_span(self.from, self.to),
            quoted.words(KIND.unit),
        )
    }

    fn add_needs(&self, _: &mut Needs) {}

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let facts = evidence.policy()?;
        let decisions = facts.changes_to(as_of);
        let first = facts.decisions.first().ok_or(Absence::NotInSnapshot)?.day;
        if self.from < first || as_of < first {
            return Err(Absence::NotKnownYet { first }.into());
        }
        let moved = policy_change(&decisions, self.from, self.to.min(as_of));
        let is_right = moved.cuts == usize::from(self.cuts) && quoted.accepts(moved.net_bp());
        let verdict = match (as_of < self.to, is_right) {
            (true, _) => Verdict::Open,
            (false, true) => Verdict::Holds,
            (false, false) => Verdict::DoesNotHold,
        };
        let mut figures = vec![
            Computed::new("Change", moved.net_bp(), format::basis_points(moved.net_bp())),
            Computed::new("Cuts", moved.cuts as f64, format::count(moved.cuts)),
            Computed::new("Rises", moved.rises as f64, format::count(moved.rises)),
        ];
        if as_of < self.from {
            figures.clear();
        }
        let source = facts.provenance.source.clone();
        Ok(Judgement { verdict, figures, reason: self.reason(moved, as_of), source })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    fn view(&self) -> ViewState {
        let page = "rates".parse::<Page>().unwrap_or_default();
        ViewState { page, ..ViewState::default() }
    }
}

impl PolicyChange {
    fn reason(&self, moved: Moved, as_of: Day) -> String {
        let made = format!(
            "{} and {}, {} in all",
            cuts(moved.cuts),
            match moved.rises {
                1 => "one rise".to_owned(),
                rises => format!("{} rises", format::count_in_words(rises)),
            },
            format::basis_points(moved.net_bp()),
        );
        if self.from <= as_of && as_of < self.to {
            let day = format::day_long(self.to);
            return format!("{} so far; the window ends on {day}.", capitalised(&made));
        }
        if as_of < self.from {
            return format!("It speaks of {}, later than this day.", day_span(self.from, self.to));
        }
        format!("{}.", capitalised(&made))
    }
}

fn cuts(count: usize) -> String {
    match count {
        1 => "one cut".to_owned(),
        _ => format!("{} cuts", format::count_in_words(count)),
    }
}
