//! Sections about rates: policy, yields and jobs, and the lead after changes of the rate.

use super::{
    absences::NOTHING_YET,
    inputs::{Inputs, known},
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Error, Value,
    facts::MacroId,
    library::Library as _,
    metrics::rates::{
        cut_scenario::{CutVerdict, cut_scenario},
        event_sets::EventSet,
        event_study::{EventStep, EventWindow},
        payrolls::JobsVerdict,
        policy_path::{PolicyChange, last_change, policy_change},
    },
    study::rates::{StudiedEvents, known_vintage, moves, newest_fit, ratio_events},
};

const WEEKS_OF_BETA: usize = 156;
const CUTS_AHEAD: u8 = 4;
const MONTHS_OF_JOBS: usize = 8;
const FEWEST_PATHS: usize = 3;

/// The policy rate, the lead with yields, and jobs.
pub(super) fn rates(inputs: &Inputs) -> Result<Section, Error> {
    let mut lines = policy(inputs)?;
    lines.extend(yields(inputs)?);
    lines.extend(job_growth(inputs)?);
    Ok(Section::new("rates", "Rates and jobs", lines))
}

fn policy(inputs: &Inputs) -> Result<Vec<ReportLine>, Error> {
    use ReportUnit::{BasisPoints, Months};
    let policy = known(inputs.library.policy())?;
    let policy = policy.as_deref().map_err(|absence| *absence);
    let made = policy.map(|policy| policy.changes_to(inputs.as_of));
    let decisions = || made.as_deref().map_err(|absence| *absence);
    let upper = policy.and_then(|policy| policy.in_force(inputs.as_of));
    let year = decisions()
        .map(|all| policy_change(all, inputs.as_of.plus_months(-12).plus_days(1), inputs.as_of));
    let last = decisions().and_then(|all| last_change(all, inputs.as_of));
    Ok(vec![
        ReportLine::number(
            "policy_upper_bound",
            "Policy rate, upper bound",
            ReportUnit::Share,
            upper.map(|k| k.fact.upper_percent / 100.0),
        ),
        ReportLine::number(
            "cuts_12_months",
            "Cuts in twelve months",
            ReportUnit::Count,
            year.map(|y| y.cuts as f64),
        ),
        ReportLine::number(
            "change_12_months",
            "Change in twelve months",
            BasisPoints,
            year.map(PolicyChange::net_bp),
        ),
        ReportLine::day("last_change", "Last change", last.map(|last| last.day)),
        ReportLine::number(
            "since_last_change",
            "Since then",
            Months,
            last.map(|last| f64::from(last.months)),
        ),
    ])
}

fn yields(inputs: &Inputs) -> Result<Vec<ReportLine>, Error> {
    use ReportUnit::Percent as P;
    let moves = known(moves(&inputs.library, inputs.view()))?;
    let fit = moves.and_then(|moves| newest_fit(&moves, WEEKS_OF_BETA));
    let cuts = fit.and_then(|fit| cut_scenario(fit.two_year, CUTS_AHEAD));
    Ok(vec![
        ReportLine::number(
            "beta_2y_per_point",
            "Lead for a point of the 2-year yield",
            P,
            fit.map(|f| f.two_year.value),
        ),
        ReportLine::number(
            "beta_2y_low_per_point",
            "Lower end of its band",
            P,
            fit.map(|f| f.two_year.low),
        ),
        ReportLine::number(
            "beta_2y_high_per_point",
            "Upper end of its band",
            P,
            fit.map(|f| f.two_year.high),
        ),
        ReportLine::number("four_cuts_low", "Four cuts, lower end", P, cuts.map(|c| c.low)),
        ReportLine::number("four_cuts_high", "Four cuts, upper end", P, cuts.map(|c| c.high)),
        ReportLine::word(
            "four_cuts_verdict",
            "Do cuts help",
            cuts.map(|cuts| match cuts.verdict {
                CutVerdict::CannotTell => "cannot_tell",
                CutVerdict::Helps => "helps",
                CutVerdict::Hurts => "hurts",
            }),
        ),
    ])
}

fn job_growth(inputs: &Inputs) -> Result<Vec<ReportLine>, Error> {
    let payrolls = known(inputs.library.macro_file(MacroId::Payrolls))?;
    let used = payrolls.and_then(|file| known_vintage(&file, inputs.as_of));
    let used = used.as_ref().map_err(|absence| *absence);
    let jobs = used.and_then(|vintage| vintage.trend(MONTHS_OF_JOBS));
    let vintage = used.and_then(|vintage| vintage.published.ok_or(Absence::NotInSnapshot));
    Ok(vec![
        ReportLine::number(
            "jobs_8_months_mean",
            "Jobs a month, mean of eight",
            ReportUnit::Thousands,
            jobs.map(|j| j.mean_thousands),
        ),
        ReportLine::day(
            "jobs_last_month",
            "Last month of jobs",
            jobs.map(|jobs| jobs.last.last_day()),
        ),
        ReportLine::day("jobs_vintage", "As published on", vintage),
        ReportLine::word(
            "jobs_8_months_verdict",
            "Job growth",
            jobs.map(|jobs| match jobs.verdict {
                JobsVerdict::Flat => "flat",
                JobsVerdict::Growing => "growing",
                JobsVerdict::Shrinking => "shrinking",
            }),
        ),
    ])
}

/// The lead after changes of the policy rate.
pub(super) fn events(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Count, Percent as P, Sessions};
    let policy = known(inputs.library.policy())?;
    let sets = [
        (EventSet::FirstCuts, "first_cuts"),
        (EventSet::AllCuts, "all_cuts"),
        (EventSet::Hikes, "hikes"),
    ];
    let row = |(set, name): (EventSet, &'static str)| {
        let study = policy.as_deref().map_err(|absence| *absence).map(|policy| {
            ratio_events(
                inputs.view(),
                policy,
                StudiedEvents::Of(set),
                EventWindow::SESSIONS,
                inputs.as_of,
            )
        });
        let last = study.as_ref().map_err(|absence| *absence);
        let last: Value<EventStep> =
            last.and_then(|study| study.steps.last().copied().ok_or(NOTHING_YET));
        let known = |pick: fn(&EventStep) -> Option<f64>| {
            let need = FEWEST_PATHS;
            last.and_then(|step| {
                let too_few = Absence::NotEnoughHistory { need, have: step.n };
                pick(&step).map(f64::exp_m1).ok_or(too_few)
            })
        };
        let after = f64::from(EventWindow::SESSIONS.after);
        let overlapping = study.map(|study| study.overlapping.len() as f64);
        vec![
            ReportLine::word("events", "events", Ok(name)),
            ReportLine::number("after", "after", Sessions, Ok(after)),
            ReportLine::number("n", "times", Count, last.map(|step| step.n as f64)),
            ReportLine::number("mean", "mean", P, known(|step| step.mean)),
            ReportLine::number("median", "median", P, known(|step| step.median)),
            ReportLine::number("low", "from", P, known(|step| Some(step.band?.0))),
            ReportLine::number("high", "to", P, known(|step| Some(step.band?.1))),
            ReportLine::number("overlapping", "overlapping", Count, overlapping),
        ]
    };
    let rows = sets.into_iter().map(row).collect();
    let title = "Lead from before a change of the policy rate";
    Ok(Section { rows, ..Section::new("event_study", title, vec![]) })
}
