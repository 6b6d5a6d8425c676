//! Executor of the reactive runtime.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};

use crate::platform::slices;

/// Runs effects in slices: the runtime's own executor runs all that are due in one task of the
/// browser, which a phone's processor shows as a page that does not answer.
struct Sliced;

impl CustomExecutor for Sliced {
    fn spawn(&self, future: PinnedFuture<()>) {
        slices::spawn(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        slices::spawn(future);
    }

    fn poll_local(&self) {}
}

/// Takes the place of the runtime's own executor, unless one runs.
pub(super) fn init() {
    Executor::init_custom_executor(Sliced).ok();
}
