//! `rotascope report`: the figures of a pair on one day, as text or as JSON.
//!
//! It calls what the pages call and computes nothing of its own. A figure without a value is `null`
//! in JSON, with its reason beside it, and the reason in words as text.

mod absences;
mod inputs;
mod legs;
mod output;
mod record_sections;
mod scenario_sections;
mod sections;
mod series_sections;
mod seven;
mod trend_sections;

use std::{
    io::{self, Write as _},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use self::{inputs::Inputs, output::Section};
use super::{Outcome, answers::Answers, io_error};
use crate::domain::{Basis, Day, Error, Symbol};

#[derive(Args)]
pub(super) struct ReportArgs {
    /// The symbol of the small leg, as IWM [default: without any leg, that of the snapshot]
    #[arg(long, value_name = "SYMBOL")]
    small: Option<Symbol>,
    /// The symbol of the large leg, as SPY [default: without any leg, that of the snapshot]
    #[arg(long, value_name = "SYMBOL")]
    large: Option<Symbol>,
    /// A provider's CSV file as the small leg, named after its symbol
    #[arg(long, value_name = "FILE", conflicts_with = "small")]
    small_csv: Option<PathBuf>,
    /// A provider's CSV file as the large leg, named after its symbol
    #[arg(long, value_name = "FILE", conflicts_with = "large")]
    large_csv: Option<PathBuf>,
    /// What each leg's beta and score are measured against [default: the large leg]
    #[arg(long, value_name = "SYMBOL")]
    benchmark: Option<Symbol>,
    /// The day whose knowledge is used [default: the last of the snapshot, or of the files]
    #[arg(long, value_name = "DAY")]
    as_of: Option<Day>,
    /// What a return counts
    #[arg(long, value_enum, default_value_t = BasisArg::Price)]
    basis: BasisArg,
    /// The folder of the snapshot
    #[arg(long, value_name = "DIR", default_value = "public/data")]
    snapshot: PathBuf,
    /// Write JSON instead of text
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    answers: Answers,
}

#[derive(Clone, Copy, ValueEnum)]
enum BasisArg {
    /// Closing prices only
    Price,
    /// Dividends reinvested
    Total,
}

impl From<BasisArg> for Basis {
    fn from(arg: BasisArg) -> Self {
        match arg {
            BasisArg::Price => Self::Price,
            BasisArg::Total => Self::TotalReturn,
        }
    }
}

pub(super) fn run(args: &ReportArgs) -> Result<Outcome, Error> {
    let inputs = Inputs::read(args)?;
    for note in &inputs.notes {
        eprintln!("note: {note}");
    }
    let sections = [
        sections::all(&inputs),
        trend_sections::all(&inputs),
        record_sections::all(&inputs),
        series_sections::all(&inputs),
    ];
    let sections: Vec<Section> =
        sections.concat().into_iter().map(|section| absences::mark(section, &inputs)).collect();
    let text = if args.json {
        output::json(&inputs, &sections)?
    } else {
        output::text(&inputs, &sections)
    };
    // A reader that has seen enough closes the pipe, and nothing is wrong with that.
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::unavailable(format!("cannot write the report: {error}"), "try again"))
        }
        _ => Ok(Outcome::Clean),
    }
}
