//! `rotascope build`: from a folder of CSV files to a snapshot.
//!
//! Every file is recognised by what it holds, not by where it lies. All files are read before one
//! is written; the first bad row stops the build. What is read and not used is said.

pub(super) mod catalogue;
mod claims;
pub(super) mod facts;
mod figures;
mod groups;
mod json_files;
mod macro_tables;
pub(super) mod output;
mod price_notes;
mod prices;
mod rows;
mod sources;

use std::path::PathBuf;

use clap::Args;

use super::{
    CommandOutcome,
    answers::Answers,
    feed,
    snapshot_files::SnapshotFiles,
    streams::{print, say},
};
use crate::domain::{
    Day, Error, Month, PriceSeries, Symbol, exchange,
    facts::{Adjustment, MacroId},
    format,
    snapshot::{Defaults, FactsKind, FileKind, Manifest, writer},
};

#[derive(Args)]
pub(super) struct BuildArgs {
    /// The folder to read, with all folders in it; may be repeated
    #[arg(long, value_name = "DIR", required = true)]
    from: Vec<PathBuf>,
    /// The folder to write; files in it that are not of a snapshot stay
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The last session to keep; dated facts keep their own days [default: the last there is]
    #[arg(long, value_name = "DAY")]
    as_of: Option<Day>,
    /// The day of the build [default: the last session]
    #[arg(long, value_name = "DAY")]
    built: Option<Day>,
    /// The day on which the figures were read [default: the last session]
    #[arg(long, value_name = "DAY")]
    retrieved: Option<Day>,
    /// What the snapshot is, for readers
    #[arg(long)]
    title: Option<String>,
    /// The small leg shown first [default: IWM, else the first symbol]
    #[arg(long, value_name = "SYMBOL")]
    small: Option<Symbol>,
    /// The large leg shown first [default: SPY, else the last symbol]
    #[arg(long, value_name = "SYMBOL")]
    large: Option<Symbol>,
    /// Who published the prices [default: the format and name of each file]
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// What plain tables are adjusted for: none, splits or unstated
    #[arg(long, value_name = "WORD", default_value = "unstated")]
    adjustment: Adjustment,
    /// A folder of files of claims, in the form of the snapshot; it may be that of the old one
    #[arg(long, value_name = "DIR")]
    claims: Option<PathBuf>,
    /// A folder with files of breadth and of rankings, as universe/reduce writes it, or of the old snapshot
    #[arg(long, value_name = "DIR")]
    groups: Option<PathBuf>,
    /// Which state of a revised series this is, as PAYEMS=TEXT; may be repeated
    #[arg(long, value_name = "ID=TEXT", value_parser = vintage_text)]
    vintage: Vec<(MacroId, String)>,
    /// The first month whose values are provisional, as SP500_EARNINGS=2025-10; may be repeated
    #[arg(long, value_name = "ID=MONTH", value_parser = provisional_month)]
    provisional: Vec<(MacroId, Month)>,
    #[command(flatten)]
    answers: Answers,
}

fn vintage_text(argument: &str) -> Result<(MacroId, String), String> {
    let (id, text) = argument.split_once('=').ok_or("write it as ID=TEXT")?;
    Ok((id.parse().map_err(|error: Error| error.to_string())?, text.to_owned()))
}

fn provisional_month(argument: &str) -> Result<(MacroId, Month), String> {
    let (id, month) = vintage_text(argument)?;
    Ok((id, month.parse().map_err(|error: Error| error.to_string())?))
}

pub(super) fn run(args: &BuildArgs) -> Result<CommandOutcome, Error> {
    let place = output::take(&args.out)?;
    let mut sources = sources::read(&args.from, &args.answers)?;
    let chosen = prices::choose(std::mem::take(&mut sources.prices), &mut sources.notes);
    let sessions = prices::to_as_of(chosen, args.as_of, &mut sources.notes)?;
    let last = sessions.iter().filter_map(|source| source.series.days().last()).max();
    let Some(&as_of) = last else {
        return Err(Error::invalid(
            "there are no prices to build from",
            "give at least one file of prices in a known format",
        )
        .in_file(shown_folders(&args.from)));
    };
    let context = catalogue::Context {
        retrieved: args.retrieved.unwrap_or(as_of),
        source: args.source.clone(),
        plain_adjustment: args.adjustment,
        vintages: args.vintage.clone(),
        provisional: args.provisional.clone(),
    };
    let remarks = price_notes::read(sources.facts.price_notes.as_ref())?;
    let facts = facts::build(&sources, &remarks, &context)?;
    sources.notes.extend(prices::findings(&sessions, facts.instruments.as_ref()));
    let claims = args.claims.as_deref().map(claims::read).transpose()?.unwrap_or_default();
    let groups = args.groups.as_deref().map(groups::read).transpose()?.unwrap_or_default();
    let macros = macro_tables::choose(std::mem::take(&mut sources.macros), &mut sources.notes);

    let mut files = SnapshotFiles::default();
    let mut series = Vec::new();
    for source in sessions {
        let described = facts.instruments.as_ref().and_then(|f| f.get(source.series.symbol()));
        let remark = remarks.get(source.series.symbol()).and_then(|known| known.source.as_deref());
        let file = prices::finish(source, described, remark, &context, &mut sources.notes)?;
        files.add_prices(&file)?;
        series.push(file.series);
    }
    for (id, vintages) in macros {
        files.add_macro(&macro_tables::finish(id, vintages, &context)?)?;
    }
    add_facts(&mut files, &facts)?;
    for (name, group) in groups {
        files.add_group(&name, &group)?;
    }
    for (name, file) in claims {
        files.add_claims(format!("claims/{name}"), &file)?;
    }

    let defaults = defaults(args, &files)?;
    files.texts.extend(feed_of(&series, &defaults, as_of)?);
    let title = args.title.clone().unwrap_or_else(|| {
        let count = format::count(files.symbols.len());
        format!("Prices of {count} symbols to {}", format::day_long(as_of))
    });
    let built = args.built.unwrap_or(as_of);
    let mut manifest = Manifest::new(title, as_of, built, defaults, files.entries)?;
    manifest.stale_from = Some(exchange::stale_from(as_of));
    files.texts.push((Manifest::PATH.to_owned(), writer::manifest(&manifest)?));
    output::write(&place, &files.texts)?;
    for note in &sources.notes {
        say(format_args!("note: {note}"));
    }
    print(format_args!(
        "{}: {} files, {} to {as_of}, id {}",
        args.out.display(),
        files.texts.len(),
        manifest.listings().map(|listed| listed.first).min().unwrap_or(as_of),
        manifest.id
    ))?;
    Ok(CommandOutcome::Clean)
}

fn shown_folders(folders: &[PathBuf]) -> String {
    folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn add_facts(files: &mut SnapshotFiles, facts: &facts::Facts) -> Result<(), Error> {
    let texts = [
        (FactsKind::Concentration, facts.concentration.as_ref().map(writer::concentration)),
        (FactsKind::Instruments, facts.instruments.as_ref().map(writer::instruments)),
        (FactsKind::Policy, facts.policy.as_ref().map(writer::policy)),
        (FactsKind::Recessions, facts.recessions.as_ref().map(writer::recessions)),
        (FactsKind::Valuation, facts.valuation.as_ref().map(writer::valuation)),
    ];
    for (kind, text) in texts {
        if let Some(text) = text {
            let path = format!("facts/{kind}.json");
            let text = text.map_err(|error| error.in_file(&path))?;
            files.add(path, FileKind::Facts(kind), text);
        }
    }
    Ok(())
}

/// The feed of the pair that is shown first.
pub(super) fn feed_of(
    series: &[PriceSeries],
    defaults: &Defaults,
    as_of: Day,
) -> Result<Option<(String, String)>, Error> {
    let find = |symbol: &Symbol| series.iter().find(|series| series.symbol() == symbol);
    let Some((small, large)) = find(&defaults.small).zip(find(&defaults.large)) else {
        return Ok(None);
    };
    let text = feed::feed(small, large, as_of)?;
    Ok(Some((feed::PATH.to_owned(), text)))
}

fn defaults(args: &BuildArgs, files: &SnapshotFiles) -> Result<Defaults, Error> {
    let pick = |asked: &Option<Symbol>, usual: &str, other: Option<&Symbol>| {
        let usual = files.symbols.iter().find(|symbol| symbol.as_str() == usual);
        asked.as_ref().or(usual).or(other).cloned().ok_or_else(|| {
            Error::invalid("there is no symbol to show first", "give a file of prices")
        })
    };
    let small = pick(&args.small, "IWM", files.symbols.first())?;
    let large = pick(&args.large, "SPY", files.symbols.last())?;
    Ok(Defaults { small, large })
}
