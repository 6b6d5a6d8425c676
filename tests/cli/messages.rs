//! What the command says of wrong input: short, and without a character that does not show.

use std::{fs, process::Output};

use super::run::{Folder, rotascope, small};

/// A word that rings, turns the line round, hides and never ends.
fn hostile() -> String {
    format!("\u{7}\u{1b}[31m\u{202e}\u{2066}\u{200b}\u{feff}{}", "9".repeat(60_000))
}

#[track_caller]
fn check(output: &Output, words: &str) {
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(said.contains(words), "{words:?} is not in {said}");
    assert!(said.chars().count() < 2_000, "{} characters: {said:?}", said.chars().count());
    let is_hidden = |c: char| {
        let is_mark = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        is_mark || (c.is_control() && c != '\n')
    };
    assert!(!said.contains(is_hidden), "{said:?}");
}

#[test]
fn words_of_the_command_line() {
    let hostile = hostile();
    check(&rotascope(&[&hostile]), "unrecognized subcommand");
    check(&rotascope(&["report", &format!("--{hostile}")]), "unexpected argument");
    check(&rotascope(&["report", "--as-of", &hostile]), "--as-of");
    check(&rotascope(&["report", "--small", &hostile]), "\\u{202e}");
    check(&rotascope(&["report", "--snapshot", &hostile]), "cannot find the folder");
    check(&rotascope(&["report", "--when", &hostile]), "\\u{202e}");
    check(&rotascope(&["lab", "--rule", &hostile]), "\\u{202e}");
    check(&rotascope(&["serve", &hostile]), "there is no such folder");
}

#[test]
fn names_and_contents_of_files() {
    let folder = small("messages");
    let from = folder.path("in");
    let built = |folder: &Folder| {
        let out = folder.path("out");
        rotascope(&["build", "--from", from.to_str().unwrap(), "--out", out.to_str().unwrap()])
    };
    let hostile = hostile();
    for text in [
        format!("{hostile},close\n2026-01-02,1\n2026-01-02,1\n"),
        format!("date,close\n2026-01-02,{hostile}\n"),
        format!("date,close\n{hostile},1\n"),
        format!("date,{hostile},{hostile}a\n2026-01-02,x,y\n"),
        hostile.clone(),
    ] {
        fs::write(from.join("BAD.csv"), text).unwrap();
        check(&built(&folder), "BAD.csv");
    }
    fs::remove_file(from.join("BAD.csv")).unwrap();
    let name = format!("\u{7}\u{202e}{}.csv", "a".repeat(200));
    fs::write(from.join(name), "date,close\n2026-01-02,-1\n").unwrap();
    check(&built(&folder), ".csv, line 2");
}
