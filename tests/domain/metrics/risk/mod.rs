//! Risk and reward against their definitions written down naively.

mod rewards;
mod textbook;
