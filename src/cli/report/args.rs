//! Arguments of `rotascope report`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    cli::answers::Answers,
    domain::{Basis, Day, Symbol, signals::Signal, view::UniverseGroup},
};

/// A pair, the day as of which it is looked at, and where it is read from.
#[derive(Args)]
pub(in crate::cli) struct PairArgs {
    /// The symbol of the small leg, as IWM [default: without any leg, that of the snapshot]
    #[arg(long, value_name = "SYMBOL")]
    pub(super) small: Option<Symbol>,
    /// The symbol of the large leg, as SPY [default: without any leg, that of the snapshot]
    #[arg(long, value_name = "SYMBOL")]
    pub(super) large: Option<Symbol>,
    /// A provider's CSV file as the small leg, named after its symbol
    #[arg(long, value_name = "FILE", conflicts_with = "small")]
    pub(super) small_csv: Option<PathBuf>,
    /// A provider's CSV file as the large leg, named after its symbol
    #[arg(long, value_name = "FILE", conflicts_with = "large")]
    pub(super) large_csv: Option<PathBuf>,
    /// The day whose knowledge is used [default: the last of the snapshot, or of the files]
    #[arg(long, value_name = "DAY")]
    pub(super) as_of: Option<Day>,
    /// The day from which the age of figures is counted that end on the last session [default: today]
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<Day>,
    /// What a return counts
    #[arg(long, value_enum, default_value_t = BasisArg::Price)]
    pub(super) basis: BasisArg,
    /// The folder of the snapshot
    #[arg(long, value_name = "DIR", default_value = "public/data")]
    pub(super) snapshot: PathBuf,
    /// Write JSON instead of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    pub(super) answers: Answers,
}

#[derive(Args)]
pub(in crate::cli) struct ReportArgs {
    #[command(flatten)]
    pub(super) pair: PairArgs,
    /// What each leg's beta and score are measured against [default: the large leg]
    #[arg(long, value_name = "SYMBOL")]
    pub(super) benchmark: Option<Symbol>,
    /// A condition, as a link to the page of signals has it behind `when=`: `streak~small~7`
    #[arg(long, value_name = "CONDITION")]
    pub(super) when: Option<Signal>,
    /// A group of instruments whose breadth and ranking are told, as a link to that page names it:
    /// `sectors`, `small`, `large`, `factors`, `stocks`, `other-assets`, `everything`
    #[arg(long, value_name = "GROUP", conflicts_with = "members")]
    pub(super) group: Option<UniverseGroup>,
    /// Symbols that are such a group: `IWM,SPY,QQQ`
    #[arg(long, value_name = "SYMBOLS", value_delimiter = ',')]
    pub(super) members: Vec<Symbol>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum BasisArg {
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
