//! `rotascope refresh`: the next snapshot of a plan.
//!
//! It fetches, builds the snapshot beside the one that is there, checks it, puts it in place whole, and
//! says what changed. Whenever it is stopped, the old snapshot is there, or the new one; answers that
//! came are kept. The same answers make the same bytes: no day comes from the clock.

mod next;
mod prices;
mod report;
mod series;

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use self::{
    next::NextSnapshot,
    report::{Ends, Report},
};
use super::{
    CommandOutcome,
    build::output,
    fetch::{self, FromArgs, Plan, tasks},
    io_error,
    streams::print,
    verify::{self, Checked},
};
use crate::domain::{Error, snapshot::Manifest};

#[derive(Args)]
pub(super) struct RefreshArgs {
    #[command(flatten)]
    from: FromArgs,
    /// A file to write what changed to as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

pub(super) fn run(args: &RefreshArgs) -> Result<CommandOutcome, Error> {
    let plan = args.from.plan()?;
    // Taken before anybody is asked: of two at once, the second is refused.
    let place = output::take(&plan.snapshot)?;
    let snapshot = tasks::snapshot(&plan)?;
    let tasks = tasks::tasks(&plan, &snapshot)?;
    let outcomes = fetch::outcomes(&args.from, &plan, &tasks)?;
    let next = NextSnapshot::new(&plan, &snapshot, &tasks, &outcomes)?;
    let old = snapshot.contents().map(Ends::of);
    let mut report = Report::new(&tasks, &outcomes, next.changes, old);
    if let Some((manifest, texts)) = next.files {
        output::write_next(&place, &texts)?;
        report.findings = checked(&plan, &place.next())?;
        report.new = Some(Ends::of(&manifest));
        place.replace()?;
    }
    print(report.text().trim_end())?;
    if let Some(path) = &args.json {
        let text = report.json().map_err(|error| error.in_file(path.display().to_string()))?;
        fs::write(path, text).map_err(|error| io_error("write", path, &error))?;
    }
    Ok(if report.is_clean() { CommandOutcome::Clean } else { CommandOutcome::Findings })
}

/// What the checks find in the next snapshot that they did not find in the last.
///
/// # Errors
/// When a file of it is not what it has to be.
fn checked(plan: &Plan, next: &Path) -> Result<Vec<String>, Error> {
    let Checked { broken, findings } = verify::check_folder(next)?;
    if let Some(broken) = broken.into_iter().next() {
        let problem = format!("the next snapshot is not whole: {broken}");
        return Err(Error::damaged(problem, "the last one stays; run again"));
    }
    let is_there = plan.snapshot.join(Manifest::PATH).exists();
    let known = if is_there { verify::check_folder(&plan.snapshot)?.findings } else { Vec::new() };
    Ok(findings.into_iter().filter(|finding| !known.contains(finding)).collect())
}
