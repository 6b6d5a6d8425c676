//! `rotascope verify`: everything that can be checked of a snapshot, each finding by name.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    CommandOutcome, clock::today, io_error, progress, snapshot_folder::manifest_bytes,
    streams::print,
};
use crate::domain::{
    Day, Error, PriceSeries,
    checks::{self, Known, Sessions},
    claims::ClaimsFile,
    exchange,
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
    quoted,
    snapshot::{
        BreadthFile, FactsKind, FileEntry, FileKind, MacroFile, Manifest, PriceFile, RankingFile,
        Vintage,
    },
};

#[derive(Args)]
pub(super) struct VerifyArgs {
    /// The folder of the snapshot
    folder: PathBuf,
    /// Find fault with a snapshot whose last session is more days ago
    #[arg(long, value_name = "DAYS")]
    max_age: Option<u16>,
    /// The day from which the age is counted [default: today]
    #[arg(long, value_name = "DAY")]
    today: Option<Day>,
}

pub(super) fn run(args: &VerifyArgs) -> Result<CommandOutcome, Error> {
    let findings = match Manifest::parse(&manifest_bytes(&args.folder)?) {
        Ok(manifest) => check(&manifest, args),
        Err(error) => vec![error.to_string()],
    };
    for finding in &findings {
        print(finding)?;
    }
    let count = findings.len();
    let plural = if count == 1 { "" } else { "s" };
    print(format_args!("{}: {count} finding{plural}", args.folder.display()))?;
    Ok(if findings.is_empty() { CommandOutcome::Clean } else { CommandOutcome::Findings })
}

/// What is found in a snapshot of any age.
pub(super) struct Checked {
    /// Files that cannot be read, or are not what the manifest says.
    pub(super) broken: Vec<String>,
    /// What the checks find in series that can be used.
    pub(super) findings: Vec<String>,
}

/// Checks the snapshot of a folder, whatever its age.
pub(super) fn check_folder(folder: &Path) -> Result<Checked, Error> {
    let manifest = Manifest::parse(&manifest_bytes(folder)?)?;
    let (mut broken, prices) = read_all(&manifest, folder);
    broken.extend(unlisted(&manifest, folder));
    Ok(Checked { broken, findings: prices_checked(&prices, &manifest, folder) })
}

fn check(manifest: &Manifest, args: &VerifyArgs) -> Vec<String> {
    let (mut findings, prices) = read_all(manifest, &args.folder);
    findings.extend(unlisted(manifest, &args.folder));
    findings.extend(age(manifest, args));
    findings.extend(stale_from(manifest));
    findings.extend(prices_checked(&prices, manifest, &args.folder));
    findings
}

/// What is wrong with files, and the series of those of prices.
fn read_all(manifest: &Manifest, folder: &Path) -> (Vec<String>, Vec<PriceSeries>) {
    let (mut findings, mut prices) = (Vec::new(), Vec::new());
    let bar = progress::bar(manifest.files.len(), "checking");
    for entry in &manifest.files {
        match read(folder, entry) {
            Ok(Some(series)) => prices.push(series),
            Ok(None) => {}
            Err(error) => findings.push(error.to_string()),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    (findings, prices)
}

/// Checks one file against its entry; the series of a file of prices.
fn read(folder: &Path, entry: &FileEntry) -> Result<Option<PriceSeries>, Error> {
    let path = folder.join(&entry.path);
    let bytes = fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
    entry.check(&bytes)?;
    let path = entry.path.as_str();
    let (span, series) = match &entry.kind {
        FileKind::Prices { symbol, .. } => {
            let series = PriceFile::parse(path, &bytes)?.series;
            if series.symbol() != symbol {
                let problem = format!("holds {} instead of {symbol}", series.symbol());
                return Err(Error::invalid(problem, "build the snapshot again").in_file(path));
            }
            let days = series.days();
            (days.first().copied().zip(days.last().copied()), Some(series))
        }
        FileKind::Macro { .. } => {
            let file = MacroFile::parse(path, &bytes)?;
            let spans = || file.vintages().iter().filter_map(Vintage::span);
            (spans().map(|s| s.0).min().zip(spans().map(|s| s.1).max()), None)
        }
        FileKind::Breadth { name, .. } => {
            let file = BreadthFile::parse(path, &bytes)?;
            same_name(path, &file.provenance.name, name)?;
            let days = &file.breadth.days;
            (days.first().copied().zip(days.last().copied()), None)
        }
        FileKind::Ranking { name, as_of } => {
            let file = RankingFile::parse(path, &bytes)?;
            same_name(path, &file.provenance.name, name)?;
            if file.as_of != *as_of {
                let problem = format!("the day is {}, not {as_of}", file.as_of);
                return Err(Error::invalid(problem, "build the snapshot again").in_file(path));
            }
            (None, None)
        }
        FileKind::Claims { title } => {
            if ClaimsFile::parse(path, &bytes)?.title != *title {
                let problem = "the title is not that of the manifest";
                return Err(Error::invalid(problem, "build the snapshot again").in_file(path));
            }
            (None, None)
        }
        FileKind::Facts(kind) => {
            match kind {
                FactsKind::Concentration => drop(ConcentrationFacts::parse(path, &bytes)?),
                FactsKind::Instruments => drop(InstrumentFacts::parse(path, &bytes)?),
                FactsKind::Policy => drop(PolicyFacts::parse(path, &bytes)?),
                FactsKind::Recessions => drop(RecessionFacts::parse(path, &bytes)?),
                FactsKind::Valuation => drop(ValuationFacts::parse(path, &bytes)?),
            }
            (None, None)
        }
    };
    if span != entry.span() {
        let problem = "first and last day are not those of the manifest";
        return Err(Error::invalid(problem, "build the snapshot again").in_file(path));
    }
    Ok(series)
}

/// Refuses the name of another group.
fn same_name(path: &str, found: &str, stated: &str) -> Result<(), Error> {
    if found == stated {
        return Ok(());
    }
    let problem = format!("holds {} instead of {}", quoted(found), quoted(stated));
    Err(Error::invalid(problem, "build the snapshot again").in_file(path))
}

/// The funds and stocks; none where their file is absent or cannot be read, which is a finding already.
fn instruments(manifest: &Manifest, folder: &Path) -> Option<InstrumentFacts> {
    let path = &manifest.facts(FactsKind::Instruments)?.path;
    InstrumentFacts::parse(path, &fs::read(folder.join(path)).ok()?).ok()
}

/// What the checks find in each series, and whether all of them end where the manifest says.
fn prices_checked(prices: &[PriceSeries], manifest: &Manifest, folder: &Path) -> Vec<String> {
    let (facts, as_of) = (instruments(manifest, folder), manifest.as_of);
    let sessions = Sessions::of(prices).with_exchange();
    let mut findings = Vec::new();
    for series in prices {
        let found = checks::findings(series, &sessions, Known::of(facts.as_ref(), series.symbol()));
        findings.extend(found.iter().map(|one| format!("{}: {}", series.symbol(), one.words)));
    }
    let last = sessions.last().filter(|&last| last != as_of);
    findings
        .extend(last.map(|last| format!("the last session is {last}, the manifest says {as_of}")));
    findings
}

/// Files of data that the manifest does not list.
fn unlisted(manifest: &Manifest, folder: &Path) -> Vec<String> {
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let mut found = Vec::new();
    for part in ["breadth", "claims", "facts", "macro", "prices", "ranking"] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else { continue };
        for entry in entries.flatten() {
            let path = format!("{part}/{}", entry.file_name().to_string_lossy());
            if !listed.contains(path.as_str()) {
                found.push(format!("{path}: not listed in the manifest; remove it or build again"));
            }
        }
    }
    found.sort();
    found
}

fn age(manifest: &Manifest, args: &VerifyArgs) -> Option<String> {
    let max_age = args.max_age?;
    let days = manifest.as_of.days_until(args.today.or_else(today)?);
    (i32::from(max_age) < days).then(|| {
        format!("the last session, {}, is {days} days ago; refresh the snapshot", manifest.as_of)
    })
}

/// A day from which on figures are old that is not the calendar's.
fn stale_from(manifest: &Manifest) -> Option<String> {
    let (stated, right) = (manifest.stale_from?, exchange::stale_from(manifest.as_of));
    (stated != right).then(|| {
        format!(
            "the manifest says stale_from {stated}, the calendar {right}; build the snapshot again"
        )
    })
}
