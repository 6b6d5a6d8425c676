//! `rotascope report`: the figures of a pair on one day, as text or as JSON.
//!
//! It calls what the pages call and computes nothing of its own. A figure without a value is `null`
//! in JSON, with its reason beside it, and the reason in words as text.

mod inputs;
mod legs;
mod output;
mod record_sections;
mod scenario_sections;
mod sections;
mod series_sections;
mod seven;
mod trend_sections;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use self::inputs::Inputs;
use super::{Outcome, io_error};
use crate::domain::{Basis, Day, Error, Symbol};

#[derive(Args)]
pub(super) struct ReportArgs {
    /// The symbol of the small leg, as IWM
    #[arg(long, value_name = "SYMBOL", required_unless_present = "small_csv")]
    small: Option<Symbol>,
    /// The symbol of the large leg, as SPY
    #[arg(long, value_name = "SYMBOL", required_unless_present = "large_csv")]
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
    let sections = [
        sections::all(&inputs),
        trend_sections::all(&inputs),
        record_sections::all(&inputs),
        series_sections::all(&inputs),
    ]
    .concat();
    let text = if args.json {
        output::json(&inputs, &sections)?
    } else {
        output::text(&inputs, &sections)
    };
    println!("{text}");
    Ok(Outcome::Clean)
}
