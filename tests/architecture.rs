//! What the layers must not contain, held by reading the sources.

#![cfg(test)]

use std::{
    fs,
    path::{Path, PathBuf},
};

const MAX_LINES: usize = 300;

/// A text file of the project, with its path from the root.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_under(&self, folder: &str) -> bool {
        self.path.starts_with(&format!("{folder}/"))
    }

    /// The lines with their numbers, without those that are only comment.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }

    /// The same, up to the unit tests: those end a file.
    fn code_without_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below these folders (or these files) whose name ends like this.
fn sources(places: &[&str], end: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    for place in places {
        collect(&root().join(place), &mut paths);
    }
    paths.sort();
    let wanted = paths.into_iter().filter(|path| path.to_string_lossy().ends_with(end));
    wanted
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let path = path.strip_prefix(root()).expect("below the root");
            Some(Source { path: path.to_string_lossy().replace('\\', "/"), text })
        })
        .collect()
}

fn collect(place: &Path, paths: &mut Vec<PathBuf>) {
    if place.is_file() {
        paths.push(place.to_path_buf());
    }
    for entry in fs::read_dir(place).into_iter().flatten() {
        collect(&entry.expect("a readable entry").path(), paths);
    }
}

fn rust() -> Vec<Source> {
    let sources = sources(&["src", "kernels/src"], ".rs");
    assert!(sources.len() > 10, "the sources are where they were");
    sources
}

fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

/// Whether the line has this word.
fn names(line: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

fn check_imports(layer: &str, forbidden: &[&str]) {
    let mut found = Vec::new();
    for source in rust().iter().filter(|source| source.is_under(layer)) {
        for (number, line) in source.code() {
            for name in forbidden.iter().filter(|name| names(line, name)) {
                found.push(format!("{}:{number} names {name}", source.path));
            }
        }
    }
    assert_none(&format!("{layer} must not name {forbidden:?}"), &found);
}

#[test]
fn the_pure_layers_know_no_browser() {
    let browser = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_net"];
    check_imports("src/domain", &browser);
    check_imports("src/chart", &browser);
    check_imports("kernels/src", &browser);
}

#[test]
fn only_the_platform_talks_to_the_browser() {
    let browser = ["web_sys", "js_sys", "gloo_net"];
    check_imports("src/ui", &browser);
    check_imports("src/cli", &browser);
    check_imports("src/platform", &["leptos"]);
}

#[test]
fn imports_go_downwards_only() {
    let check = |layer: &str, forbidden: &[&str]| {
        let mut found = Vec::new();
        for source in rust().iter().filter(|source| source.is_under(layer)) {
            let code: String = source.code().map(|(_, line)| line).collect();
            let upwards = modules_used(&code).into_iter().filter(|name| forbidden.contains(name));
            found.extend(upwards.map(|name| format!("{} uses {name}", source.path)));
        }
        assert_none(&format!("{layer} must not use {forbidden:?}"), &found);
    };
    check("src/domain", &["chart", "cli", "platform", "ui"]);
    check("src/chart", &["cli", "platform", "ui"]);
    check("src/platform", &["cli", "ui"]);
    check("src/ui", &["cli"]);
    check("src/cli", &["chart", "platform", "ui"]);
}

/// The top modules of this crate that code names, alone (`crate::a::B`) or in a group
/// (`crate::{a::B, c}`).
fn modules_used(code: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (start, root) in code.match_indices("crate::") {
        let rest = &code[start + root.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(first_word(rest));
            continue;
        };
        names.push(first_word(group));
        let mut depth = 1;
        for (index, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => names.push(first_word(&group[index + 1..])),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|character: char| !character.is_alphanumeric() && character != '_');
    &text[..end.unwrap_or(text.len())]
}

#[test]
fn modules_used_are_recognised() {
    let code = "use crate::{chart::{Scene, ui}, domain,}; use crate::platform::x; crate::cli()";
    assert_eq!(modules_used(code), ["chart", "domain", "", "platform", "cli"]);
}

#[test]
fn files_stay_small_enough_to_read() {
    let mut found = Vec::new();
    for source in rust() {
        let lines = source.text.lines().count();
        if lines > MAX_LINES {
            found.push(format!("{} has {lines} lines", source.path));
        }
    }
    assert_none(&format!("a file has one idea and at most {MAX_LINES} lines"), &found);
}

#[test]
fn every_folder_opens_with_its_contract() {
    let modules = rust().into_iter().filter(|source| source.path.ends_with("/mod.rs"));
    let silent = modules.filter(|source| !source.text.starts_with("//! "));
    let found: Vec<String> = silent.map(|source| source.path).collect();
    assert_none("a mod.rs begins with what its folder is for", &found);
}

#[test]
fn colours_have_one_home_each() {
    let homes = ["src/chart/theme.rs", "style/tokens.css"];
    let mut found = Vec::new();
    let all = [sources(&["src"], ".rs"), sources(&["style"], ".css")];
    let elsewhere = |source: &&Source| !homes.contains(&source.path.as_str());
    for source in all.iter().flatten().filter(elsewhere) {
        for (number, line) in source.code().filter(|(_, line)| has_hex_colour(line)) {
            found.push(format!("{}:{number} {line}", source.path));
        }
    }
    assert_none(&format!("hex colours stand only in {homes:?}"), &found);
}

/// Whether a line has `#` and 3, 4, 6 or 8 hex digits in a value: after `:`, a quote or a space.
fn has_hex_colour(line: &str) -> bool {
    line.match_indices('#').any(|(start, _)| {
        let is_selector = line.ends_with('{') || line.ends_with(',');
        let word = line[start + 1..].chars().take_while(char::is_ascii_alphanumeric);
        let word: String = word.collect();
        let is_hex = word.chars().all(|digit| digit.is_ascii_hexdigit());
        !is_selector && is_hex && matches!(word.len(), 3 | 4 | 6 | 8)
    })
}

#[test]
fn colours_are_recognised() {
    for (line, expected) in [
        ("color: #fbfaf7;", true),
        ("\"#fff\"", true),
        ("#add {", false),
        ("#[derive(Debug)]", false),
        ("\"#v=1\"", false),
        ("\"#data\"", false),
        ("r#\"text\"#", false),
    ] {
        assert_eq!(has_hex_colour(line), expected, "{line}");
    }
}

#[test]
fn no_test_is_switched_off() {
    let mark = concat!("#[", "ignore");
    let mut found = Vec::new();
    for source in sources(&["src", "kernels/src", "tests"], ".rs") {
        for (number, _) in source.code().filter(|(_, line)| line.starts_with(mark)) {
            found.push(format!("{}:{number}", source.path));
        }
    }
    assert_none("a test runs or goes", &found);
}

#[test]
fn nothing_panics_outside_tests() {
    let forbidden =
        [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    let mut found = Vec::new();
    for source in rust() {
        for (number, line) in source.code_without_tests() {
            for call in forbidden.iter().filter(|call| line.contains(**call)) {
                found.push(format!("{}:{number} {call}", source.path));
            }
        }
    }
    assert_none("trouble is a value, never a panic", &found);
}

#[test]
fn nothing_names_a_machine() {
    let homes = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!("/wo", "rk/"),
    ];
    let places = [
        "src",
        "kernels",
        "tests",
        "scripts",
        "style",
        "public",
        "benches",
        ".ci",
        ".github",
        ".cargo",
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "Cargo.toml",
        "index.html",
    ];
    let mut found = Vec::new();
    for source in sources(&places, "") {
        for home in homes.iter().filter(|home| source.text.contains(**home)) {
            found.push(format!("{} names {home}", source.path));
        }
    }
    assert_none("a checkout works anywhere", &found);
}

#[test]
fn nothing_is_inline_in_the_page() {
    let page = fs::read_to_string(root().join("index.html")).expect("the page");
    for forbidden in ["<style", "style=", "onclick=", "onload=", "<script>"] {
        assert!(!page.contains(forbidden), "the content policy forbids {forbidden} in index.html");
    }
    let mut found = Vec::new();
    for source in sources(&["src/ui"], ".rs") {
        for (number, _) in source.code().filter(|(_, line)| line.contains(" style=\"")) {
            found.push(format!("{}:{number}", source.path));
        }
    }
    assert_none("a class, or `style:property=`, which the content policy allows", &found);
}
