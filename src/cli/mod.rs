//! The native command `rotascope`: makes snapshots, checks them, reports on them, and serves
//! the site.
//!
//! Everything that touches files, the network or the clock is here; what figures mean is
//! `domain`'s. Nothing is written before everything has been read and checked, and the same input
//! gives the same bytes: days are arguments or come from the input, never from the clock, which only
//! `verify` and `report` ask, for how old figures are. `fetch` alone asks others; the moment of an answer
//! is kept with it, and is input from then on.
//!
//! Exit codes: 0 when all is well, 1 when a check found something, 2 when the command or its
//! input is wrong.

mod answers;
mod build;
mod clock;
mod feed;
mod fetch;
mod folder_lock;
mod glossary;
mod io_error;
mod lab;
mod opening;
mod outcome;
mod progress;
mod refresh;
mod report;
mod rounding;
mod serve;
mod snapshot_files;
mod snapshot_folder;
mod snapshot_place;
mod streams;
mod verify;
mod workbook;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::{io_error::io_error, outcome::CommandOutcome};
use crate::domain::shown_lines;

/// Builds, checks, reports on and serves snapshots of Rotascope.
#[derive(Parser)]
#[command(name = "rotascope", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a snapshot from a folder of CSV files
    Build(build::BuildArgs),
    /// Write the feed of a snapshot's turns (build does so too)
    Feed(feed::FeedArgs),
    /// Ask providers for the figures of a plan
    Fetch(fetch::FetchArgs),
    /// Write the definitions of all metrics for the page
    Glossary(glossary::GlossaryArgs),
    /// Try a rule of what to hold on a pair, or all pairs of moving averages
    Lab(lab::LabArgs),
    /// Write the answer that the page opens with (build does so too)
    Opening(opening::OpeningArgs),
    /// Fetch, build and check the next snapshot of a plan, put it in place, and say what changed
    Refresh(refresh::RefreshArgs),
    /// Print the figures of a pair on one day
    Report(report::ReportArgs),
    /// Serve a folder to browsers on this machine
    Serve(serve::ServeArgs),
    /// Check a snapshot: hashes, order, calendar, jumps, age
    Verify(verify::VerifyArgs),
}

/// Runs the command with the arguments of the process.
pub fn run() -> ExitCode {
    let command = match Cli::try_parse() {
        Ok(cli) => cli.command,
        Err(error) if error.use_stderr() => {
            streams::say(shown_lines(&error.to_string()));
            return ExitCode::from(2);
        }
        Err(asked) => asked.exit(),
    };
    let outcome = match command {
        Command::Build(args) => build::run(&args),
        Command::Feed(args) => feed::run(&args),
        Command::Fetch(args) => fetch::run(&args),
        Command::Glossary(args) => glossary::run(&args),
        Command::Lab(args) => lab::run(&args),
        Command::Opening(args) => opening::run(&args),
        Command::Refresh(args) => refresh::run(&args),
        Command::Report(args) => report::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Verify(args) => verify::run(&args),
    };
    match outcome {
        Ok(CommandOutcome::Clean) => ExitCode::SUCCESS,
        Ok(CommandOutcome::Findings) => ExitCode::from(1),
        Err(error) => {
            streams::say(format_args!("error: {error}"));
            ExitCode::from(2)
        }
    }
}
