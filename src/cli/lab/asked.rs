//! What is asked of a rule or a sweep, and on which sessions.

use super::args::LabArgs;
use crate::{
    cli::report::{
        inputs::Inputs,
        output::{ReportLine, Section},
    },
    domain::{Absence, Error, PairView, Value, lab::LabEvidence, metrics::lab::Market},
};

/// What is asked, and on which sessions.
pub(super) struct Asked<'a> {
    pub(super) view: PairView<'a>,
    cash: Value<Vec<f64>>,
    pub(super) evidence: LabEvidence,
    pub(super) cost: f64,
}

impl<'a> Asked<'a> {
    pub(super) fn of(args: &LabArgs, inputs: &'a Inputs) -> Result<Self, Error> {
        if let Some(absence) = inputs.missing() {
            return Err(Error::unavailable(absence.to_string(), "use --basis price"));
        }
        let all = inputs.view();
        let start = args.from.map_or(0, |from| all.days().partition_point(|day| *day < from));
        let view = all.from(start);
        let evidence = match LabEvidence::of(&inputs.library, &args.rule.0) {
            Some(evidence) => evidence?,
            None => LabEvidence::default(),
        };
        let cost = f64::from(args.cost.get()) / 10_000.0;
        Ok(Self { view, cash: evidence.cash(view), evidence, cost })
    }

    pub(super) fn market(&self) -> Market<'_> {
        Market { view: self.view, cash: self.cash.as_deref().map_err(|absence| *absence) }
    }
}

/// The error of figures that cannot be had at all.
pub(super) fn untested(absence: Absence) -> Error {
    Error::unavailable(
        format!("the rule cannot be tested: {absence}"),
        "choose an earlier --from, a later --as-of, or another rule",
    )
}

/// A section with rows alone.
pub(super) fn table(key: &'static str, title: &'static str, rows: Vec<Vec<ReportLine>>) -> Section {
    Section { rows, ..Section::new(key, title, Vec::new()) }
}
