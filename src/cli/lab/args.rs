//! Arguments of `rotascope lab`.

use std::str::FromStr;

use clap::{Args, ValueEnum};

use crate::{
    cli::report::PairArgs,
    domain::{
        Day, Error,
        lab::{Cost, Experiment, HoldYears, LookBack, Rule, WalkTerms},
        metrics::lab::walk_forward::Past,
        quoted,
    },
};

#[derive(Args)]
pub(in crate::cli) struct LabArgs {
    #[command(flatten)]
    pub(super) pair: PairArgs,
    /// The rule, as a link to the page of the Lab has it: `mean~200~2.0`, `cross~50~200`, `dual~12`
    #[arg(long, value_name = "RULE", default_value = "mean~200~2.0")]
    pub(super) rule: RuleArg,
    /// The cost of a purchase or sale, in basis points of its value
    #[arg(long, value_name = "BP", default_value = "10")]
    pub(super) cost: Cost,
    /// The first session that is looked at [default: the first of the pair]
    #[arg(long, value_name = "DAY")]
    pub(super) from: Option<Day>,
    /// Try every pair of moving averages of these windows in place of the rule: `10..200..10`
    #[arg(long, value_name = "WINDOWS", conflicts_with = "rule")]
    pub(super) sweep: Option<Windows>,
    /// The years that a walk-forward of a sweep looks back for each choice
    #[arg(long, value_name = "YEARS", default_value = "5")]
    pub(super) look_back: LookBack,
    /// The years that it holds each choice
    #[arg(long, value_name = "YEARS", default_value = "1")]
    pub(super) hold: HoldYears,
    /// The past that it looks at: `rolling`, the last years, or `anchored`, all years so far
    #[arg(long, value_name = "PAST", default_value = "rolling")]
    pub(super) past: Past,
    /// Write the rows of one table as CSV instead
    #[arg(long, value_name = "TABLE", conflicts_with = "json")]
    pub(super) csv: Option<Table>,
}

impl LabArgs {
    /// How a walk-forward of a sweep chooses.
    pub(super) fn walk(&self) -> WalkTerms {
        WalkTerms { look_back: self.look_back, hold: self.hold, past: self.past }
    }
}

/// A rule that can be read whole.
#[derive(Clone)]
pub(super) struct RuleArg(pub(super) Rule);

impl FromStr for RuleArg {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (experiment, notices) = Experiment::read(text);
        notices.into_iter().next().map_or(Ok(Self(experiment.rule)), Err)
    }
}

/// A table whose rows are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Table {
    /// What a walk-forward chose
    Choices,
    /// The figures of the rule and of the plain alternatives
    Figures,
    /// The money, session by session
    Money,
    /// Every pair of a sweep
    Pairs,
    /// Every trade of the rule
    Trades,
}

impl Table {
    /// The section that has its rows.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Choices => "walk_forward",
            Self::Figures => "figures",
            Self::Money => "money",
            Self::Pairs => "pairs",
            Self::Trades => "trades",
        }
    }
}

/// Windows of moving averages, ascending.
#[derive(Clone)]
pub(super) struct Windows(pub(super) Vec<usize>);

/// The longest window.
const LONGEST: usize = 1_000;

impl FromStr for Windows {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let numbers: Option<Vec<usize>> = text.split("..").map(|part| part.parse().ok()).collect();
        let windows = match numbers.as_deref() {
            Some([from, to]) => (*from..=*to).collect(),
            Some([from, to, by]) if 0 < *by => (*from..=*to).step_by(*by).collect(),
            _ => Vec::new(),
        };
        let is_sound = 2 <= windows.len()
            && windows.iter().all(|window: &usize| (1..=LONGEST).contains(window));
        if is_sound {
            return Ok(Self(windows));
        }
        let problem = format!("{} are no windows", quoted(text));
        let remedy =
            format!("write the first, the last and the step, as 10..200..10, to {LONGEST}");
        Err(Error::invalid(problem, remedy))
    }
}
