//! The domain, room by room.

#![cfg(test)]

mod support;

mod domain {
    mod claims;
    mod exchange;
    mod formats;
    mod lab;
    mod metrics;
    mod signals;
    mod snapshot;
    mod study;
    mod time;
    mod wording;
}
