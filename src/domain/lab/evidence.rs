//! What rules rest on, read from the loaded files as a day knew it.

use super::{inputs::RuleInputs, rule::Rule};
use crate::domain::{
    Absence, PairView, Shared, Value,
    facts::{MacroColumn, MacroId},
    library::{Library, Load},
    metrics::{lab::Plan, risk::cash, signals::events::events},
    signals::{Evidence, Signal},
    snapshot::MacroFile,
};

/// The files that a rule rests on beside the prices: the policy rate, and those of its condition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabEvidence {
    policy_rate: Option<Shared<MacroFile>>,
    condition: Evidence,
}

impl LabEvidence {
    /// The evidence of a rule; nothing while a file loads. A snapshot without a policy rate is one
    /// without cash.
    ///
    /// # Errors
    /// When a file that is listed cannot be had.
    pub fn of(library: &dyn Library, rule: &Rule) -> Load<Self> {
        let policy_rate = match library.macro_file(MacroId::FedFunds)? {
            Ok(file) => Some(file),
            Err(error) if error.is_unavailable() => None,
            Err(error) => return Some(Err(error)),
        };
        let condition = match rule.condition() {
            Some(signal) => match Evidence::of(library, signal)? {
                Ok(found) => found,
                Err(error) => return Some(Err(error)),
            },
            None => Evidence::default(),
        };
        Some(Ok(Self { policy_rate, condition }))
    }

    /// The return of cash from each session of a view to the next, at the effective policy rate
    /// accrued by calendar days.
    ///
    /// No value where the snapshot has no policy rate, or none as early.
    pub fn cash(&self, view: PairView<'_>) -> Value<Vec<f64>> {
        let file = self.policy_rate.as_deref().ok_or(Absence::NotInSnapshot)?;
        let as_of = view.last_day().ok_or(Absence::NoCommonSession)?;
        cash::returns(view.days(), file.column(MacroColumn::Level, as_of)?.series)
    }

    /// What a rule wants to hold on each session of a view, with the return of cash as
    /// [`LabEvidence::cash`] gives it.
    pub fn plan(&self, rule: &Rule, view: PairView<'_>, cash: Value<&[f64]>) -> Plan {
        let holds = rule.condition().map(|signal| self.condition.holds(signal, view));
        let holds = holds.unwrap_or_default();
        let judged_from = holds.iter().position(Option::is_some);
        let apart = rule.condition().map_or(0, apart);
        let events = events(&holds, apart);
        rule.plan(&RuleInputs { view, cash, events: &events, judged_from })
    }
}

fn apart(signal: &Signal) -> usize {
    usize::try_from(signal.apart.get()).unwrap_or(0)
}
