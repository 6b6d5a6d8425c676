//! The page of breadth for a group whose figures are in the snapshot and whose prices are not.

use rotascope::domain::{
    Basis, Day, PriceSeries, Shared,
    facts::{Adjustment, Frequency, InstrumentGroup, Provenance},
    library::{GroupFiles, Library as _},
    metrics::universe::{breadth, ranking},
    snapshot::{BreadthFile, RankedMember, RankingFile},
    view::Page,
};

use super::{context::Fixed, text::page_text};

const LAST: &str = "2026-01-23";

/// The sectors of the snapshot as a group of files that end with a day.
fn sectors(cx: &Fixed) -> GroupFiles {
    let last: Day = LAST.parse().unwrap();
    let prices = |symbol: &str| cx.library.prices(&symbol.parse().unwrap()).unwrap().unwrap();
    let facts = cx.library.instruments().unwrap().unwrap();
    let listed = facts.instruments.iter().filter(|one| one.group == InstrumentGroup::Sector);
    let members: Vec<_> = listed.map(|one| prices(one.symbol.as_str())).collect();
    let mut series: Vec<&PriceSeries> = members.iter().map(|file| &file.series).collect();
    series.sort_by(|one, other| one.symbol().cmp(other.symbol()));
    let benchmark = prices("VTI");
    let provenance = Provenance {
        name: "the sectors elsewhere".to_owned(),
        unit: "number of series, and shares of one".to_owned(),
        frequency: Frequency::Session,
        adjustment: Adjustment::Splits,
        source: "a cluster".to_owned(),
        retrieved: last,
        licence: "facts".to_owned(),
        vintage: None,
    };
    let member = |one: &&PriceSeries| RankedMember {
        symbol: one.symbol().clone(),
        sessions: one.sessions_to(last),
        last,
    };
    let ranking = RankingFile {
        provenance: provenance.clone(),
        benchmark: "VTI".parse().unwrap(),
        basis: Basis::Price,
        as_of: last,
        members: series.iter().map(member).collect(),
        ranking: ranking(&benchmark.series, &series, Basis::Price, last),
    };
    let breadth = BreadthFile {
        provenance,
        benchmark: "VTI".parse().unwrap(),
        basis: Basis::Price,
        members: series.len(),
        breadth: breadth(&benchmark.series, &series, Basis::Price, last).unwrap(),
    };
    GroupFiles::new(Shared::new(breadth), Shared::new(ranking)).unwrap()
}

/// The page as of a day says these words.
#[track_caller]
fn check(as_of: &str, words: &[&str]) {
    let cx = Fixed::on("2026-11-29");
    cx.library.hold_group("elsewhere", sectors(&cx));
    cx.show(&format!("view=breadth&asof={as_of}&breadth=group-file~file-elsewhere"));
    let text = page_text(&cx, Page::Breadth).replace('\u{a0}', " ");
    for words in words {
        assert!(text.contains(words), "{as_of} lacks {words:?}:\n{text}");
    }
}

#[test]
fn a_group_of_files_has_the_answer_of_its_prices() {
    check(
        LAST,
        &[
            "Some of the series of the group take part: eleven of twelve stand above",
            "The sectors elsewhere, from a file of the snapshot: 12 series against VTI, price, to 23 January 2026",
            "Source: a cluster",
            "XLB",
            "the snapshot has the figures of this group and not its prices",
        ],
    );
}

#[test]
fn a_later_day_shows_the_last_of_the_files() {
    check(
        "2026-06-30",
        &[
            "to 23 January 2026. Nothing later is known of it",
            "Twelve series of the group against VTI",
        ],
    );
}

#[test]
fn an_earlier_day_reads_nothing_later() {
    check(
        "2025-06-30",
        &[
            "30 June 2025",
            "the file ranks its members on 23 January 2026 alone",
            "look from 23 January 2026 or later",
        ],
    );
    check(
        "2000-01-03",
        &["the files of the group have no session that early", "choose a day from"],
    );
}

#[test]
fn a_group_that_the_snapshot_lacks_is_named() {
    let cx = Fixed::on("2026-11-29");
    cx.show("view=breadth&breadth=group-file~file-nowhere");
    let text = page_text(&cx, Page::Breadth);
    assert!(text.contains("this snapshot holds no group nowhere"), "{text}");
}
