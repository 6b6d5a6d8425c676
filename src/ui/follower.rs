//! Followers of signals that outlive them.
//!
//! The runtime keeps what has followed a signal on the signal's list, also when it has left the page:
//! each change of the page would leave some of its memory behind, and make later changes slower.

use std::cell::Cell;

use leptos::{
    prelude::on_cleanup,
    reactive::graph::{Observer, Subscriber as _},
};

thread_local! {
    /// The follower that was seen last, by its address: one reads many signals in a row.
    static LAST: Cell<usize> = const { Cell::new(0) };
}

/// Takes what follows at the moment off all lists when it runs again or leaves the page.
pub(crate) fn leave_with_owner() {
    let Some(follower) = Observer::get() else { return };
    if LAST.replace(follower.0) == follower.0 {
        return;
    }
    on_cleanup(move || {
        LAST.set(0);
        follower.clear_sources(&follower);
    });
}
