//! Policy, jobs and yields, each reckoned a second way.

mod events;
mod rate_beta;
