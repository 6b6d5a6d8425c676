//! `rotascope lab`: what a rule would have made of a pair, or all pairs of moving averages.
//!
//! It calls what the page calls and computes nothing of its own. Output is that of `report`.

mod args;
mod asked;
mod csv;
mod rule;
mod sweep;

pub(super) use self::args::LabArgs;
use self::asked::Asked;
use super::{
    outcome::CommandOutcome,
    report::{inputs::Inputs, output},
    streams::{print, say},
};
use crate::domain::Error;

pub(super) fn run(args: &LabArgs) -> Result<CommandOutcome, Error> {
    let inputs = Inputs::pair(&args.pair)?;
    for note in &inputs.notes {
        say(format_args!("note: {note}"));
    }
    let asked = Asked::of(args, &inputs)?;
    let mut sections = match &args.sweep {
        Some(windows) => sweep::sections(args, &asked, &windows.0)?,
        None => rule::sections(args, &asked)?,
    };
    let text = if let Some(table) = args.csv {
        csv::rows(table, &sections)?
    } else if args.pair.json {
        sections.retain(|section| section.key != "money");
        output::json(&inputs, &sections)?
    } else {
        sections.retain(|section| section.key != "money" && section.key != "pairs");
        output::text(&inputs, &sections)
    };
    print(text.trim_end())?;
    Ok(CommandOutcome::Clean)
}
