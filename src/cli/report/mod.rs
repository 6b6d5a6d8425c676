//! `rotascope report`: the figures of a pair on one day, as text or as JSON.
//!
//! It calls what the pages call and computes nothing of its own. A figure without a value is `null`
//! in JSON, with its reason beside it, and the reason in words as text.

mod absences;
mod args;
mod breadth;
mod concentration;
pub(super) mod inputs;
mod legs;
pub(super) mod output;
mod performance;
mod rates;
mod risk;
mod rotation;
mod signals;
mod streaks;
mod valuation;
mod verdict;

pub(super) use self::args::{PairArgs, ReportArgs};
use self::{inputs::Inputs, output::Section};
use super::{
    outcome::CommandOutcome,
    streams::{print, say},
};
use crate::domain::Error;

pub(super) fn run(args: &ReportArgs) -> Result<CommandOutcome, Error> {
    let inputs = Inputs::read(args)?;
    for note in &inputs.notes {
        say(format_args!("note: {note}"));
    }
    let sections: Vec<Section> =
        sections(&inputs)?.into_iter().map(|section| absences::mark(section, &inputs)).collect();
    let text = if args.pair.json {
        output::json(&inputs, &sections)?
    } else {
        output::text(&inputs, &sections)
    };
    print(text)?;
    Ok(CommandOutcome::Clean)
}

/// Every section in the order of a report.
fn sections(inputs: &Inputs) -> Result<Vec<Section>, Error> {
    let mut sections = vec![
        verdict::verdict(inputs),
        performance::performance(inputs),
        streaks::streaks(inputs),
        rotation::position(inputs),
    ];
    sections.extend(risk::legs(inputs)?);
    sections.extend([
        risk::pair(inputs),
        risk::dividends(inputs),
        rotation::trend(inputs),
        rotation::checks(inputs),
    ]);
    sections.extend(risk::against_benchmark(inputs));
    sections.extend([
        rotation::regimes_of_pair(inputs),
        verdict::pairs(inputs)?,
        streaks::persistence(inputs),
        streaks::followed(inputs),
        performance::years(inputs),
        performance::months(inputs),
        performance::rolling(inputs),
        rates::events(inputs)?,
        valuation::valuation(inputs)?,
        valuation::grid(inputs)?,
        valuation::sources(inputs)?,
        concentration::weights(inputs)?,
        concentration::seven(inputs)?,
        rates::rates(inputs)?,
        performance::size_factor(inputs)?,
    ]);
    if let Some(signal) = &inputs.when {
        sections.extend(signals::signals(inputs, signal)?);
    }
    if let Some(members) = &inputs.group {
        sections.extend(breadth::breadth(inputs, members)?);
    }
    Ok(sections)
}
