//! The native command: builds, checks and serves snapshots.

use std::process::ExitCode;

fn main() -> ExitCode {
    rotascope::cli::run()
}
