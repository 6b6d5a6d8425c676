//! Named packages and Trunk are used where they belong.

use crate::sources::{assert_none, names, root, sources};
use std::fs;

/// A direct dependency, and the place that names it.
const PACKAGES: [(&str, &str); 7] = [
    ("gloo-net", "src/platform/fetch.rs"),
    ("leptos", "src/ui"),
    ("plotters", "src/chart"),
    ("plotters-canvas", "src/platform/canvas"),
    ("serde", "src/domain/snapshot"),
    ("wasm-bindgen", "src/platform"),
    ("web-sys", "src/platform"),
];

#[test]
fn packages_do_the_work_that_they_are_made_for() {
    let cargo = fs::read_to_string(root().join("Cargo.toml")).expect("the package's own file");
    let is_direct = |package: &str| cargo.lines().any(|line| depends_on(line, package));
    let is_used = |package: &str, place: &str| {
        let name = package.replace('-', "_");
        sources(&[place], ".rs")
            .iter()
            .any(|source| source.code_without_tests().any(|(_, line)| names(line, &name)))
    };
    let missing = PACKAGES.iter().filter(|(name, place)| !is_direct(name) || !is_used(name, place));
    let found: Vec<String> = missing.map(|(name, place)| format!("{name} in {place}")).collect();
    assert_none("each is a direct dependency, and used where it is at home", &found);
}

#[test]
fn trunk_builds_the_site() {
    assert!(root().join("Trunk.toml").is_file(), "Trunk.toml stands at the top");
    let build = fs::read_to_string(root().join("scripts/build")).expect("the script that builds");
    assert!(build.contains("trunk build"), "scripts/build calls it");
}

/// True of the line of Cargo.toml that depends on a package.
fn depends_on(line: &str, package: &str) -> bool {
    line.strip_prefix(package).is_some_and(|rest| rest.trim_start().starts_with('='))
}

#[test]
fn dependencies_are_recognised() {
    for (line, expected) in [
        ("plotters = \"0.3\"", true),
        ("plotters={ path = \"x\" }", true),
        ("plotters-svg = \"0.3\"", false),
        ("# plotters = \"0.3\"", false),
    ] {
        assert_eq!(depends_on(line, "plotters"), expected, "{line}");
    }
}
