//! `rotascope feed`: the turns of a snapshot's pair as a feed in the Atom format (RFC 4287).

use std::{fmt::Write as _, path::PathBuf};

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use clap::Args;
use sha2::{Digest as _, Sha256};

use super::{CommandOutcome, snapshot_folder::SnapshotFolder, snapshot_place::SnapshotPlace};
use crate::domain::{
    Basis, Day, Error, Pair, PriceSeries, Symbol,
    study::turns::{Turn, TurnKind, turns},
    view::{Page, ViewState},
    wording::turns as words,
};

/// The path of the feed in the folder of a snapshot.
pub(super) const PATH: &str = "feed.xml";
/// The newest turns are told, no more.
const MOST: usize = 50;
/// The site, as seen from the feed.
const SITE: &str = "../";

#[derive(Args)]
pub(super) struct FeedArgs {
    /// The folder of the snapshot, where feed.xml is written
    #[arg(default_value = "public/data")]
    folder: PathBuf,
}

pub(super) fn run(args: &FeedArgs) -> Result<CommandOutcome, Error> {
    let library = SnapshotFolder::open(&args.folder)?;
    let Some(manifest) = library.contents() else { return Ok(CommandOutcome::Clean) };
    let defaults = manifest.defaults.clone();
    let (small, large) = (library.named(&defaults.small)?, library.named(&defaults.large)?);
    let text = feed(&small.series, &large.series, manifest.as_of)?;
    SnapshotPlace::take(&args.folder)?.replace_file(PATH, &text)?;
    Ok(CommandOutcome::Clean)
}

/// The feed of a pair as text; its entries keep their ids from snapshot to snapshot.
///
/// # Errors
/// When a day has no date in the format.
pub(super) fn feed(small: &PriceSeries, large: &PriceSeries, as_of: Day) -> Result<String, Error> {
    let pair = Pair::join(small, large, Basis::Price);
    let (small, large) = (small.symbol(), large.symbol());
    let told = turns(pair.as_of(as_of));
    let entries: Result<Vec<Entry>, Error> =
        told.iter().rev().take(MOST).map(|turn| entry(small, large, *turn)).collect();
    let mut feed = Feed {
        title: Text::plain(words::feed_title(small, large)),
        subtitle: Some(Text::plain(words::feed_subtitle(small, large))),
        id: urn(&format!("feed {small} {large}")),
        updated: midnight(as_of)?,
        authors: vec![Person { name: "Rotascope".to_owned(), ..Person::default() }],
        generator: Some(Generator { value: "rotascope".to_owned(), ..Generator::default() }),
        entries: entries?,
        ..Feed::default()
    };
    feed.set_links([link(SITE, "alternate"), link(PATH, "self")]);
    Ok(feed.to_string() + "\n")
}

fn entry(small: &Symbol, large: &Symbol, turn: Turn) -> Result<Entry, Error> {
    let (kind, page) = match turn.kind {
        TurnKind::Crossed(_) => ("crossing", "rotation"),
        TurnKind::Streak => ("streak", "streaks"),
    };
    let page: Page = page.parse()?;
    let view = ViewState {
        page,
        small: Some(small.clone()),
        large: Some(large.clone()),
        as_of: Some(turn.day),
        ..ViewState::default()
    };
    let mut entry = Entry {
        title: Text::plain(words::turn_title(small, large, turn)),
        summary: Some(Text::plain(words::turn_summary(turn))),
        id: urn(&format!("{kind} {small} {large} {}", turn.day)),
        updated: midnight(turn.day)?,
        ..Entry::default()
    };
    entry.set_links([link(&format!("{SITE}#{}", view.to_fragment()), "alternate")]);
    Ok(entry)
}

fn link(href: &str, rel: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

fn midnight(day: Day) -> Result<FixedDateTime, Error> {
    format!("{day}T00:00:00Z").parse().map_err(|_| {
        Error::invalid(format!("{day} has no date in a feed"), "give days from year 0 on")
    })
}

/// An identity that follows from what is named: a UUID of version 8 (RFC 9562).
fn urn(name: &str) -> String {
    let mut bytes = Sha256::digest(format!("rotascope {name}"));
    if let Some(byte) = bytes.get_mut(6) {
        *byte = (*byte & 0x0f) | 0x80;
    }
    if let Some(byte) = bytes.get_mut(8) {
        *byte = (*byte & 0x3f) | 0x80;
    }
    let mut urn = String::from("urn:uuid:");
    for (at, byte) in bytes.iter().take(16).enumerate() {
        urn.push_str(if [4, 6, 8, 10].contains(&at) { "-" } else { "" });
        // Writing to a string does not fail.
        write!(urn, "{byte:02x}").unwrap_or_default();
    }
    urn
}
