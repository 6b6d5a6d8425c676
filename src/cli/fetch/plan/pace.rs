//! How providers are asked.

use std::time::Duration;

use super::wire::PaceWire;
use crate::domain::Error;

/// How providers are asked: one request at a time to a host.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The pause between two requests to one host.
    pub pause: Duration,
    /// How often one address is asked before it counts as not to be had.
    pub tries: usize,
    /// The wait before the second try; each later one is three times as long.
    pub first_wait: Duration,
    /// The longest wait, also where the provider asks for one.
    pub longest_wait: Duration,
    /// The time for one answer.
    pub timeout: Duration,
    /// The length beyond which an answer is refused, in bytes.
    pub most_bytes: u64,
}

impl Pace {
    /// The pace of a plan's fields.
    pub(super) fn of(wire: &PaceWire) -> Result<Self, Error> {
        let seconds = |field: &str, seconds: f64| {
            Duration::try_from_secs_f64(seconds).map_err(|_| {
                let problem = format!("{seconds} is not a time in seconds");
                Error::invalid(problem, "give a number from 0 on").at_field(format!("pace.{field}"))
            })
        };
        Ok(Self {
            pause: seconds("pause_seconds", wire.pause_seconds)?,
            tries: usize::from(wire.tries.max(1)),
            first_wait: seconds("first_wait_seconds", wire.first_wait_seconds)?,
            longest_wait: seconds("longest_wait_seconds", wire.longest_wait_seconds)?,
            timeout: seconds("timeout_seconds", wire.timeout_seconds)?,
            most_bytes: u64::from(wire.most_megabytes) * 1_000_000,
        })
    }
}
