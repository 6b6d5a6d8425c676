//! Rules of the text of files: words that a layer must not have, sizes, colours, panics.

use crate::sources::{Source, assert_none, names, root, rust, sources};
use std::fs;

const MAX_LINES: usize = 300;

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
    check_imports("src/pages", &browser);
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
