//! Documents name files that exist.

use crate::sources::{assert_none, root, sources};

/// Places of a site and of what is built, which no checkout has.
const ELSEWHERE: [&str; 3] = ["data/", "dist/", "target/"];

#[test]
fn paths_in_documents_exist() {
    let documents = ["ARCHITECTURE.md", "README.md", "benches", "docs"];
    let found: Vec<String> = sources(&documents, ".md")
        .iter()
        .flat_map(|document| {
            let missing = paths(&document.text).filter(|path| !root().join(path).exists());
            missing.map(|path| format!("{}: {path}", document.path)).collect::<Vec<_>>()
        })
        .collect();
    assert_none("a path in a document leads to a file", &found);
}

#[test]
fn hosts_are_told_the_policy_of_the_page() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("a file");
    let page = read("index.html");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).expect("a policy");
    let policy = policy.split('"').next().expect("its end");
    assert!(read("docs/publish.md").contains(policy), "docs/publish.md quotes {policy}");
}

#[test]
fn the_architecture_is_short_enough_to_read() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the architecture");
    assert!(text.lines().count() <= 200, "at most 200 lines");
}

/// What stands in backticks and is a path from the root: a folder, then a name.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter(|quoted| {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte);
        let is_path = quoted.contains('/') && quoted.bytes().all(is_name);
        let is_folder =
            quoted.starts_with(|first: char| first.is_ascii_lowercase() || first == '.');
        is_path && is_folder && !ELSEWHERE.iter().any(|it| quoted.starts_with(it))
    })
}

#[test]
fn paths_are_recognised() {
    let text = "See `src/a.rs`, `a::b`, `GET /x`, `01/05/2026`, `data/manifest.json` and `scripts/build`.\n\
                ```text\nsrc/none.rs\n```\n`docs/x.md`";
    assert_eq!(paths(text).collect::<Vec<_>>(), ["src/a.rs", "scripts/build", "docs/x.md"]);
}
