//! Policy, jobs and yields, each reckoned a second way.

mod easing_cycles;
mod events;
mod rate_beta;
