//! `rotascope fetch`: what is kept of answers, good and bad.

use std::{fs, process::Output};

use super::{
    provider_answers::{Chart, LAST, NOW, folder, sessions, stooq},
    provider_server::{ProviderServer, Reply},
    run::{Folder, check, rotascope},
};

pub fn fetch(folder: &Folder, more: &[&str]) -> Output {
    let plan = folder.path("plan.toml");
    rotascope(&[&["fetch", plan.to_str().unwrap(), "--now", NOW], more].concat())
}

fn iwm() -> Chart {
    Chart::of("IWM", "2026-09-29")
}

/// Fetches with these answers for IWM from Yahoo, and a table from Stooq, if any.
#[track_caller]
fn check_answers(
    yahoo: impl IntoIterator<Item = Reply>,
    spare: Option<String>,
    code: i32,
    words: &str,
) {
    let server = ProviderServer::start();
    let folder = folder(&format!("fetch-{}", server.url().rsplit(':').next().unwrap()), &server);
    server.answer("chart/IWM?", yahoo);
    if let Some(spare) = spare {
        server.answer("stooq", [Reply::Typed("text/csv", spare)]);
    }
    let snapshot = fs::read(folder.path("data/manifest.json")).unwrap();
    check(&fetch(&folder, &[]), code, words);
    assert_eq!(
        fs::read(folder.path("data/manifest.json")).unwrap(),
        snapshot,
        "only answers change"
    );
    let is_kept = folder.path("answers/yahoo/IWM.json").exists();
    assert!(folder.path("answers/yahoo/SPY.json").exists(), "the others are kept");
    assert!(code != 0 || is_kept, "a good answer is kept");
}

const ALL: &str = "3 of 3 answers taken";
const STAYS: &str = "IWM: nothing is taken; what was there stays";

#[test]
fn what_passes_is_asked_again() {
    let good = || iwm().reply();
    check_answers([good()], None, 0, ALL);
    check_answers([Reply::Status(429, None), good()], None, 0, ALL);
    check_answers([Reply::Status(429, Some("0")), good()], None, 0, ALL);
    check_answers([Reply::Status(503, None), Reply::Status(500, None), good()], None, 0, ALL);
    check_answers([Reply::Cut(iwm().text()), good()], None, 0, ALL);
    check_answers([Reply::Typed("text/html", iwm().text())], None, 0, ALL);
}

#[test]
fn what_is_no_answer_is_named() {
    let body = |text: &str| [Reply::Body(text.to_owned())];
    check_answers(
        [Reply::Status(502, None)],
        None,
        1,
        "IWM: Yahoo Finance: it answers with status 502",
    );
    check_answers([Reply::Status(404, None)], None, 1, STAYS);
    check_answers([Reply::Cut(iwm().text())], None, 1, "IWM: Yahoo Finance: no whole answer");
    check_answers(
        body("<!DOCTYPE html><title>Sorry</title>"),
        None,
        1,
        "a page of HTML instead of figures",
    );
    check_answers(body(""), None, 1, "the answer is empty");
    check_answers(
        body(&"x".repeat(1_000_001)),
        None,
        1,
        "no whole answer: the response body is larger",
    );
    check_answers(
        body(&iwm().text().replace("\"close\"", "\"last\"")),
        None,
        1,
        "missing field `close`",
    );
    check_answers(body(&iwm().text()[..900]), None, 1, "the answer cannot be read: EOF");
    check_answers([Chart::of("IWN", "2026-09-29").reply()], None, 1, "of \"IWN\" instead of IWM");
    let pounds = Chart { currency: "GBP", ..iwm() };
    check_answers([pounds.reply()], None, 1, "closes in \"GBP\" instead of USD");
}

#[test]
fn what_is_worse_than_the_snapshot_is_named() {
    let mut gap = iwm();
    gap.rows.remove(10);
    check_answers([gap.reply()], None, 1, "it lacks sessions that the snapshot has: 2026-08-17");
    let short = Chart::of("IWM", "2026-09-24");
    check_answers(
        [short.reply()],
        None,
        1,
        "it ends on 2026-09-24, and the snapshot on 2026-09-25",
    );
    let mut changed = iwm();
    changed.rows[3].1 = changed.rows[3].1.map(|close| close * 1.001);
    check_answers(
        [changed.reply()],
        None,
        1,
        "1 of 40 old closes are others, furthest on 2026-08-06",
    );
    let mut jump = iwm();
    jump.rows.last_mut().unwrap().1 = Some(400.0);
    check_answers(
        [jump.reply()],
        None,
        1,
        "to 400 on 2026-09-29 is further than funds and indices go",
    );
    let mut blank = iwm();
    blank.rows[40].1 = None;
    check_answers([blank.reply()], None, 1, "it has no close on 2026-09-28");
    let halved = || iwm().divided("2026-10-01", 2.0);
    check_answers([halved().reply()], None, 1, "without a split that it states");
    let stated = Chart { splits: vec![("2026-09-29", 2.0)], ..halved() };
    check_answers([stated.reply()], None, 0, ALL);
}

#[test]
fn a_session_that_is_not_over_is_left_out_and_named() {
    let running = Chart::of("IWM", "2026-09-30");
    let words = "its bar of 2026-09-30 is of a session that was not over, and is left out";
    check_answers([running.reply()], None, 1, words);
}

#[test]
fn the_next_provider_is_asked_where_one_is_refused() {
    let down = || [Reply::Status(404, None)];
    let table = stooq("IWM", "2026-09-29");
    check_answers(down(), Some(table.clone()), 1, "IWM: taken from Stooq");
    check_answers(
        down(),
        Some(table.replace("Close", "Price")),
        1,
        "the column \"Close\" is missing",
    );
    check_answers(down(), Some("No data".to_owned()), 1, "it says \"No data\"");
    let cut = table.lines().take(20).collect::<Vec<_>>().join("\n");
    check_answers(down(), Some(cut), 1, "it ends on 2026-08-27, and the snapshot on 2026-09-25");
}

#[test]
fn a_host_that_wants_no_more_is_left_alone() {
    let server = ProviderServer::start();
    let folder = folder("closed", &server);
    server.answer("chart/IWM?", [Reply::Status(429, Some("3600"))]);
    let output = fetch(&folder, &[]);
    check(&output, 1, "IWM: Yahoo Finance: it answers with status 429; run again in 3600 seconds");
    check(&output, 1, "SPY: Yahoo Finance: it is asked no more, since it answers with status 429");
    let of_yahoo = |address: &&String| address.contains("chart/");
    assert_eq!(server.take_requests().iter().filter(of_yahoo).count(), 1);
}

#[test]
fn a_host_is_asked_one_by_one_by_who_names_itself() {
    let server = ProviderServer::start();
    let folder = folder("polite", &server);
    check(&fetch(&folder, &[]), 0, ALL);
    assert_eq!(server.most_open(), 1, "all stand on one host");
    let agents = server.agents();
    let is_named =
        |agent: &String| agent.contains("rotascope/") && agent.contains("owner@example.org");
    assert!(agents.len() == 3 && agents.iter().all(is_named), "{agents:?}");
}

#[test]
fn an_answer_that_does_not_come_is_given_up() {
    let server = ProviderServer::start();
    let folder = folder("slow", &server);
    let plan = fs::read_to_string(folder.path("plan.toml")).unwrap();
    let plan = plan.replace("timeout_seconds = 20.0", "timeout_seconds = 0.2");
    fs::write(folder.path("plan.toml"), plan).unwrap();
    server.answer("chart/SPY?", [Reply::Never]);
    check(&fetch(&folder, &[]), 1, "SPY: Yahoo Finance: no whole answer: timeout");
}

#[test]
fn what_was_answered_today_is_not_asked_again() {
    let server = ProviderServer::start();
    let folder = folder("again", &server);
    server.answer("chart/SPY?", [Reply::Status(404, None)]);
    check(&fetch(&folder, &[]), 1, "2 of 3 answers taken");
    server.answer("chart/SPY?", [Chart::of("SPY", "2026-09-29").reply()]);
    server.take_requests();
    check(&fetch(&folder, &[]), 0, ALL);
    let asked = server.take_requests();
    assert!(asked.len() == 1 && asked[0].contains("chart/SPY?"), "{asked:?}");
    check(&fetch(&folder, &["--again"]), 0, ALL);
    assert_eq!(server.take_requests().len(), 3);

    let answers = folder.path("answers");
    let record = fs::read_to_string(answers.join("yahoo/IWM.json")).unwrap();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["at"], NOW);
    assert!(record["url"].as_str().unwrap().contains("/v8/finance/chart/IWM?"), "{record}");
    let body = fs::read_to_string(answers.join("yahoo").join(record["file"].as_str().unwrap()));
    assert_eq!(body.unwrap(), iwm().text());

    check(&fetch(&folder, &["--offline", answers.to_str().unwrap()]), 0, ALL);
    let empty = folder.path("figures");
    check(&fetch(&folder, &["--offline", empty.to_str().unwrap()]), 1, "there is no kept answer");
    assert_eq!(server.request_count(), 0);
}

#[test]
fn an_owner_who_has_looked_takes_another_past() {
    let server = ProviderServer::start();
    let folder = folder("accept", &server);
    server.answer("chart/IWM?", [iwm().divided("2026-09-26", 4.0).reply()]);
    check(&fetch(&folder, &[]), 1, "0.2500 times the old ones");
    check(&fetch(&folder, &["--accept", "IWM"]), 0, ALL);
}

#[test]
fn a_plan_lists_what_it_asks_and_names_what_is_wrong_with_it() {
    let server = ProviderServer::start();
    let folder = folder("plan", &server);
    check(&fetch(&folder, &["--list"]), 0, "/v8/finance/chart/VB?period1=");
    assert_eq!(server.request_count(), 0);
    let plan = fs::read_to_string(folder.path("plan.toml")).unwrap();
    fs::write(folder.path("plan.toml"), plan.replace("\"VB\"", "\"V B\"")).unwrap();
    check(
        &fetch(&folder, &[]),
        2,
        "plan.toml, line 8, field funds: \"V B\" is not a symbol; use 1 to",
    );
    fs::remove_file(folder.path("plan.toml")).unwrap();
    check(&fetch(&folder, &[]), 2, "cannot read the plan");
}

#[test]
fn the_sessions_of_the_tests_end_where_they_say() {
    assert_eq!(sessions(LAST).len(), 40);
}
