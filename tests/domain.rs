//! The domain, room by room.

#![cfg(test)]

mod support;

mod domain {
    mod metrics;
    mod time;
    mod wording;
}
