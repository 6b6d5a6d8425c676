//! `rotascope fetch`: asks providers for the figures of a plan and keeps their answers.
//!
//! `plan` says what is asked for, `providers` how, and `http` when. Each answer is held against the
//! snapshot by `guard` before it is kept; what is worse than what is there is refused by name, and the
//! last good answer stays. `refresh` makes the next snapshot of the same outcomes.

mod gather;
mod guard;
mod http;
mod judge;
mod moment;
mod plan;
mod provider_code;
mod providers;
mod store;
pub(super) mod tasks;

pub(super) use gather::{Outcome, Taken};
pub(super) use guard::{PricesUpdate, SeriesUpdate};
pub(super) use judge::Update;
pub(super) use plan::{InstrumentKind, Item, Plan, PricesItem, Revisions};
pub(super) use tasks::Task;

use std::path::PathBuf;

use clap::Args;

use self::{
    gather::{Gathering, Network},
    http::{Clock, SystemClock, UreqWeb},
    moment::Moment,
    store::Store,
};
use super::{
    CommandOutcome,
    streams::{print, say},
};
use crate::domain::{Error, Symbol, format};

#[derive(Args)]
pub(super) struct FetchArgs {
    #[command(flatten)]
    from: FromArgs,
    /// Only list the addresses that would be asked, in their order
    #[arg(long)]
    list: bool,
}

/// Where figures are had from.
#[derive(Args)]
pub(super) struct FromArgs {
    /// The plan: what the snapshot holds and who is asked for it
    #[arg(default_value = "plan.toml")]
    plan: PathBuf,
    /// Ask nobody, and take the kept answers of a folder
    #[arg(long, value_name = "DIR")]
    offline: Option<PathBuf>,
    /// Ask again for what was answered today
    #[arg(long)]
    again: bool,
    /// Take the answer of a symbol in the place of its past, after you have looked; may be repeated
    #[arg(long, value_name = "SYMBOL")]
    accept: Vec<Symbol>,
    /// The moment of the answers [default: now]
    #[arg(long, value_name = "MOMENT")]
    now: Option<Moment>,
}

impl FromArgs {
    /// The plan that is named.
    pub(super) fn plan(&self) -> Result<Plan, Error> {
        Plan::read(&self.plan)
    }
}

pub(super) fn run(args: &FetchArgs) -> Result<CommandOutcome, Error> {
    let plan = args.from.plan()?;
    let snapshot = tasks::snapshot(&plan)?;
    let tasks = tasks::tasks(&plan, &snapshot)?;
    if args.list {
        tasks.iter().flat_map(|task| &task.sources).try_for_each(|source| print(&source.url))?;
        return Ok(CommandOutcome::Clean);
    }
    let outcomes = outcomes(&args.from, &plan, &tasks)?;
    report(&tasks, &outcomes)
}

/// What came of every task.
pub(super) fn outcomes(
    args: &FromArgs,
    plan: &Plan,
    tasks: &[Task<'_>],
) -> Result<Vec<Outcome>, Error> {
    let accepted = args.accept.as_slice();
    if let Some(folder) = &args.offline {
        let store = Store::replay(folder)?;
        return Gathering { store: &store, network: None, accepted }.outcomes(tasks);
    }
    let store = Store::open(&plan.answers)?;
    let web = UreqWeb::new(&plan.pace, plan.contact.as_deref());
    let clock = StatedClock(args.now);
    let resumed = clock.now().day().filter(|_| !args.again);
    let network = Network { web: &web, clock: &clock, pace: &plan.pace, resumed };
    Gathering { store: &store, network: Some(network), accepted }.outcomes(tasks)
}

/// The clock of this machine, at the moment that the caller says.
struct StatedClock(Option<Moment>);

impl Clock for StatedClock {
    fn now(&self) -> Moment {
        self.0.unwrap_or_else(|| SystemClock.now())
    }

    fn wait(&self, time: std::time::Duration) {
        SystemClock.wait(time);
    }
}

/// Names what was refused, and counts what was taken.
fn report(tasks: &[Task<'_>], outcomes: &[Outcome]) -> Result<CommandOutcome, Error> {
    for (task, outcome) in tasks.iter().zip(outcomes) {
        let name = task.name();
        for refusal in &outcome.refusals {
            let who = refusal.source.provider.title();
            print(format_args!("{name}: {who}: {}", refusal.reason.words))?;
        }
        match &outcome.taken {
            Some(taken) if !outcome.refusals.is_empty() => {
                print(format_args!("{name}: taken from {}", taken.source.provider.title()))?;
            }
            Some(_) => {}
            None => print(format_args!("{name}: nothing is taken; what was there stays"))?,
        }
    }
    let taken = outcomes.iter().filter(|outcome| outcome.taken.is_some()).count();
    let (taken, all) = (format::count(taken), format::count(outcomes.len()));
    say(format_args!("{taken} of {all} answers taken"));
    let is_clean = outcomes.iter().all(|outcome| outcome.refusals.is_empty());
    Ok(if is_clean { CommandOutcome::Clean } else { CommandOutcome::Findings })
}
