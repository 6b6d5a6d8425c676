//! `rotascope fetch`: asks providers for the figures of a plan and keeps their answers.
//!
//! `plan` says what is asked for and `providers` how; what an answer has to be, before it takes the
//! place of an older one, is `guard`'s.

mod moment;
mod plan;
mod providers;

use std::path::PathBuf;

use clap::Args;

use self::plan::Plan;
use super::{CommandOutcome, streams::print};
use crate::domain::Error;

#[derive(Args)]
pub(super) struct FetchArgs {
    /// The plan: what the snapshot holds and who is asked for it
    #[arg(default_value = "plan.toml")]
    plan: PathBuf,
    /// Only list the addresses that would be asked, in their order
    #[arg(long)]
    list: bool,
}

pub(super) fn run(args: &FetchArgs) -> Result<CommandOutcome, Error> {
    let plan = Plan::read(&args.plan)?;
    for item in &plan.items {
        for source in providers::sources(&plan, item).iter().flatten() {
            print(&source.url)?;
        }
    }
    Ok(CommandOutcome::Clean)
}
