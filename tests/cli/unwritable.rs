//! `rotascope build`, `fetch` and `refresh` on a disk that is full or a folder that may not be written:
//! the old files stay as they are, to the byte.

#![cfg(unix)]

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    process::Command,
};

use super::{
    provider_answers::{NOW, SYMBOLS, folder_of},
    provider_server::ProviderServer,
    refresh::bytes,
    run::{Folder, check, rotascope},
};

const FOLDERS: [&str; 3] = ["data", "answers", "figures"];

/// A snapshot with answers that were kept for it, and newer figures.
fn folder(name: &str, server: &ProviderServer) -> Folder {
    folder_of(name, server, &SYMBOLS).with("answers/kept.txt", "an answer")
}

/// The commands that write, each with what it is given and the code with which it ends.
fn commands(folder: &Folder) -> [(Vec<String>, i32); 3] {
    let path = |name: &str| folder.path(name).to_str().unwrap().to_owned();
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let (figures, data, plan) = (path("figures"), path("data"), path("plan.toml"));
    [
        (words(&["build", "--from", &figures, "--out", &data, "--title", "Another"]), 2),
        (words(&["fetch", &plan, "--now", NOW]), 2),
        (words(&["refresh", &plan, "--now", NOW]), 2),
    ]
}

fn kept(folder: &Folder) -> BTreeMap<&'static str, BTreeMap<String, Vec<u8>>> {
    FOLDERS.map(|name| (name, bytes(&folder.path(name)))).into()
}

/// Every command, started so, says what it cannot do and changes nothing.
fn check_refused(folder: &Folder, start: &[&str], problem: &str) {
    let before = kept(folder);
    for (arguments, code) in commands(folder) {
        let mut command = Command::new(start[0]);
        command.args(&start[1..]).arg(env!("CARGO_BIN_EXE_rotascope")).args(&arguments);
        check(&command.output().unwrap(), code, problem);
        let names = bytes(&folder.0).into_keys().collect::<Vec<_>>();
        assert!(kept(folder) == before, "{arguments:?} changed a file: {names:?}");
        assert!(!folder.path(".data.rotascope").exists(), "{arguments:?} left something hidden");
    }
    check(&rotascope(&["verify", folder.path("data").to_str().unwrap()]), 0, "0 findings");
}

/// The system refuses the second block of a file, as it does on a full disk.
#[test]
fn a_full_disk_leaves_what_was_there() {
    let server = ProviderServer::start();
    let folder = folder("full-disk", &server);
    let start = ["sh", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""];
    check_refused(&folder, &start, "File too large");
}

#[test]
fn folders_that_may_not_be_written_stay_as_they_are() {
    let server = ProviderServer::start();
    let folder = folder("read-only", &server);
    // To the superuser permissions mean nothing, unless it gives up that right.
    let is_superuser = fs::metadata(&folder.0).unwrap().uid() == 0;
    let bound = ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override"];
    let start: &[&str] = if is_superuser { &bound } else { &["env"] };
    let folders = ["", "data", "data/prices", "answers"];
    set_mode(&folder, folders, 0o555);
    check_refused(&folder, start, "Permission denied");
    set_mode(&folder, folders, 0o755);
}

fn set_mode(folder: &Folder, names: [&str; 4], mode: u32) {
    for name in names {
        fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }
}

#[test]
fn a_file_where_a_folder_should_be_is_named_and_stays() {
    let server = ProviderServer::start();
    let folder = folder("a-file", &server);
    fs::write(folder.path(".data.rotascope"), "a file").unwrap();
    fs::remove_dir_all(folder.path("answers")).unwrap();
    fs::write(folder.path("answers"), "a file").unwrap();
    let before = bytes(&folder.path("data"));
    for (arguments, code) in commands(&folder) {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        check(&rotascope(&arguments), code, "cannot write");
        assert!(bytes(&folder.path("data")) == before, "{arguments:?} changed a file");
    }
    assert_eq!(fs::read_to_string(folder.path(".data.rotascope")).unwrap(), "a file");
    assert_eq!(fs::read_to_string(folder.path("answers")).unwrap(), "a file");
}
