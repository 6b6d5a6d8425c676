//! Answers for all tasks: hosts beside each other, one request at a time to each.
//!
//! In rounds: where an answer is refused, the next round asks the next provider.

use std::{collections::BTreeMap, num::NonZero, thread};

use indicatif::MultiProgress;

use super::{
    super::progress,
    guard::{Reason, ReasonKind},
    http::{Clock, Host, Web},
    judge::{Measure, Update, judge},
    plan::Pace,
    providers::Source,
    store::{Record, Store},
    tasks::Task,
};
use crate::domain::{Day, Error, Symbol};

/// What came of a task.
#[derive(Default)]
pub struct Outcome {
    pub taken: Option<Taken>,
    pub refusals: Vec<Refusal>,
}

/// An answer that was taken.
pub struct Taken {
    pub source: Source,
    pub record: Record,
    pub update: Update,
}

/// What speaks against an answer, or was left out of it.
pub struct Refusal {
    pub source: Source,
    pub reason: Reason,
}

/// How answers are had.
pub struct Gathering<'a> {
    pub store: &'a Store,
    /// Where to ask; none to take kept answers alone.
    pub network: Option<Network<'a>>,
    /// Symbols whose answers take the place of the past, because the owner has looked.
    pub accepted: &'a [Symbol],
}

/// What is needed to ask.
pub struct Network<'a> {
    pub web: &'a dyn Web,
    pub clock: &'a dyn Clock,
    pub pace: &'a Pace,
    /// Kept answers of this day are not asked for again.
    pub resumed: Option<Day>,
}

/// A task and the source that is asked next.
struct Job<'a> {
    at: usize,
    task: &'a Task<'a>,
    source: &'a Source,
    rest: &'a [Source],
}

type Judged = Result<(Taken, Vec<Reason>), Vec<Reason>>;

impl Gathering<'_> {
    /// The outcomes of tasks, in their order.
    ///
    /// # Errors
    /// When an answer cannot be kept.
    pub fn outcomes(&self, tasks: &[Task<'_>]) -> Result<Vec<Outcome>, Error> {
        let mut outcomes: Vec<Outcome> = tasks.iter().map(|_| Outcome::default()).collect();
        match &self.network {
            Some(network) => self.ask(network, tasks, &mut outcomes)?,
            None => self.replay_all(tasks, &mut outcomes),
        }
        Ok(outcomes)
    }

    /// Kept answers alone, read by every processor there is.
    fn replay_all(&self, tasks: &[Task<'_>], outcomes: &mut [Outcome]) {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let share = tasks.len().div_ceil(workers).max(1);
        thread::scope(|scope| {
            for (tasks, outcomes) in tasks.chunks(share).zip(outcomes.chunks_mut(share)) {
                scope.spawn(move || {
                    for (task, outcome) in tasks.iter().zip(outcomes) {
                        *outcome = self.replay(task);
                    }
                });
            }
        });
    }

    /// The newest kept answer that is good.
    fn replay(&self, task: &Task<'_>) -> Outcome {
        let mut kept: Vec<_> =
            task.sources.iter().filter_map(|s| Some((s, self.store.kept(s)?))).collect();
        kept.sort_by_key(|(_, (record, _))| std::cmp::Reverse(record.at.day()));
        let mut outcome = Outcome::default();
        for (source, (record, body)) in kept {
            if outcome.add(source, self.judged(task, source, record, &body)) {
                return outcome;
            }
        }
        if let Some(source) = task.sources.first().filter(|_| outcome.refusals.is_empty()) {
            let words = "there is no kept answer".to_owned();
            outcome.add(source, Err(vec![Reason { kind: ReasonKind::Answer, words }]));
        }
        outcome
    }

    fn ask(
        &self,
        network: &Network<'_>,
        tasks: &[Task<'_>],
        outcomes: &mut [Outcome],
    ) -> Result<(), Error> {
        let mut hosts: BTreeMap<String, Host<'_>> = BTreeMap::new();
        let mut jobs: Vec<Job<'_>> = tasks.iter().enumerate().filter_map(Job::first).collect();
        while !jobs.is_empty() {
            let mut next = Vec::new();
            for (job, judged) in self.round(network, &mut hosts, std::mem::take(&mut jobs))? {
                let is_taken =
                    outcomes.get_mut(job.at).is_none_or(|one| one.add(job.source, judged));
                next.extend(job.next().filter(|_| !is_taken));
            }
            jobs = next;
        }
        Ok(())
    }

    /// Asks for each job once; hosts are asked at the same time.
    fn round<'t, 'n>(
        &self,
        network: &Network<'n>,
        hosts: &mut BTreeMap<String, Host<'n>>,
        jobs: Vec<Job<'t>>,
    ) -> Result<Vec<(Job<'t>, Judged)>, Error> {
        let mut queues: BTreeMap<String, Vec<Job<'t>>> = BTreeMap::new();
        for job in jobs {
            let name = host(&job.source.url);
            let new = || Host::new(network.web, network.clock, network.pace);
            hosts.entry(name.clone()).or_insert_with(new);
            queues.entry(name).or_default().push(job);
        }
        let bars = MultiProgress::new();
        thread::scope(|scope| {
            let mut workers = Vec::new();
            for (name, host) in hosts {
                let Some(queue) = queues.remove(name) else { continue };
                let bar = bars.add(progress::bar(queue.len(), name.clone()));
                workers.push(scope.spawn(move || {
                    let mut done = Vec::with_capacity(queue.len());
                    for job in queue {
                        bar.set_message(job.task.name());
                        let judged = self.job(network, host, &job)?;
                        done.push((job, judged));
                        bar.inc(1);
                    }
                    bar.finish_and_clear();
                    Ok(done)
                }));
            }
            let mut done = Vec::new();
            for worker in workers {
                done.extend(worker.join().unwrap_or_else(|_| Ok(Vec::new()))?);
            }
            Ok(done)
        })
    }

    fn job(
        &self,
        network: &Network<'_>,
        host: &mut Host<'_>,
        job: &Job<'_>,
    ) -> Result<Judged, Error> {
        let (task, source) = (job.task, job.source);
        let is_resumed =
            |record: &Record| network.resumed.is_some() && record.at.day() == network.resumed;
        if let Some((record, body)) =
            self.store.kept(source).filter(|(record, _)| is_resumed(record))
        {
            let judged = self.judged(task, source, record, &body);
            if judged.is_ok() {
                return Ok(judged);
            }
        }
        let body = match host.ask(&source.url) {
            Ok(body) => body,
            Err(error) => {
                let words = error.to_string();
                return Ok(Err(vec![Reason { kind: ReasonKind::Answer, words }]));
            }
        };
        let at = network.clock.now();
        let measure = self.measure(task);
        Ok(match judge(task, source, at, &body, measure) {
            Err(reasons) => Err(reasons),
            Ok((update, left_out)) => {
                let record = self.store.keep(source, at, &body)?;
                Ok((Taken { source: source.clone(), record, update }, left_out))
            }
        })
    }

    fn judged(&self, task: &Task<'_>, source: &Source, record: Record, body: &[u8]) -> Judged {
        let judged = judge(task, source, record.at, body, self.measure(task));
        judged
            .map(|(update, left_out)| (Taken { source: source.clone(), record, update }, left_out))
    }

    fn measure(&self, task: &Task<'_>) -> Measure {
        let name = task.name();
        let is_accepted = self.accepted.iter().any(|symbol| symbol.as_str() == name);
        if is_accepted { Measure::Accepted } else { Measure::Fits }
    }
}

impl<'a> Job<'a> {
    fn first((at, task): (usize, &'a Task<'a>)) -> Option<Self> {
        let (source, rest) = task.sources.split_first()?;
        Some(Self { at, task, source, rest })
    }

    fn next(&self) -> Option<Self> {
        let (source, rest) = self.rest.split_first()?;
        Some(Self { at: self.at, task: self.task, source, rest })
    }
}

impl Outcome {
    /// Takes over what was judged; true where an answer was taken.
    fn add(&mut self, source: &Source, judged: Judged) -> bool {
        let (taken, reasons) = match judged {
            Ok((taken, reasons)) => (Some(taken), reasons),
            Err(reasons) => (None, reasons),
        };
        let refusal = |reason| Refusal { source: source.clone(), reason };
        self.refusals.extend(reasons.into_iter().map(refusal));
        self.taken = taken;
        self.taken.is_some()
    }
}

/// The name of the host in an address.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).to_owned()
}
