//! `rotascope fetch` and `refresh`, killed: no answer is lost, and the snapshot is the old or the new.

use std::process::{Child, Command, Stdio};

use rand_pcg::{
    Pcg32,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::{
    fetch::fetch,
    provider_answers::{NOW, folder_of},
    provider_server::ProviderServer,
    refresh::{bytes, refresh},
    run::{Folder, check, rotascope},
};

/// How often a command is killed.
const KILLS: usize = 50;
const SYMBOLS: [&str; 12] =
    ["IWM", "SPY", "VB", "VO", "VV", "IJR", "IJH", "IVV", "QQQ", "TLT", "MDY", "VTI"];

fn start(folder: &Folder, command: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_rotascope"))
        .args([command, folder.path("plan.toml").to_str().unwrap(), "--now", NOW])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a look at the folder shows of the work on answers and snapshot.
fn state(folder: &Folder, server: &ProviderServer) -> (usize, Vec<bool>) {
    let paths =
        ["", "/next", "/next/prices", "/next/manifest.json", "/next/opening.html", "/last", "/old"];
    let seen = paths.map(|path| folder.path(&format!(".data.rotascope{path}")).exists());
    (server.request_count(), seen.to_vec())
}

/// Kills the command after so many changes of what can be seen of it, or when it ends.
fn kill_after(folder: &Folder, server: &ProviderServer, command: &str, mut changes: u32) {
    let mut running = start(folder, command);
    let mut last = state(folder, server);
    while 0 < changes && running.try_wait().unwrap().is_none() {
        let now = state(folder, server);
        changes -= u32::from(now != last);
        last = now;
    }
    running.kill().unwrap();
    running.wait().unwrap();
}

#[test]
fn killed_at_any_moment_fetch_keeps_what_came() {
    let server = ProviderServer::start();
    let whole = folder_of("whole-fetch", &server, &SYMBOLS);
    let mut random = Pcg32::seed_from_u64(20_260_929);
    for run in 0..KILLS {
        let folder = whole.copy(&format!("killed-fetch-{run}"));
        kill_after(&folder, &server, "fetch", random.next_u32() % 12);
        let asked = server.take_requests().len();
        check(&fetch(&folder, &[]), 0, "12 of 12 answers taken");
        // The answer that was on its way may be asked for again, and no other.
        let again = server.take_requests().len();
        assert!(asked + again <= SYMBOLS.len() + 1, "{run}: {asked}, then {again}");
        let kept = bytes(&folder.path("answers"));
        assert_eq!(kept.len(), 2 * SYMBOLS.len(), "{run}: nothing half written is left");
    }
}

#[test]
fn killed_at_any_moment_refresh_leaves_the_old_snapshot_or_the_new() {
    let server = ProviderServer::start();
    let whole = folder_of("whole-refresh", &server, &SYMBOLS);
    let refreshed = whole.copy("refreshed");
    check(&refresh(&refreshed, &[]), 0, "to 2026-09-29");
    let (old, new) = (bytes(&whole.path("data")), bytes(&refreshed.path("data")));
    let mut random = Pcg32::seed_from_u64(20_260_930);
    for run in 0..KILLS {
        let folder = whole.copy(&format!("killed-refresh-{run}"));
        kill_after(&folder, &server, "refresh", random.next_u32() % 18);
        check(&rotascope(&["verify", folder.path("data").to_str().unwrap()]), 0, "0 findings");
        let found = bytes(&folder.path("data"));
        assert!(found == old || found == new, "{run}: neither the old nor the new");
        check(&refresh(&folder, &[]), 0, "2026-09-29");
        assert_eq!(bytes(&folder.path("data")), new, "{run}");
        assert!(!folder.path(".data.rotascope").exists(), "{run}: nothing hidden is left");
    }
}

#[test]
fn of_two_at_once_one_is_refused_by_name() {
    let server = ProviderServer::start();
    let folder = folder_of("two-refreshes", &server, &SYMBOLS[..3]);
    server.answer("chart/SPY?", [super::provider_server::Reply::Never]);
    let mut first = start(&folder, "refresh");
    while server.request_count() < 2 {
        assert!(first.try_wait().unwrap().is_none(), "it waits for an answer");
    }
    check(
        &refresh(&folder, &[]),
        2,
        "another command is writing this snapshot; wait until it is done",
    );
    check(
        &fetch(&folder, &[]),
        2,
        "another command is keeping answers here; wait until it is done",
    );
    first.kill().unwrap();
    first.wait().unwrap();
}
